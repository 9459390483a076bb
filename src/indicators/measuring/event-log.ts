import type { CalendarDate } from '#kernel/calendar-date.ts';
import type { Pathway } from '#journeys/pathway.ts';
import type { About, AdopterMeasure, EventMeasure, NoteEvent } from '#indicators/indicator.ts';
import type { Period } from '#indicators/period.ts';

/** Every event of an indicator in order of date. `person` is a position in the pathway's people; -1 for an adopter. */
export interface EventLog {
  readonly on: readonly CalendarDate[];
  readonly amounts: readonly number[];
  readonly people: readonly number[];
  readonly abouts: readonly (About | null)[];
  /** Null where no event has a key. */
  readonly keys: readonly (string | null)[] | null;
  /** Sums of the amounts before each event, one more than there are events. */
  readonly sums: Float64Array;
}

export function eventLog(measure: EventMeasure | AdopterMeasure, pathway: Pathway): EventLog {
  const on: CalendarDate[] = [];
  const amounts: number[] = [];
  const people: number[] = [];
  const abouts: (About | null)[] = [];
  const keys: (string | null)[] = [];
  let person = -1;
  const note: NoteEvent = (day, about = null, value = 1, key) => {
    on.push(day);
    amounts.push(typeof value === 'number' ? value : Number(value));
    people.push(person);
    abouts.push(about);
    keys.push(key ?? null);
  };
  if (measure.kind === 'events') {
    for (person = 0; person < pathway.people.length; person += 1) measure.events(pathway.people[person]!, note);
  } else for (const adopter of pathway.adopters) measure.events(adopter, note);
  return inOrder({ on, amounts, people, abouts, keys: keys.some(key => key !== null) ? keys : null });
}

/** Events in order of date, those of a day in the order they were noted: counted by day, because there are far more events than days. */
function inOrder(log: Omit<EventLog, 'sums'>): EventLog {
  const { length } = log.on;
  const order = orderByDay(log.on);
  const on = new Array<CalendarDate>(length);
  const amounts = new Array<number>(length);
  const people = new Array<number>(length);
  const abouts = new Array<About | null>(length);
  const keys = log.keys && new Array<string | null>(length);
  const sums = new Float64Array(length + 1);
  for (let i = 0; i < length; i += 1) {
    const from = order[i]!;
    on[i] = log.on[from]!;
    amounts[i] = log.amounts[from]!;
    people[i] = log.people[from]!;
    abouts[i] = log.abouts[from]!;
    if (keys && log.keys) keys[i] = log.keys[from]!;
    sums[i + 1] = sums[i]! + amounts[i]!;
  }
  return { on, amounts, people, abouts, keys, sums };
}

function orderByDay(on: readonly CalendarDate[]): Uint32Array {
  const order = new Uint32Array(on.length);
  if (on.length === 0) return order;
  let first = Infinity;
  let last = -Infinity;
  for (const day of on) { if (day < first) first = day; if (day > last) last = day; }
  const next = new Uint32Array(last - first + 2);
  for (const day of on) next[day - first + 1]! += 1;
  for (let day = 1; day < next.length; day += 1) next[day]! += next[day - 1]!;
  on.forEach((day, i) => { order[next[day - first]!] = i; next[day - first]! += 1; });
  return order;
}

/** Position of the first event on or after a day. */
function firstFrom(on: readonly CalendarDate[], day: number): number {
  let low = 0;
  let high = on.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (on[middle]! < day) low = middle + 1; else high = middle;
  }
  return low;
}

export interface Count { readonly sum: number; readonly events: number }

/** Positions in the log of a period's events: from the first to before the second. */
export const eventsOf = ({ on }: EventLog, { from, until }: Pick<Period, 'from' | 'until'>): readonly [number, number] => [firstFrom(on, from), firstFrom(on, until + 1)];

/** How many events of a period pass, and the sum of their amounts; events of one key count once. */
export function countEvents(log: EventLog, period: Pick<Period, 'from' | 'until'>, passes: ((position: number) => boolean) | null): Count {
  const [from, to] = eventsOf(log, period);
  if (passes === null && log.keys === null) return { sum: log.sums[to]! - log.sums[from]!, events: to - from };
  const seen = new Set<string>();
  let sum = 0;
  let events = 0;
  for (let position = from; position < to; position += 1) {
    const key = log.keys?.[position] ?? null;
    if ((key !== null && seen.has(key)) || (passes !== null && !passes(position))) continue;
    if (key !== null) seen.add(key);
    sum += log.amounts[position]!;
    events += 1;
  }
  return { sum, events };
}
