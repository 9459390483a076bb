import { addMonths, dateParts, monthEnd, type CalendarDate } from '#kernel/calendar-date.ts';
import type { MonthlyFigure, PersonPart, ProspectiveAdopter } from '#journeys/pathway.ts';

/** Sources of contacts by the first character of their code, in the groups of the monthly measures. */
const GROUPS: Readonly<Record<string, string>> = { 1: 'individuals', 2: 'schools', 3: 'health', 4: 'housing', 5: 'councils', 6: 'police', 7: 'courts', 8: 'others', 9: 'anonymous' };

const groupOf = (source: string | null): string => (source === null || source === '10' ? 'unknown' : GROUPS[source[0]!] ?? 'unknown');

/** Numbers by measure and area, month by month from a first month on. */
interface Tally {
  /** Something that happened on a day. */
  readonly event: (measure: string, on: CalendarDate | null, area?: string | null) => void;
  /** Something that was so from a day until before another; open where that is null. */
  readonly state: (measure: string, from: CalendarDate, until: CalendarDate | null) => void;
  readonly figures: (source: string) => readonly MonthlyFigure[];
}

function makeTally(from: CalendarDate, months: number): Tally {
  const counts = new Map<string, { readonly measure: string; readonly area: string; readonly numbers: Int32Array }>();
  const numbersOf = (measure: string, area: string): Int32Array => {
    const key = `${measure} ${area}`;
    const found = counts.get(key) ?? { measure, area, numbers: new Int32Array(months) };
    counts.set(key, found);
    return found.numbers;
  };
  const first = dateParts(from);
  const monthOf = (day: CalendarDate): number => {
    const { year, month } = dateParts(day);
    return (year - first.year) * 12 + month - first.month;
  };
  const ends = Array.from({ length: months }, (_, i) => monthEnd(addMonths(from, i)));
  return {
    event: (measure, on, area) => {
      if (on === null || on < from || on > ends[months - 1]!) return;
      numbersOf(measure, '')[monthOf(on)]! += 1;
      if (area != null) numbersOf(measure, area)[monthOf(on)]! += 1;
    },
    state: (measure, begun, until) => {
      const numbers = numbersOf(measure, '');
      for (let month = Math.max(0, monthOf(begun)); month < months && (until === null || until > ends[month]!); month += 1) numbers[month]! += 1;
    },
    figures: source => [...counts.values()].flatMap(({ measure, area, numbers }) => ends.map((end, i): MonthlyFigure => ({ measure, monthEnd: end, area, value: numbers[i]!, source }))),
  };
}

function countPerson(tally: Tally, person: PersonPart): void {
  for (const { on, source, area } of person.contacts!) {
    tally.event('contacts', on, area);
    tally.event(`contacts-from-${groupOf(source)}`, on);
  }
  for (const { on, closedOn, noFurtherAction, area } of person.referrals!) {
    tally.event('referrals', on, area);
    if (noFurtherAction === true) continue;
    tally.state('children-in-need', on, closedOn);
    tally.state('cases', on, closedOn);
  }
  for (const { authorisedOn, area } of person.assessments!) tally.event('assessments', authorisedOn, area);
  for (const { startedOn, area } of person.section47Enquiries!) tally.event('section-47-enquiries', startedOn, area);
  for (const { startedOn, endedOn } of person.childProtectionPlans!) tally.state('children-on-protection-plan', startedOn, endedOn);
  for (const { startedOn, endedOn } of person.earlyHelp!) tally.state('children-in-early-help', startedOn, endedOn);
  for (const { commencedOn, ceasedOn } of person.care?.periodsOfCare ?? []) {
    tally.state('looked-after-children', commencedOn, ceasedOn);
    tally.event('starts-to-be-looked-after', commencedOn);
    tally.event('ceasing-to-be-looked-after', ceasedOn);
  }
}

/** Times at which at least one of several spans was open: one household for all its children. */
function joined(spans: readonly { readonly startedOn: CalendarDate; readonly endedOn: CalendarDate | null }[]): readonly (readonly [CalendarDate, CalendarDate | null])[] {
  const found: [CalendarDate, CalendarDate | null][] = [];
  for (const { startedOn, endedOn } of spans.toSorted((a, b) => a.startedOn - b.startedOn)) {
    const last = found[found.length - 1];
    if (last === undefined || (last[1] !== null && startedOn > last[1])) found.push([startedOn, endedOn]);
    else if (last[1] !== null && (endedOn === null || endedOn > last[1])) last[1] = endedOn;
  }
  return found;
}

/** Monthly totals as the authority's own systems count them, from the same records as the returns. `householdOf`: number of a child's household. */
export function countedFigures(people: readonly PersonPart[], adopters: readonly ProspectiveAdopter[], householdOf: ReadonlyMap<string, number>, from: CalendarDate, months: number): readonly MonthlyFigure[] {
  const tally = makeTally(from, months);
  const households = new Map<number, PersonPart[]>();
  for (const person of people) {
    countPerson(tally, person);
    if (person.earlyHelp!.length === 0) continue;
    const household = householdOf.get(person.localId)!;
    households.set(household, [...households.get(household) ?? [], person]);
  }
  for (const children of households.values()) for (const [begun, until] of joined(children.flatMap(({ earlyHelp }) => earlyHelp!))) tally.state('households-in-early-help', begun, until);
  const families = new Map(adopters.map(({ family, approvedOn }) => [family, approvedOn]));
  for (const approvedOn of families.values()) tally.event('adopters-approved', approvedOn);
  return tally.figures('Case system, invented');
}
