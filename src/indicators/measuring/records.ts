import { addDays, addMonths } from '#kernel/calendar-date.ts';
import type { CalendarDate } from '#kernel/calendar-date.ts';
import type { Pathway } from '#journeys/pathway.ts';
import type { Division } from '#indicators/divisions.ts';
import type { AdopterMeasure, EventMeasure, Indicator, Measure, SpansOf, StateMeasure } from '#indicators/indicator.ts';
import type { Count, EventLog } from '#indicators/measuring/event-log.ts';
import { countEvents, eventLog, eventsOf } from '#indicators/measuring/event-log.ts';
import type { KnownDays } from '#indicators/measuring/known.ts';
import { knownDays, lastDayKnown, whyNotKnown } from '#indicators/measuring/known.ts';
import type { SpanTable, StateOnDay } from '#indicators/measuring/state-log.ts';
import { countState, spanTable, stateOn } from '#indicators/measuring/state-log.ts';
import type { Period } from '#indicators/period.ts';

type RecordMeasure = EventMeasure | AdopterMeasure | StateMeasure;

const isOfRecords = (measure: Measure): measure is RecordMeasure => measure.kind === 'events' || measure.kind === 'adopter-events' || measure.kind === 'state';

export interface Slice { readonly division: Division; readonly value: string }

/** A measure whose records are known, the name that its log is kept by, and the period as it is read. */
export interface Way { readonly name: string; readonly measure: RecordMeasure; readonly read: Period }

/** A pathway with what was worked out on it: each log, table and day once, whatever is then asked. */
export interface Records {
  readonly pathway: Pathway;
  readonly known: KnownDays;
  readonly logs: Map<string, EventLog>;
  readonly tables: Map<SpansOf, SpanTable>;
  readonly states: Map<string, StateOnDay>;
}

export const recordsOf = (pathway: Pathway): Records => ({ pathway, known: knownDays(pathway.known), logs: new Map(), tables: new Map(), states: new Map() });

function remembered<Key, Value>(memory: Map<Key, Value>, key: Key, make: () => Value): Value {
  const known = memory.get(key);
  if (known !== undefined) return known;
  const made = make();
  memory.set(key, made);
  return made;
}

const logOf = ({ logs, pathway }: Records, name: string, measure: EventMeasure | AdopterMeasure): EventLog => remembered(logs, name, () => eventLog(measure, pathway));

const stateOf = ({ states, tables, pathway }: Records, name: string, measure: StateMeasure, day: CalendarDate): StateOnDay => remembered(states, `${name}|${day}`, () =>
  stateOn(measure, remembered(tables, measure.during, () => spanTable(measure.during, pathway)), pathway, day));

/** How a figure of a period is come by: the measure, or the other way where its records are not known and those of the other give a figure. */
export function wayTo(records: Records, { id, measure, otherwise }: Indicator, period: Period): Way | { readonly why: string } {
  if (!isOfRecords(measure)) return { why: '' };
  const why = whyNotRead(records, measure, period);
  if (why === null) return { name: id, measure, read: readOn(records, measure, period) };
  if (otherwise === undefined || otherwise.kind === 'prices' || whyNotRead(records, otherwise, period) !== null) return { why };
  const way: Way = { name: `${id} otherwise`, measure: otherwise, read: readOn(records, otherwise, period) };
  return otherwise.figure !== 'number' && countOf(records, way).events === 0 ? { why } : way;
}

/** The period, ending with the day on which a state of it is read. */
function readOn({ known }: Records, measure: RecordMeasure, period: Period): Period {
  const day = measure.kind === 'state' && measure.onLastKnownDay ? lastDayKnown(known, measure.needs, period) : null;
  return day === null ? period : { ...period, until: day };
}

function whyNotRead(records: Records, measure: RecordMeasure, period: Period): string | null {
  const read = readOn(records, measure, period);
  return whyNotKnown(records.known, measure, { ...read, ...windowOf(measure, read) }, measure.kind === 'state');
}

/** The days whose events a figure of a period is about: the period, or the longer window of an indicator that has one. */
const windowOf = (measure: RecordMeasure, { from, until }: Period): Pick<Period, 'from' | 'until'> =>
  ({ from: measure.kind === 'events' && measure.windowMonths !== undefined ? addMonths(addDays(until, 1), -measure.windowMonths) : from, until });

/** The value of a division that an event falls into, by its place in the log; of a state, by the child. */
function divider(records: Records, { measure, name, read }: Way, division: Division): (at: number) => string {
  const { people } = records.pathway;
  if (measure.kind === 'state') return at => division.valueOf(people[at]!, measure.about?.(people[at]!, read.until) ?? null, read.until);
  const log = logOf(records, name, measure);
  return at => division.valueOf(people[log.people[at]!] ?? null, log.abouts[at]!, log.on[at]!);
}

export function countOf(records: Records, way: Way, slice?: Slice): Count {
  const { name, measure, read } = way;
  const valueAt = slice ? divider(records, way, slice.division) : null;
  const passes = valueAt && ((at: number): boolean => valueAt(at) === slice!.value);
  if (measure.kind === 'state') return countState(stateOf(records, name, measure, read.until), passes);
  return countEvents(logOf(records, name, measure), windowOf(measure, read), passes);
}

/** How many events or children fall into each value of a division, those below the line included. */
export function countByValue(records: Records, way: Way, division: Division): ReadonlyMap<string, number> {
  const { name, measure, read } = way;
  const valueAt = divider(records, way, division);
  const counts = new Map<string, number>();
  const count = (at: number): void => { const value = valueAt(at); counts.set(value, (counts.get(value) ?? 0) + 1); };
  if (measure.kind === 'state') stateOf(records, name, measure, read.until).people.forEach(count);
  else {
    const [from, to] = eventsOf(logOf(records, name, measure), windowOf(measure, read));
    for (let at = from; at < to; at += 1) count(at);
  }
  return counts;
}

/** Positions of the people above the line, each once; of a mean, of all that it is made of. */
export function peopleAbove(records: Records, { name, measure, read }: Way): readonly number[] {
  const isAbove = (amount: number): boolean => measure.figure === 'mean' || amount !== 0;
  if (measure.kind === 'state') {
    const { people, amounts } = stateOf(records, name, measure, read.until);
    return people.filter((_, i) => isAbove(amounts[i]!));
  }
  const log = logOf(records, name, measure);
  const [from, to] = eventsOf(log, windowOf(measure, read));
  return [...new Set(log.people.slice(from, to).filter((person, i) => person >= 0 && isAbove(log.amounts[from + i]!)))];
}
