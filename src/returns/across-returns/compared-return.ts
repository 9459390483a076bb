import { addDays } from '#kernel/calendar-date.ts';
import type { CalendarDate } from '#kernel/calendar-date.ts';
import type { PathwayPart, RecordKind } from '#journeys/pathway.ts';
import type { ComparedReturn, Days, ReturnPart } from '#returns/across-returns/across-check.ts';

/** Returns made ready to be compared. One that names no authority is taken to be of the only one that the others name. */
export function comparedReturns(returns: readonly ReturnPart[]): readonly ComparedReturn[] {
  const authorities = new Set(returns.flatMap(({ part }) => part.people.map(({ authority }) => authority)).filter(name => name !== ''));
  const only = authorities.size === 1 ? [...authorities][0]! : '';
  return returns.map(({ format, part }): ComparedReturn => ({
    format,
    people: new Map(part.people.map(person => [`${person.authority || only}/${person.localId}`, person])),
    daysOf: kind => daysOf(part, kind),
    nameOn: (kind, day) => part.known.find(one => one.kind === kind && one.from <= day && day <= one.until)?.source ?? format,
  }));
}

function daysOf({ known }: PathwayPart, kind: RecordKind): readonly Days[] {
  const joined: Days[] = [];
  for (const { from, until } of known.filter(one => one.kind === kind).toSorted((a, b) => a.from - b.from)) {
    const last = joined.at(-1);
    if (last === undefined || from > addDays(last.until, 1)) joined.push({ from, until });
    else if (until > last.until) joined.splice(-1, 1, { from: last.from, until });
  }
  return joined;
}

/** The days for which both returns tell everything: one of a kind, the other of a kind. */
export function sharedDays(one: ComparedReturn, kind: RecordKind, other: ComparedReturn, otherKind: RecordKind): readonly Days[] {
  return one.daysOf(kind).flatMap(a => other.daysOf(otherKind).flatMap(b => {
    const from = Math.max(a.from, b.from) as CalendarDate;
    const until = Math.min(a.until, b.until) as CalendarDate;
    return from > until ? [] : [{ from, until }];
  }));
}
