import { isNumber, seriesOf, valueIn } from '#returns/published-statistics/statistics.ts';
import type { AreaId, PublishedStatistics } from '#returns/published-statistics/statistics.ts';

/** How a count moved over a span of years. */
export interface Change {
  readonly fromYear: number;
  readonly toYear: number;
  readonly from: number;
  readonly to: number;
  readonly difference: number;
  /** 0.12 for a rise of 12%; null from nothing. */
  readonly share: number | null;
}

/** The change of a count over any span, from counts and not from rates; null unless both years have a number. */
export function changeBetween(statistics: PublishedStatistics, measureId: string, area: AreaId, fromYear: number, toYear: number): Change | null {
  const [from, to] = [valueIn(statistics, measureId, area, fromYear), valueIn(statistics, measureId, area, toYear)];
  if (!isNumber(from) || !isNumber(to)) return null;
  return { fromYear, toYear, from, to, difference: to - from, share: from === 0 ? null : to / from - 1 };
}

/** The last year for which an area has a number, or null. */
export const lastYearOf = (statistics: PublishedStatistics, measureId: string, area: AreaId): number | null =>
  seriesOf(statistics, measureId, area).findLast(({ value }) => isNumber(value))?.yearEnding ?? null;
