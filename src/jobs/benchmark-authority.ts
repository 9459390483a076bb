import type { Benchmark, Group } from '#benchmarks/benchmark.ts';
import { benchmark, statisticalNeighbours } from '#benchmarks/benchmark.ts';
import { lastYearOf } from '#benchmarks/change.ts';
import type { Measure } from '#returns/published-statistics/measures/measure.ts';
import type { PublishedStatistics } from '#returns/published-statistics/statistics.ts';

export interface BenchmarksAsked {
  /** DfE number. */
  readonly authority: string;
  readonly measures: readonly Measure[];
  /** Those it is held against; `neighbours` for its statistical neighbours by the newest model in the files. */
  readonly group: Group | 'neighbours' | null;
  /** Null for the last year that is known of each measure. */
  readonly year: number | null;
  /** The year to reckon changes from; null for none. */
  readonly since: number | null;
}

/** The measures of which the authority has a figure, each beside England, its region and a group. */
export function benchmarksOf(statistics: PublishedStatistics, { authority, measures, group, year, since }: BenchmarksAsked): readonly Benchmark[] {
  const heldAgainst = group === 'neighbours' ? statisticalNeighbours(statistics, authority) : group;
  return measures.flatMap(measure => {
    const yearEnding = year ?? lastYearOf(statistics, measure.id, authority);
    return yearEnding === null ? [] : [benchmark(statistics, { measure, authority, yearEnding, group: heldAgainst, changeFrom: since })];
  });
}
