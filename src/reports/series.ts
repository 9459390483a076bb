import type { CalendarDate } from '#kernel/calendar-date.ts';
import { dateParts, financialYearEnding, monthEndAfter } from '#kernel/calendar-date.ts';
import type { QuantileName } from '#kernel/quantiles.ts';
import type { HistorySeries, Measure, Population, Projection, ProjectedSeries, SeriesKey } from '#demand/projection.ts';
import type { Estimate, Range } from '#reports/block.ts';
import type { ReportInput } from '#reports/report-input.ts';

/** Finds one series among many, the same way for history and projection. */
function find<T extends SeriesKey>(list: readonly T[], measure: Measure, placementGroup: string, population: Population): T | null {
  return list.find(one => one.measure === measure && one.placementGroup === placementGroup && one.population === population) ?? null;
}

export const historyOf = (input: ReportInput, measure: Measure, placementGroup = 'all', population: Population = 'all'): HistorySeries | null =>
  find(input.history, measure, placementGroup, population);

export const projectedOf = (projection: Projection, measure: Measure, placementGroup = 'all', population: Population = 'all'): ProjectedSeries | null =>
  find(projection.series, measure, placementGroup, population);

/** The last number known of a measure: on the day the projection begins after, where there is one. Null when unknown. */
export function lastKnown(input: ReportInput, measure: Measure, placementGroup = 'all', population: Population = 'all'): number | null {
  const series = historyOf(input, measure, placementGroup, population);
  if (!series) return null;
  const index = input.projection ? series.months.indexOf(input.projection.from) : series.months.length - 1;
  return series.values[index] ?? null;
}

export interface EstimateAt { readonly middle: number; readonly range80: Range; readonly range95: Range }

/** The middle and both ranges at one projected month, or null when it is not projected. */
export function estimateAt(series: ProjectedSeries | null, index: number): EstimateAt | null {
  const value = (name: QuantileName): number => series?.quantiles[name][index] ?? Number.NaN;
  const middle = value('0.5');
  if (!Number.isFinite(middle)) return null;
  return {
    middle,
    range80: { low: value('0.1'), high: value('0.9') },
    range95: { low: value('0.025'), high: value('0.975') },
  };
}

/** The middle with its 80% range, for a cell. */
export const asEstimate = (estimate: EstimateAt): Estimate => ({ value: estimate.middle, ...estimate.range80 });

/** The months ahead that reports speak of, as far as the projection goes. */
export const HORIZONS_MONTHS = [12, 24, 36, 60] as const;

/** Position of the month end a number of months after the last day of the data, or -1. */
export const indexAhead = (projection: Projection, months: number): number => projection.months.indexOf(monthEndAfter(projection.from, months));

export interface Horizon { readonly months: number; readonly index: number; readonly on: CalendarDate }

/** Every horizon in the list that the projection reaches. */
export const horizonsReached = (projection: Projection): readonly Horizon[] => HORIZONS_MONTHS
  .map(months => ({ months, index: indexAhead(projection, months), on: monthEndAfter(projection.from, months) }))
  .filter(horizon => horizon.index >= 0);

/** Each projected 31 March and each of the horizons, in order, each once. */
export function datesReported(projection: Projection): readonly Horizon[] {
  const horizons = horizonsReached(projection);
  return projection.months
    .map((on, index) => ({ months: index + 1, index, on }))
    .filter(one => dateParts(one.on).month === 3 || horizons.some(horizon => horizon.index === one.index));
}

export interface YearOfHistory { readonly yearEnding: number; readonly months: number; readonly total: number; readonly last: number }

/** Sums a monthly history by financial year; `last` is the last month's value. */
export function byFinancialYear(series: HistorySeries): readonly YearOfHistory[] {
  const years = new Map<number, { months: number; total: number; last: number }>();
  series.months.forEach((month, index) => {
    const yearEnding = financialYearEnding(month);
    const value = series.values[index] ?? 0;
    const year = years.get(yearEnding) ?? { months: 0, total: 0, last: 0 };
    years.set(yearEnding, { months: year.months + 1, total: year.total + value, last: value });
  });
  return [...years].map(([yearEnding, year]) => ({ yearEnding, ...year }));
}

/** Groups that ever hold a child, in the order of the list. */
export function groupsInUse(input: ReportInput): readonly { readonly id: string; readonly title: string }[] {
  return input.placementGroups.filter(group => {
    const known = historyOf(input, 'looked-after', group.id)?.values ?? [];
    const projected = input.projection ? projectedOf(input.projection, 'looked-after', group.id)?.quantiles['0.975'] ?? [] : [];
    return known.some(value => value > 0) || projected.some(value => value > 0);
  });
}
