import { addDays, addMonths, birthday, firstDayOfFinancialYear, monthEndAfter, type CalendarDate } from '#kernel/calendar-date.ts';
import { hashName, mix32, stream } from '#kernel/random.ts';
import type { Child, PeriodOfCare } from '#journeys/child.ts';
import { makeExitClock } from './exit-clock.ts';
import { drawArrivals, type Family } from './families.ts';
import { writePeriod, type Particulars } from './history.ts';
import { injectEffect, type InjectedEffect, type Life } from './injected-effect.ts';
import { planStatuses } from './legal-statuses.ts';
import { drawNature, type Nature } from './nature.ts';
import { drawEthnicity, drawHomePostcode, drawNeed, drawSex } from './people.ts';
import { planHomes } from './placements.ts';
import { lastDayOfData, type AuthorityShape } from './shape.ts';
import { makeShortBreakChildren } from './short-breaks.ts';
import { drawReturn, planStay, type Plan, type Stay, type World } from './ways-out.ts';

/** Nobody stays longer than from birth to 18, so after so many years nothing is left of the empty start. */
const BURN_IN_YEARS = 19;

export interface Span { readonly observedFrom: CalendarDate; readonly observedUntil: CalendarDate; readonly futureUntil: CalendarDate }

export function spanOf(shape: AuthorityShape): Span {
  const observedUntil = lastDayOfData(shape);
  return {
    observedFrom: firstDayOfFinancialYear(shape.lastYearEnding - shape.returnYears + 1),
    observedUntil,
    futureUntil: monthEndAfter(observedUntil, shape.futureMonths),
  };
}

interface Planned { readonly stay: Stay; readonly plan: Plan }

/** Every stay of a child that begins before `until`: going home may be followed by coming back. */
export function planStays(world: World, family: Family, sibling: number, nature: Nature, until: CalendarDate): Planned[] {
  const bornOn = family.bornOn[sibling]!;
  const planned: Planned[] = [];
  let enteredOn: CalendarDate | null = family.enteredOn;
  while (enteredOn !== null && enteredOn <= until && enteredOn < addDays(birthday(bornOn, 18), -7)) {
    const stay: Stay = { family, sibling, bornOn, period: planned.length, enteredOn, nature };
    const plan = planStay(world, stay);
    planned.push({ stay, plan });
    const days: number | null = planned.length < 8 ? drawReturn(world.seed, stay, plan.way) : null;
    enteredOn = days === null ? null : addDays(plan.ceasedOn, days);
  }
  return planned;
}

const writePeriods = ({ seed, shape }: World, planned: readonly Planned[], particulars: Particulars): PeriodOfCare[] => planned.map(({ stay, plan }) => {
  const homes = planHomes(seed, shape, stay, plan);
  return writePeriod(seed, stay, plan, homes, planStatuses(seed, stay, plan, homes), particulars);
});

function makeLife(world: World, family: Family, sibling: number, nature: Nature, until: CalendarDate, planned: readonly Planned[], localId: string): Life {
  const { seed, shape } = world;
  const household = stream(seed, 'household', family.key);
  const homePostcode = family.kind === 'unaccompanied' ? null : drawHomePostcode(household);
  const ethnicity = drawEthnicity(household, family);
  const own = stream(seed, 'person', family.key, sibling);
  const sex = drawSex(own, family);
  const particulars: Particulars = { needCode: drawNeed(own, family), homePostcode };
  const bornOn = family.bornOn[sibling]!;
  const unaccompanied = family.kind === 'unaccompanied' ? { until: birthday(bornOn, 18) } : null;
  return {
    child: { id: localId, authority: shape.name, localId, sex, bornOn, ethnicity, unaccompanied, periodsOfCare: writePeriods(world, planned, particulars), shortBreaks: [] },
    familyKey: family.key,
    liveAgain: (enteredOn, time) => {
      const again: World = { ...world, seed: mix32(seed + mix32(hashName('live-again') + time)) };
      return writePeriods(again, planStays(again, { ...family, enteredOn }, sibling, nature, until), particulars);
    },
  };
}

/** Numbers as a case system gives them: rising, with gaps. */
function makeIdentifiers(seed: number): () => string {
  const random = stream(seed, 'identifiers');
  let last = 310_000;
  return () => { last += 1 + Math.floor(random.uniform() * 12); return String(last); };
}

/** The true histories of everybody in care on or after the first day of the returns and until the end of the future; with an effect injected, as they then are. */
export function makeChildren(seed: number, shape: AuthorityShape, effect: InjectedEffect | null = null): Child[] {
  const { observedFrom, futureUntil } = spanOf(shape);
  const from = addMonths(observedFrom, -12 * BURN_IN_YEARS);
  const months = 12 * (BURN_IN_YEARS + shape.returnYears) + shape.futureMonths;
  const families = [...drawArrivals(seed, shape, false, from, months), ...drawArrivals(seed, shape, true, from, months)]
    .sort((a, b) => a.enteredOn - b.enteredOn || a.key - b.key);
  const world: World = { seed, shape, clock: makeExitClock(seed, shape, from, months) };
  const identify = makeIdentifiers(seed);
  const lives: Life[] = [];
  for (const family of families) {
    for (let sibling = 0; sibling < family.bornOn.length; sibling += 1) {
      const nature = drawNature(seed, shape, family.key, sibling);
      const planned = planStays(world, family, sibling, nature, futureUntil);
      const last = planned[planned.length - 1];
      // Those who left for good before the returns begin are not worth a history.
      if (last === undefined || last.plan.ceasedOn < observedFrom) continue;
      lives.push(makeLife(world, family, sibling, nature, futureUntil, planned, identify()));
    }
  }
  const children = effect === null ? lives.map(({ child }) => child) : injectEffect(seed, effect, lives, futureUntil);
  return [...children, ...makeShortBreakChildren(seed, shape, from, months, observedFrom, identify)];
}
