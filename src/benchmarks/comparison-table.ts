import type { Measure } from '#returns/published-statistics/measures/measure.ts';
import type { AreaId, PublishedStatistics } from '#returns/published-statistics/statistics.ts';
import type { Change } from '#benchmarks/change.ts';
import { changeBetween } from '#benchmarks/change.ts';
import type { Compared } from '#benchmarks/compared.ts';
import { comparedIn } from '#benchmarks/compared.ts';

/** One area over several years: counts and rates, and the change over the whole span. */
export interface ComparisonRow {
  readonly area: AreaId;
  readonly name: string;
  /** In the order of the years asked for. */
  readonly years: readonly Compared[];
  /** From the first year to the last. */
  readonly change: Change | null;
}

/** Any areas over any years, as council reports print them: a row for each area. */
export function comparisonTable(statistics: PublishedStatistics, measure: Measure, areas: readonly AreaId[], years: readonly number[]): readonly ComparisonRow[] {
  const [first, last] = [years[0], years.at(-1)];
  return areas.map(area => {
    const compared = years.map(year => comparedIn(statistics, measure, area, year));
    return {
      area, name: compared[0]?.name ?? area, years: compared,
      change: first === undefined || last === undefined ? null : changeBetween(statistics, measure.id, area, first, last),
    };
  });
}
