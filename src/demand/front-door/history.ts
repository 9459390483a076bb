import { addDays, calendarDate, dateParts, monthEnd, monthEndAfter } from '#kernel/calendar-date.ts';
import type { CalendarDate } from '#kernel/calendar-date.ts';
import { sum } from '#kernel/mathematics.ts';
import type { Known, Pathway, Person } from '#journeys/pathway.ts';
import type { Link, Stage, StageId } from '#demand/front-door/stages.ts';
import { LINKS, STAGES } from '#demand/front-door/stages.ts';

/** One stage, month by month up to the last month of the history. */
export interface StageCounts {
  readonly id: StageId;
  /** Months before this one, a position in `monthEnds`, are not known; their counts are 0. */
  readonly firstMonth: number;
  readonly counts: readonly number[];
}

/** Of the events of each month, how many were followed after so many calendar months: index `[month][months later]`. */
export interface LinkCounts { readonly from: StageId; readonly to: StageId; readonly followed: readonly (readonly number[])[] }

/** Counts and nothing of any child. An event follows one earlier event at most, and is followed by one later event at most. */
export interface FrontDoorHistory {
  readonly monthEnds: readonly CalendarDate[];
  readonly stages: readonly StageCounts[];
  readonly links: readonly LinkCounts[];
  /** Stages that the returns do not tell enough of, with the reason. */
  readonly leftOut: readonly { readonly id: StageId; readonly why: string }[];
}

/** A stage takes part when a year of it is known, and when what is known of it ends at most a year before the rest. Assumption. */
const LEAST_MONTHS = 12;

const monthNumber = (day: CalendarDate): number => {
  const { year, month } = dateParts(day);
  return year * 12 + month - 1;
};
const endOfMonth = (number: number): CalendarDate => monthEndAfter(calendarDate(Math.floor(number / 12), 1, 1), number % 12);

interface Months { readonly first: number; readonly last: number }

/** The whole months of the latest unbroken time for which a kind of record is known. */
function knownMonths(known: readonly Known[], kind: Known['kind']): Months | null {
  let joined: { from: CalendarDate; until: CalendarDate } | null = null;
  for (const { from, until } of known.filter(one => one.kind === kind).toSorted((a, b) => a.from - b.from)) {
    if (joined === null || from > addDays(joined.until, 1)) joined = { from, until };
    else if (until > joined.until) joined.until = until;
  }
  if (joined === null) return null;
  const { from, until } = joined;
  return { first: monthNumber(from) + (dateParts(from).day === 1 ? 0 : 1), last: monthNumber(until) - (monthEnd(until) === until ? 0 : 1) };
}

/**
 * What the returns tell of the front door, counted: null when they do not tell of two stages for a year. It ends with the
 * last month that all its stages know.
 */
export function frontDoorHistory({ people, known }: Pathway): FrontDoorHistory | null {
  const spans = STAGES.map(stage => ({ stage, months: knownMonths(known, stage.kind) }));
  const isLong = (months: Months | null, last: number): boolean => months !== null && Math.min(months.last, last) - months.first + 1 >= LEAST_MONTHS;
  const latest = Math.max(...spans.map(({ months }) => (isLong(months, Infinity) ? months!.last : -Infinity)));
  const recent = spans.filter(({ months }) => isLong(months, Infinity) && months!.last >= latest - LEAST_MONTHS);
  const last = Math.min(...recent.map(({ months }) => months!.last));
  const taken = recent.filter(({ months }) => isLong(months, last));
  if (taken.length < 2) return null;
  const first = Math.min(...taken.map(({ months }) => months!.first));
  const length = last - first + 1;
  const stages = taken.map(({ stage, months }) => ({ stage, firstMonth: months!.first - first, counts: new Array<number>(length).fill(0) }));
  const links = LINKS.map(link => ({ link, followed: Array.from({ length }, () => new Array<number>(lagsOf(link)).fill(0)) }));
  const table = (id: StageId): (typeof stages)[number] | undefined => stages.find(({ stage }) => stage.id === id);
  const monthOf = (day: CalendarDate): number => monthNumber(day) - first;
  const until = endOfMonth(last);
  for (const person of people) {
    const events = eventsOf(person, stages.map(({ stage }) => stage), until);
    for (const { stage, firstMonth, counts } of stages) for (const on of events.get(stage.id) ?? []) if (monthOf(on) >= firstMonth) counts[monthOf(on)]! += 1;
    for (const { position, earlier, later } of matched(events)) {
      const { link, followed } = links[position]!;
      const month = monthOf(earlier);
      if (month >= table(link.from)!.firstMonth && monthOf(later) >= table(link.to)!.firstMonth) followed[month]![monthOf(later) - month]! += 1;
    }
  }
  return {
    monthEnds: Array.from({ length }, (_, month) => endOfMonth(first + month)),
    stages: stages.map(({ stage: { id }, firstMonth, counts }) => ({ id, firstMonth, counts })),
    links: links.filter(({ link: { from, to } }) => table(from) && table(to)).map(({ link: { from, to }, followed }) => ({ from, to, followed })),
    leftOut: spans.filter(({ stage: { id } }) => !table(id)).map(({ stage: { id }, months }) => ({
      id, why: months === null ? 'no return read holds any' : months.last - months.first + 1 < LEAST_MONTHS ? 'they are known for less than a year' : 'what is known of them is too old',
    })),
  };
}

/** Calendar months that an event may come after the one it follows, this one included. */
const lagsOf = ({ withinDays }: Link): number => Math.ceil(withinDays / 28) + 1;

type Events = ReadonlyMap<StageId, readonly CalendarDate[]>;

const eventsOf = (person: Person, stages: readonly (Stage & { readonly id: StageId })[], until: CalendarDate): Events =>
  new Map(stages.map(stage => [stage.id, stage.events(person).filter(on => on <= until).toSorted((a, b) => a - b)]));

interface Match { readonly position: number; readonly earlier: CalendarDate; readonly later: CalendarDate }

/** Each later event of a child with the latest earlier event, of those that are followed by none yet. */
function matched(events: Events): readonly Match[] {
  const used = new Map<StageId, Set<number>>();
  const usedOf = (id: StageId, side: Map<StageId, Set<number>>): Set<number> => {
    const set = side.get(id) ?? new Set<number>();
    side.set(id, set);
    return set;
  };
  const follows = new Map<StageId, Set<number>>();
  const matches: Match[] = [];
  LINKS.forEach(({ from, to, withinDays }, position) => {
    const earlier = events.get(from) ?? [];
    if (earlier.length === 0) return;
    (events.get(to) ?? []).forEach((on, i) => {
      if (usedOf(to, follows).has(i)) return;
      const at = earlier.findLastIndex((before, j) => before <= on && on - before <= withinDays && !usedOf(from, used).has(j));
      if (at < 0) return;
      usedOf(from, used).add(at);
      usedOf(to, follows).add(i);
      matches.push({ position, earlier: earlier[at]!, later: on });
    });
  });
  return matches;
}

/** What started at a stage in the last twelve months of the history; null where fewer are known. */
export function lastYearAt({ stages }: FrontDoorHistory, id: StageId): number | null {
  const stage = stages.find(one => one.id === id);
  return stage === undefined || stage.counts.length - stage.firstMonth < 12 ? null : sum(stage.counts.slice(-12));
}
