import type { CalendarDate } from '#kernel/calendar-date.ts';
import { addDays, financialYearEnding, firstDayOfFinancialYear, lastDayOfFinancialYear } from '#kernel/calendar-date.ts';
import type { PlacementGroup } from '#reference/placement-groups.ts';
import type { Journeys } from '#journeys/child.ts';
import { forEachStay, groupPositions } from '#journeys/counts/stays.ts';
import { DAYS_PER_YEAR } from '#demand/axes.ts';
import { BORN, EVENTS, HEAD } from '#demand/paths.ts';
import type { PathWriter } from '#demand/paths.ts';
import type { Plan } from '#demand/plan.ts';
import type { Counts } from '#scenarios/replay/difference-record.ts';
import { replayPaths } from '#scenarios/replay/replay.ts';
import { newStays, readStays } from '#scenarios/replay/stays.ts';
import type { Stays } from '#scenarios/replay/stays.ts';
import type { Treatment } from '#scenarios/replay/treatment.ts';

/** Ages that a cost is divided by: those at which prices part, few enough to talk about. Assumption. */
export const COST_AGES = ['0 to 4', '5 to 9', '10 to 15', '16 and 17'] as const;
const EDGES_DAYS = [0, 5, 10, 16].map(years => Math.floor(years * DAYS_PER_YEAR));

/** A financial year, or the part of it that is looked at: from a day up to and without `until`. */
export interface CareYear extends CareSpan { readonly yearEnding: number }

/** Days from one up to and without the other. */
export interface CareSpan { readonly from: CalendarDate; readonly until: CalendarDate }

/** What a year's cost is made from, before any price. */
export interface CareUsed {
  /** Children with a day in care within the year, each counted once. May be an average, and then no whole number. */
  readonly children: number;
  /** Days in care, index `age * groups + group`. */
  readonly days: Float64Array;
}

/** The financial years, whole or in part, from the day after one day up to another. */
export function careYears(after: CalendarDate, last: CalendarDate): readonly CareYear[] {
  const first = addDays(after, 1);
  const years: CareYear[] = [];
  for (let yearEnding = financialYearEnding(first); firstDayOfFinancialYear(yearEnding) <= last; yearEnding += 1) {
    const [begins, ends] = [firstDayOfFinancialYear(yearEnding), lastDayOfFinancialYear(yearEnding)];
    years.push({ yearEnding, from: begins < first ? first : begins, until: addDays(ends < last ? ends : last, 1) });
  }
  return years;
}

/** Counts stays by year; `begin` once before the stays of each child. */
interface Count { readonly begin: () => void; readonly add: (group: number, from: number, until: number, bornOn: number) => void; readonly used: () => readonly CareUsed[] }

/** Days may be counted from any day, so long as those of the years and of the stays are the same. */
function countBy(years: readonly { readonly from: number; readonly until: number }[], groups: number): Count {
  const children = years.map(() => 0);
  const days = years.map(() => new Float64Array(COST_AGES.length * groups));
  const seen = years.map(() => false);
  const addToYear = (year: number, group: number, from: number, until: number, bornOn: number): void => {
    if (!seen[year]) { seen[year] = true; children[year]! += 1; }
    for (let age = 0; age < COST_AGES.length; age += 1) {
      const begins = Math.max(from, bornOn + EDGES_DAYS[age]!);
      const ends = age + 1 < COST_AGES.length ? Math.min(until, bornOn + EDGES_DAYS[age + 1]!) : until;
      if (ends > begins) days[year]![age * groups + group]! += ends - begins;
    }
  };
  return {
    begin: () => { seen.fill(false); },
    add: (group, from, until, bornOn) => {
      years.forEach((year, y) => {
        const begins = Math.max(from, year.from);
        const ends = Math.min(until, year.until);
        // A day of birth written wrong may lie after the child came: the days before it are those of the youngest.
        if (ends > begins) addToYear(y, group, begins, ends, Math.min(bornOn, begins));
      });
    },
    used: () => years.map((_, y) => ({ children: children[y]!, days: days[y]! })),
  };
}

/** What happened. */
export function careOfJourneys(journeys: Journeys, groups: readonly PlacementGroup[], years: readonly CareYear[]): readonly CareUsed[] {
  const count = countBy(years, groups.length);
  const known = addDays(journeys.observedUntil, 1);
  let last: object | null = null;
  forEachStay(journeys, groupPositions(groups), (group, commencedOn, ceasedOn, _period, child) => {
    if (child !== last) count.begin();
    last = child;
    count.add(group, commencedOn, ceasedOn === null || ceasedOn > known ? known : ceasedOn, child.bornOn);
  });
  return count.used();
}

const STAYS = newStays();

type Paths = Pick<PathWriter, 'numbers' | 'length'>;

/** Counts the stays of simulated children, whose days are counted from a day of their own. */
const countFrom = (from: CalendarDate, spans: readonly CareSpan[], groups: number): Count => countBy(spans.map(span => ({ from: span.from - from, until: span.until - from })), groups);

function countChild(count: Count, { count: stays, group, from, until }: Stays, bornOn: number): void {
  count.begin();
  for (let k = 0; k < stays; k += 1) count.add(group[k]!, from[k]!, until[k]!, bornOn);
}

/** What the children of one replicate lived through; `from` is the day from which its days are counted. */
export function careOfPaths({ numbers, length }: Paths, from: CalendarDate, horizon: number, groups: number, spans: readonly CareSpan[]): readonly CareUsed[] {
  const count = countFrom(from, spans, groups);
  for (let at = 0; at < length; at += HEAD + numbers[at + EVENTS]!) {
    readStays(STAYS, numbers, at, horizon);
    countChild(count, STAYS, numbers[at + BORN]!);
  }
  return count.used();
}

/** Levers at work in one replicate of a plan. */
export interface AtWork { readonly plan: Plan; readonly treatment: Treatment; readonly run: number }

const NOT_COUNTED: Counts = { tookPart: () => {}, succeeded: () => {}, allowance: () => {} };

/** What the same children live through with levers at work, given what they used without: of the lives that a lever changes the one is taken away and the other added. */
export function careWithLevers(without: readonly CareUsed[], paths: Paths, { plan, treatment, run }: AtWork, from: CalendarDate, groups: number, spans: readonly CareSpan[]): readonly CareUsed[] {
  const [taken, added] = [countFrom(from, spans, groups), countFrom(from, spans, groups)];
  replayPaths(paths, plan, [treatment], run, [{
    counts: () => NOT_COUNTED,
    changed: (before, after, bornOn) => { countChild(taken, before, bornOn); countChild(added, after, bornOn); },
  }]);
  const [less, more] = [taken.used(), added.used()];
  return without.map(({ children, days }, s) => ({
    children: children - less[s]!.children + more[s]!.children, days: days.map((before, i) => before - less[s]!.days[i]! + more[s]!.days[i]!),
  }));
}

/** The care of an average replicate. */
export function meanCare(replicates: readonly CareUsed[]): CareUsed {
  const days = new Float64Array(replicates[0]!.days.length);
  let children = 0;
  for (const used of replicates) {
    children += used.children;
    for (let i = 0; i < days.length; i += 1) days[i]! += used.days[i]!;
  }
  return { children: children / replicates.length, days: days.map(total => total / replicates.length) };
}
