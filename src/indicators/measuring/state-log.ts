import type { CalendarDate } from '#kernel/calendar-date.ts';
import type { Pathway } from '#journeys/pathway.ts';
import type { Span, SpansOf, StateMeasure } from '#indicators/indicator.ts';
import type { Count } from '#indicators/measuring/event-log.ts';

/** All spans of one sort, in order of their beginning, with the position of the person whose they are. */
export interface SpanTable { readonly spans: readonly Span[]; readonly people: readonly number[] }

export function spanTable(spansOf: SpansOf, pathway: Pathway): SpanTable {
  const all = pathway.people.flatMap((person, position) => spansOf(person).map(span => ({ span, position })));
  all.sort((a, b) => a.span.from - b.span.from);
  return { spans: all.map(({ span }) => span), people: all.map(({ position }) => position) };
}

/** Who is in the base on a day, and what is so of each. */
export interface StateOnDay { readonly people: readonly number[]; readonly amounts: readonly number[] }

export function stateOn(measure: StateMeasure, { spans, people }: SpanTable, pathway: Pathway, day: CalendarDate): StateOnDay {
  const found: number[] = [];
  const amounts: number[] = [];
  const asked = new Set<number>();
  for (let i = 0; i < spans.length && spans[i]!.from <= day; i += 1) {
    const span = spans[i]!;
    const position = people[i]!;
    if ((span.until !== null && span.until <= day) || asked.has(position)) continue;
    asked.add(position);
    const state = measure.at(pathway.people[position]!, day, span);
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
