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

function inOrder(log: Omit<EventLog, 'sums'>): EventLog {
  const order = Uint32Array.from(log.on.keys()).sort((a, b) => log.on[a]! - log.on[b]! || a - b);
  const sorted = <T>(values: readonly T[]): readonly T[] => Array.from(order, position => values[position]!);
  const amounts = sorted(log.amounts);
  const sums = new Float64Array(amounts.length + 1);
  for (let i = 0; i < amounts.length; i += 1) sums[i + 1] = sums[i]! + amounts[i]!;
  return { on: sorted(log.on), amounts, people: sorted(log.people), abouts: sorted(log.abouts), keys: log.keys && sorted(log.keys), sums };
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
