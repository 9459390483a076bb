import type { CalendarDate } from '#kernel/calendar-date.ts';

/** What a history and a projection count. Counts are children; cost is pence in the month. */
export type Measure = 'looked-after' | 'started' | 'ceased' | 'placement-cost-pence';
export type Population = 'all' | 'unaccompanied' | 'not-unaccompanied';
export const POPULATIONS: readonly Population[] = ['all', 'unaccompanied', 'not-unaccompanied'];

/** The placement group that stands for every group together. */
export const ALL_GROUPS = 'all';

export interface SeriesKey {
  readonly measure: Measure;
  /** A placement group's id, or `all`. A start counts in the group it started in, an end in the group it left. */
  readonly placementGroup: string;
  readonly population: Population;
}

/** Month by month: `looked-after` on the last day of the month, the others within the month. */
export interface HistorySeries extends SeriesKey {
  readonly months: readonly CalendarDate[];
  readonly values: readonly number[];
}
