import type { CalendarDate } from '#kernel/calendar-date.ts';
import type { Pathway } from '#journeys/pathway.ts';
import type { Span, SpansOf, StateMeasure } from '#indicators/indicator.ts';
import type { Count } from '#indicators/measuring/event-log.ts';

/** All spans of one sort, in order of their beginning, with the position of the person whose they are. */
export interface SpanTable {
  readonly spans: readonly Span[];
  readonly people: Int32Array;
  readonly from: Int32Array;
  /** The day on which it is over; beyond all days while open. */
  readonly until: Int32Array;
  /** The number of the latest question that each person was asked: nobody is asked one twice. */
  readonly asked: Int32Array;
  /** How many questions were asked. */
  readonly questions: Int32Array;
}

const NEVER = 0x7fffffff;

export function spanTable(spansOf: SpansOf, pathway: Pathway): SpanTable {
  const all: { readonly span: Span; readonly position: number }[] = [];
  pathway.people.forEach((person, position) => { for (const span of spansOf(person)) all.push({ span, position }); });
  all.sort((a, b) => a.span.from - b.span.from);
  return {
    spans: all.map(({ span }) => span), people: Int32Array.from(all, ({ position }) => position),
    from: Int32Array.from(all, ({ span }) => span.from), until: Int32Array.from(all, ({ span }) => span.until ?? NEVER),
    asked: new Int32Array(pathway.people.length), questions: new Int32Array(1),
  };
}

/** Who is in the base on a day, and what is so of each. */
export interface StateOnDay { readonly people: readonly number[]; readonly amounts: readonly number[] }

export function stateOn(measure: StateMeasure, { spans, people, from, until, asked, questions }: SpanTable, pathway: Pathway, day: CalendarDate): StateOnDay {
  const found: number[] = [];
  const amounts: number[] = [];
  questions[0]! += 1;
  const question = questions[0]!;
  for (let i = 0; i < from.length && from[i]! <= day; i += 1) {
    const position = people[i]!;
    if (until[i]! <= day || asked[position] === question) continue;
    asked[position] = question;
    const state = measure.at(pathway.people[position]!, day, spans[i]!);
    if (state === null) continue;
    found.push(position);
    amounts.push(Number(state));
  }
  return { people: found, amounts };
}

export function countState({ people, amounts }: StateOnDay, passes: ((person: number) => boolean) | null): Count {
  let sum = 0;
  let events = 0;
  for (let i = 0; i < people.length; i += 1) {
    if (passes !== null && !passes(people[i]!)) continue;
    sum += amounts[i]!;
    events += 1;
  }
  return { sum, events };
}
