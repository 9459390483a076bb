import type { CalendarDate } from '#kernel/calendar-date.ts';
import { financialYearEnding } from '#kernel/calendar-date.ts';
import { assert } from '#kernel/assert.ts';
import type { QuantileName } from '#kernel/quantiles.ts';
import { QUANTILE_NAMES, quantileOfSorted, QUANTILES } from '#kernel/quantiles.ts';
import { mean } from '#kernel/mathematics.ts';
import { pence } from '#kernel/money.ts';
import type { ProjectedSeries, YearSummary } from '#demand/projection.ts';
import { ALL_GROUPS } from '#journeys/counts/series.ts';
import type { ActualCost } from '#scenarios/costs/actual-cost.ts';
import type { CostReplicates } from '#scenarios/costs/projected-cost.ts';

/** A projection of cost as it is shown: whole pence, without the groups that have no price. */
export interface CostSummary {
  readonly series: readonly ProjectedSeries[];
  readonly years: readonly YearSummary[];
  /** Groups left out of the series, the years and of `all`, because a price is missing. */
  readonly groupsWithoutPrice: readonly string[];
}

/**
 * Mean and quantiles over the replicates: by month, and by financial year from 1 April, summed within each replicate
 * before any quantile is taken, over months for a year and over groups for `all`. Rounded to pence once, here.
 * A year's mean and quantiles are of its projected months; its months already past are in `actualPence`. Where a price
 * is missing in those, the year is left out: a part of it would pass for the whole.
 */
export function summariseCost(cost: CostReplicates, monthEnds: readonly CalendarDate[], actual: ActualCost): CostSummary {
  assert(cost.months === monthEnds.length && cost.replicates > 0, 'a cost of other months than those named, or of no replicate');
  const priced = cost.groups.map((id, position) => ({ id, position })).filter(({ id }) => !cost.groupsWithoutPrice.includes(id));
  const rows = [...priced.map(({ id, position }) => ({ id, values: byMonth(cost, [position]) })),
    ...(priced.length > 0 ? [{ id: ALL_GROUPS, values: byMonth(cost, priced.map(({ position }) => position)) }] : [])];
  const scratch = new Float64Array(cost.replicates);
  const series = rows.map(({ id, values }): ProjectedSeries => {
    const months = monthEnds.map((_, month) => spread(values, month, month + 1, scratch));
    const quantiles = byName(name => months.map(month => month.quantiles[name]));
    return { measure: 'placement-cost-pence', placementGroup: id, population: 'all', mean: months.map(month => month.mean), quantiles };
  });
  const pricedIds = priced.map(({ id }) => id);
  const years = rows.flatMap(({ id, values }) => yearsOf(monthEnds).flatMap(({ yearEnding, from, to }): YearSummary[] => {
    const actualPence = actualOfYear(actual, id === ALL_GROUPS ? pricedIds : [id], yearEnding, monthEnds[0]!);
    if (actualPence === null) return [];
    return [{ measure: 'placement-cost-pence', placementGroup: id, yearEnding, monthsProjected: to - from, actualPence, ...spread(values, from, to, scratch) }];
  }));
  return { series, years, groupsWithoutPrice: cost.groupsWithoutPrice };
}

/** Replicates of the groups' sum in each month: a list of months, each with a value a replicate. */
function byMonth(cost: CostReplicates, positions: readonly number[]): readonly Float64Array[] {
  const { replicates, months, groups, pence: all } = cost;
  const sums = Array.from({ length: months }, () => new Float64Array(replicates));
  for (let replicate = 0; replicate < replicates; replicate += 1) {
    for (const position of positions) {
      const row = (replicate * groups.length + position) * months;
      for (let month = 0; month < months; month += 1) sums[month]![replicate]! += all[row + month]!;
    }
  }
  return sums;
}

interface Spread { readonly mean: number; readonly quantiles: Readonly<Record<QuantileName, number>> }

/** Mean and quantiles of the sum over some months, in whole pence. The scratch space is overwritten. */
function spread(values: readonly Float64Array[], from: number, to: number, scratch: Float64Array): Spread {
  scratch.fill(0);
  for (let month = from; month < to; month += 1) {
    const add = values[month]!;
    for (let replicate = 0; replicate < scratch.length; replicate += 1) scratch[replicate]! += add[replicate]!;
  }
  const average = pence(mean(scratch));
  scratch.sort();
  return { mean: average, quantiles: byName((_, position) => pence(quantileOfSorted(scratch, QUANTILES[position]!))) };
}

function byName<T>(value: (name: QuantileName, position: number) => T): Record<QuantileName, T> {
  const [a, b, c, d, e, f, g] = QUANTILE_NAMES.map(value) as [T, T, T, T, T, T, T];
  return { '0.025': a, '0.1': b, '0.25': c, '0.5': d, '0.75': e, '0.9': f, '0.975': g };
}

interface YearOfMonths { readonly yearEnding: number; readonly from: number; readonly to: number }

/** The financial years of the months, each with the position of its first month and the one after its last. */
function yearsOf(monthEnds: readonly CalendarDate[]): readonly YearOfMonths[] {
  const yearOfMonth = monthEnds.map(financialYearEnding);
  return [...new Set(yearOfMonth)].map(yearEnding => ({ yearEnding, from: yearOfMonth.indexOf(yearEnding), to: yearOfMonth.lastIndexOf(yearEnding) + 1 }));
}

/** What the months of a year that lie before the projection cost in the groups: 0 when there are none, null when a price is missing in one. */
function actualOfYear(actual: ActualCost, ids: readonly string[], yearEnding: number, firstMonthEnd: CalendarDate): number | null {
  let sum = 0;
  for (const { placementGroup, pence: cost } of actual.groups) {
    if (!ids.includes(placementGroup)) continue;
    for (const [month, end] of actual.monthEnds.entries()) {
      if (end >= firstMonthEnd || financialYearEnding(end) !== yearEnding) continue;
      const value = cost[month] ?? null;
      if (value === null) return null;
      sum += value;
    }
  }
  return sum;
}
