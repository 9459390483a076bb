import { financialYearName, firstDayOfFinancialYear, lastDayOfFinancialYear } from '#kernel/calendar-date.ts';
import type { CalendarDate } from '#kernel/calendar-date.ts';
import type { Known, RecordKind } from '#journeys/pathway.ts';
import type { Coverage } from '#returns/ssda903/coverage.ts';

/** The years (ending) of which a table was given, by authority; '' where it names none. */
export type YearsGiven = ReadonlyMap<string, ReadonlySet<number>>;

/**
 * The days of each return year that a table tells of, if every authority with a return of that year gave it, up to the day
 * on which the returns stop.
 */
export const knownOfTable = (kind: RecordKind, given: YearsGiven, coverage: Coverage): readonly Known[] =>
  yearsOf(coverage)
    .filter(year => [...coverage.yearsOf].every(([authority, years]) => !years.includes(year) || (given.get(authority) ?? given.get(''))?.has(year)))
    .flatMap(year => windowOf(kind, year, firstDayOfFinancialYear(year), coverage.observedUntil));

/** The days that the episodes tell of: none before the first of the years that follow each other. */
export const knownOfEpisodes = (kind: RecordKind, coverage: Coverage): readonly Known[] =>
  yearsOf(coverage).flatMap(year => windowOf(kind, year, coverage.observedFrom, coverage.observedUntil));

const yearsOf = (coverage: Coverage): readonly number[] => [...new Set([...coverage.yearsOf.values()].flat())].toSorted((a, b) => a - b);

function windowOf(kind: RecordKind, year: number, observedFrom: CalendarDate, observedUntil: CalendarDate): readonly Known[] {
  const from = Math.max(firstDayOfFinancialYear(year), observedFrom) as CalendarDate;
  const until = Math.min(lastDayOfFinancialYear(year), observedUntil) as CalendarDate;
  return from > until ? [] : [{ kind, from, until, source: `SSDA903 ${financialYearName(year)}` }];
}
