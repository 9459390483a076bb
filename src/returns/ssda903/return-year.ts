import { addDays, financialYearEnding, lastDayOfFinancialYear } from '#kernel/calendar-date.ts';
import type { CalendarDate } from '#kernel/calendar-date.ts';
import { UNKNOWN_YEAR } from '#returns/ssda903/episode-row.ts';
import { eachDate } from '#returns/ssda903/episodes.ts';
import type { EpisodePart } from '#returns/ssda903/episodes.ts';

/**
 * The return year (ending) of each part of the episodes, from its dates; labels only where the dates are too few.
 * Why, and what was tried: docs/decisions/0002-return-year-from-dates.md.
 */

/** A year needs two dates or 3% of a part's dates to count: a typing mistake or two never moves a year. Assumption. */
const LEAST_DATES = 2;
const LEAST_SHARE = 0.03;

export interface ReturnYear {
  readonly yearEnding: number;
  /** `dates`: enough dates of the part (or of the parts with its label); `label`: its label; `guess`: its few dates. */
  readonly basis: 'dates' | 'label' | 'guess';
}

type Votes = ReadonlyMap<number, number>;

/** One year for each part, in their order. */
export function returnYears(parts: readonly EpisodePart[]): readonly ReturnYear[] {
  const pooled = new Map<string, EpisodePart[]>();
  for (const part of parts) {
    const key = poolKey(part);
    pooled.set(key, [...(pooled.get(key) ?? []), part]);
  }
  const byDates = parts.map(part => strongYear(votesOf([part])) ?? (part.part.label === null ? null : strongYear(votesOf(pooled.get(poolKey(part))!))));
  const meaning = meaningOfLabels(parts, byDates);
  return parts.map((part, index): ReturnYear => {
    const strong = byDates[index] ?? null;
    if (strong !== null) return { yearEnding: strong, basis: 'dates' };
    const labelled = part.part.label === null ? null : part.part.label.mayMean[Math.min(meaning, part.part.label.mayMean.length - 1)] ?? null;
    if (labelled !== null) return { yearEnding: labelled, basis: 'label' };
    return { yearEnding: latestYear(votesOf([part])) ?? UNKNOWN_YEAR, basis: 'guess' };
  });
}

const poolKey = (part: EpisodePart): string => `${part.part.authority}\n${part.part.label?.text ?? part.part.folder}`;

/** How many dates fall in each return year. An end counts for the day before it, the last in care: 1 April ends a year. */
function votesOf(parts: readonly EpisodePart[]): Votes {
  const votes = new Map<number, number>();
  const vote = (date: CalendarDate): void => {
    const year = financialYearEnding(date);
    votes.set(year, (votes.get(year) ?? 0) + 1);
  };
  for (const part of parts) {
    eachDate(part.decom, vote);
    eachDate(part.dec, date => { vote(addDays(date, -1)); });
  }
  return votes;
}

const latestYear = (votes: Votes): number | null => votes.size === 0 ? null : Math.max(...votes.keys());

/** The latest year that more than a mistake or two speak for: a return holds nothing later than its own year. */
function strongYear(votes: Votes): number | null {
  const total = [...votes.values()].reduce((sum, count) => sum + count, 0);
  const least = Math.max(LEAST_DATES, LEAST_SHARE * total);
  const strong = [...votes].filter(([, count]) => count >= least).map(([year]) => year);
  return strong.length === 0 ? null : Math.max(...strong);
}

/**
 * Whether a bare label (`2017`) means the year that starts then (1) or ends then (0): what the parts with enough dates
 * agree with most. Without any such part, the reading under which fewer episodes began after the year; then the end.
 */
function meaningOfLabels(parts: readonly EpisodePart[], byDates: readonly (number | null)[]): 0 | 1 {
  const agree = [0, 0];
  parts.forEach((part, index) => {
    const strong = byDates[index];
    if (part.part.label === null || part.part.label.mayMean.length < 2) return;
    for (const meaning of [0, 1] as const) {
      const year = part.part.label.mayMean[meaning]!;
      if (strong !== null && strong !== undefined) agree[meaning]! += strong === year ? parts.length + 1 : 0;
      else agree[meaning]! -= datesAfter(part, year) > 0 ? 1 : 0;
    }
  });
  return agree[1]! > agree[0]! ? 1 : 0;
}

function datesAfter(part: EpisodePart, yearEnding: number): number {
  const lastDay = lastDayOfFinancialYear(yearEnding);
  let count = 0;
  eachDate(part.decom, date => { if (date > lastDay) count += 1; });
  eachDate(part.dec, date => { if (date > addDays(lastDay, 1)) count += 1; });
  return count;
}
