import type { CalendarDate } from '#kernel/calendar-date.ts';
import type { QuantileName } from '#kernel/quantiles.ts';
import type { HistorySeries, SeriesKey } from '#journeys/counts/series.ts';

export { POPULATIONS } from '#journeys/counts/series.ts';
export type { HistorySeries, Measure, Population, SeriesKey } from '#journeys/counts/series.ts';

/** Month by month: `looked-after` on the last day of the month, the others within the month. */
export interface ProjectedSeries extends SeriesKey {
  readonly mean: readonly number[];
  readonly quantiles: Readonly<Record<QuantileName, readonly number[]>>;
}

/** Children who leave care in each month, by where they go. */
export interface ProjectedEnding {
  readonly destination: string;
  readonly title: string;
  readonly mean: readonly number[];
  readonly quantiles: Readonly<Record<QuantileName, readonly number[]>>;
}

/** A simple forecast to hold the model against: the looked-after total at each projected month end. */
export interface Baseline {
  /** `model`, `no-change`, `damped-trend` or `compound-growth`. */
  readonly id: string;
  readonly title: string;
  readonly explanation: string;
  readonly values: readonly number[];
}

/** How far forecasts made from an earlier date, with only what was known then, missed what followed. */
export interface BacktestResult {
  readonly method: string;
  readonly placementGroup: string;
  /** Months ahead. */
  readonly horizon: number;
  /** How many origins could be checked at this horizon. */
  readonly outcomes: number;
  /** Mean of |forecast - actual| / actual, 0-1. */
  readonly meanAbsoluteError: number;
  /** Mean of (forecast - actual) / actual: above 0 the forecast ran high. */
  readonly bias: number;
  /** Outcomes that fell inside the 80% and the 95% range; null for a method that gives no range. */
  readonly inside80: number | null;
  readonly inside95: number | null;
}

export interface Backtest {
  readonly origins: readonly CalendarDate[];
  readonly results: readonly BacktestResult[];
  /** Id of the method with the least mean absolute error on the total over the horizons checked, or null with no outcome. */
  readonly bestMethod: string | null;
  /** For a director: which would have done best here, and how often the ranges held. */
  readonly sentences: readonly string[];
}

/** A year of cost or activity from 1 April, summed over its months within each replicate. */
export interface YearSummary {
  readonly measure: 'placement-cost-pence';
  readonly placementGroup: string;
  readonly yearEnding: number;
  /** Months of the year that are projected (12 for a whole one); the rest, where known, is in `actualPence`. */
  readonly monthsProjected: number;
  /** What history and the price list give for the months of that year already past. */
  readonly actualPence: number;
  readonly mean: number;
  readonly quantiles: Readonly<Record<QuantileName, number>>;
}

export interface Projection {
  /** Last day of the data. */
  readonly from: CalendarDate;
  readonly months: readonly CalendarDate[];
  readonly replicates: number;
  readonly seed: number;
  readonly series: readonly ProjectedSeries[];
  /** By destination, all placement groups and populations together. */
  readonly endings: readonly ProjectedEnding[];
  readonly history: readonly HistorySeries[];
  readonly years: readonly YearSummary[];
  /** Placement groups left out of every pound, because the price list has no price for them. */
  readonly groupsWithoutPrice: readonly string[];
  readonly baselines: readonly Baseline[];
  readonly backtest: Backtest;
}
