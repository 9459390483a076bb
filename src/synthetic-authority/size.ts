import { addDays, addMonths } from '#kernel/calendar-date.ts';
import { stream } from '#kernel/random.ts';
import { planStays } from './authority.ts';
import { startsFactor } from './calendar-effects.ts';
import { makeExitClock } from './exit-clock.ts';
import { drawFamily, familiesPerYear } from './families.ts';
import { drawNature } from './nature.ts';
import { lastDayOfData, type AuthorityShape } from './shape.ts';
import type { World } from './ways-out.ts';

const TRIAL_SEED = 20_250_331;
const TRIAL_YEARS = 19;
const DAYS_PER_MONTH = 30.4375;

/** Years of steady starts that the shape's drift and shocks make of the months before the end: sums from the end back. */
function startsBefore(shape: AuthorityShape, unaccompanied: boolean): (daysBack: number) => number {
  const sums = [0];
  for (let month = 0; month < 12 * TRIAL_YEARS; month += 1) {
    sums.push(sums[month]! + startsFactor(shape, unaccompanied, addMonths(lastDayOfData(shape), -month)) / 12);
  }
  return daysBack => {
    const months = Math.min(Math.max(daysBack / DAYS_PER_MONTH, 0), sums.length - 1.001);
    const whole = Math.floor(months);
    return sums[whole]! + (months - whole) * (sums[whole + 1]! - sums[whole]!);
  };
}

/**
 * Children looked after on the last day of the data that a shape leads to on average. Each of some thousand families is
 * tried out as if it had entered on any earlier day: a stay counts for as many starts as it would have overlapped the end.
 */
function expectedLookedAfter(shape: AuthorityShape): number {
  const until = lastDayOfData(shape);
  const world: World = { seed: TRIAL_SEED, shape, clock: makeExitClock(null, shape, addMonths(until, -12 * TRIAL_YEARS), 24 * TRIAL_YEARS) };
  let expected = 0;
  for (const unaccompanied of [false, true]) {
    const trials = unaccompanied ? 1000 : 8000;
    const starts = startsBefore(shape, unaccompanied);
    const days = stream(TRIAL_SEED, 'trial-days', unaccompanied ? 1 : 0);
    let total = 0;
    for (let key = 0; key < trials; key += 1) {
      // Most of those in care came in recently, so most are tried with the pace of recent years.
      const enteredOn = addDays(until, -Math.floor(days.uniform() * days.uniform() * 3650));
      const family = drawFamily(TRIAL_SEED, unaccompanied ? 'unaccompanied' : null, key, enteredOn);
      for (let sibling = 0; sibling < family.bornOn.length; sibling += 1) {
        const nature = drawNature(TRIAL_SEED, shape, key, sibling);
        for (const { stay, plan } of planStays(world, family, sibling, nature, addDays(enteredOn, 365 * TRIAL_YEARS))) {
          total += starts(plan.ceasedOn - enteredOn) - starts(stay.enteredOn - enteredOn);
        }
      }
    }
    expected += (total / trials) * familiesPerYear(shape, unaccompanied);
  }
  return expected;
}

/** The same authority with more or fewer children, so that about so many are looked after on the last day of the data. */
export function shapeOfSize(shape: AuthorityShape, lookedAfter: number): AuthorityShape {
  return { ...shape, startsPerYear: (shape.startsPerYear * lookedAfter) / expectedLookedAfter(shape) };
}
