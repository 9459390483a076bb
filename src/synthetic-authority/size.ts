import { addDays, addMonths } from '#kernel/calendar-date.ts';
import { stream } from '#kernel/random.ts';
import { planStays } from './authority.ts';
import { startsFactor } from './calendar-effects.ts';
import { drawFamily, familiesPerYear } from './families.ts';
import { drawNature } from './nature.ts';
import { lastDayOfData, type AuthorityShape } from './shape.ts';

const TRIAL_FAMILIES = 2500;
const TRIAL_SEED = 20_250_331;
const YEARS_BACK = 19;

/** Children looked after on the last day of the data that the shape leads to on average: tried out on many families. */
export function expectedLookedAfter(shape: AuthorityShape): number {
  const until = lastDayOfData(shape);
  const from = addMonths(until, -12 * YEARS_BACK);
  let expected = 0;
  for (const unaccompanied of [false, true]) {
    let weight = 0;
    const days = stream(TRIAL_SEED, 'trial-days', unaccompanied ? 1 : 0);
    for (let i = 0; i < TRIAL_FAMILIES; i += 1) {
      const enteredOn = addDays(from, Math.floor(((i + days.uniform()) / TRIAL_FAMILIES) * (until - from)));
      const family = drawFamily(TRIAL_SEED, unaccompanied ? 'unaccompanied' : null, i, enteredOn);
      for (let sibling = 0; sibling < family.bornOn.length; sibling += 1) {
        const stays = planStays(TRIAL_SEED, shape, family, sibling, drawNature(TRIAL_SEED, shape, family.key, sibling), until);
        if (stays.some(({ stay, plan }) => stay.enteredOn <= until && plan.ceasedOn > until)) weight += startsFactor(shape, unaccompanied, enteredOn);
      }
    }
    expected += (weight / TRIAL_FAMILIES) * YEARS_BACK * familiesPerYear(shape, unaccompanied);
  }
  return expected;
}

/** The same authority with more or fewer children, so that about so many are looked after on the last day of the data. */
export function shapeOfSize(shape: AuthorityShape, lookedAfter: number): AuthorityShape {
  return { ...shape, startsPerYear: (shape.startsPerYear * lookedAfter) / expectedLookedAfter(shape) };
}
