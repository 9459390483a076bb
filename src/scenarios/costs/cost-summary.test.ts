import { describe, expect, test } from 'vitest';
import { calendarDate, monthEndAfter } from '#kernel/calendar-date.ts';
import { QUANTILE_NAMES } from '#kernel/quantiles.ts';
import { stream } from '#kernel/random.ts';
import { on } from '#journeys/counts/example-journeys.ts';
import { pence } from '#kernel/money.ts';
import type { ActualCost } from '#scenarios/costs/actual-cost.ts';
import type { CostReplicates } from '#scenarios/costs/projected-cost.ts';
import { summariseCost } from '#scenarios/costs/cost-summary.ts';

const months = (first: string, count: number) => Array.from({ length: count }, (_, i) => monthEndAfter(on(first), i));
const nothingPast: ActualCost = { monthEnds: [], knownUntil: on('2025-03-31'), groups: [] };

describe('cost over the replicates, worked by hand', () => {
  // Five replicates, two groups, one month. The groups move against each other, so that the sum never varies:
  // 100 200 300 400 500 and 500 400 300 200 100. The sum of the groups' upper ends would be far too high.
  const a = [100, 200, 300, 400, 500];
  const cost: CostReplicates = {
    replicates: 5, months: 1, groups: ['a', 'b'], groupsWithoutPrice: [], pence: Float64Array.from(a.flatMap(value => [value, 600 - value])),
  };
  const { series } = summariseCost(cost, months('2025-04-01', 1), nothingPast);
  const of = (id: string) => series.find(({ placementGroup }) => placementGroup === id)!;

  test('quantiles are those of the replicates, by linear interpolation', () => {
    // Type 7: position (5 - 1) x 0.1 = 0.4 between 100 and 200 is 140; x 0.025 = 0.1 is 110.
    expect(of('a').quantiles).toEqual({ '0.025': [110], '0.1': [140], '0.25': [200], '0.5': [300], '0.75': [400], '0.9': [460], '0.975': [490] });
    expect(of('a').mean).toEqual([300]);
  });

  test('the total is summed within each replicate before its quantiles', () => {
    for (const name of QUANTILE_NAMES) expect(of('all').quantiles[name]).toEqual([600]);
    expect(of('all').mean).toEqual([600]);
  });

  test('pence are whole, rounded once: the total is not the sum of rounded groups', () => {
    const odd = { ...cost, replicates: 1, pence: Float64Array.of(100.4, 200.4) };
    const rounded = summariseCost(odd, months('2025-04-01', 1), nothingPast).series;
    expect(rounded.map(({ mean }) => mean[0])).toEqual([100, 200, 301]);
  });

  test('a group without a price has no series and no part in the total', () => {
    const missing = summariseCost({ ...cost, groupsWithoutPrice: ['b'] }, months('2025-04-01', 1), nothingPast);
    expect(missing.series.map(({ placementGroup, mean }) => [placementGroup, mean[0]])).toEqual([['a', 300], ['all', 300]]);
    expect(missing.groupsWithoutPrice).toEqual(['b']);
    expect(summariseCost({ ...cost, groupsWithoutPrice: ['a', 'b'] }, months('2025-04-01', 1), nothingPast)).toMatchObject({ series: [], years: [] });
  });
});

describe('cost by year of a projection', () => {
  // Data to 30 September 2025, 20 months from October 2025 to May 2027, one replicate of 1 a month and one of 3.
  const ends = months('2025-10-01', 20);
  const cost: CostReplicates = {
    replicates: 2, months: 20, groups: ['a'], groupsWithoutPrice: [], pence: Float64Array.from({ length: 40 }, (_, i) => (i < 20 ? 100 : 300)),
  };
  const past = (values: readonly (number | null)[]): ActualCost => ({
    monthEnds: months('2025-01-01', 9), knownUntil: on('2025-09-30'),
    groups: [{ placementGroup: 'a', pence: values.map(value => (value === null ? null : pence(value))) }],
  });

  test('a forecast year that starts on the forecast\'s own anniversary instead of 1 April', () => {
    const { years } = summariseCost(cost, ends, past([9, 9, 9, 10, 20, 30, 40, 50, 60]));
    // 2025-26: six months projected (October to March), April to September past: 10 + 20 + 30 + 40 + 50 + 60 = 210.
    // 2026-27: twelve months. 2027-28: April and May.
    expect(years.filter(({ placementGroup }) => placementGroup === 'a').map(year => [year.yearEnding, year.monthsProjected, year.actualPence, year.mean])).toEqual([
      [2026, 6, 210, 1200], [2027, 12, 0, 2400], [2028, 2, 0, 400],
    ]);
  });

  test('a year is summed within each replicate before its quantiles', () => {
    const { years } = summariseCost(cost, ends, past([9, 9, 9, 10, 20, 30, 40, 50, 60]));
    // Twelve months at 100 or at 300: 1,200 and 3,600, a median of 2,400 and a tenth of the way up at 1,440.
    expect(years[1]!.quantiles).toMatchObject({ '0.1': 1440, '0.5': 2400, '0.9': 3360 });
  });

  test('a year in whose past months a price is missing is left out', () => {
    const { years } = summariseCost(cost, ends, past([9, 9, 9, 10, null, 30, 40, 50, 60]));
    expect(years.map(({ placementGroup, yearEnding }) => [placementGroup, yearEnding])).toEqual([['a', 2027], ['a', 2028], ['all', 2027], ['all', 2028]]);
  });

  test('months of the past that lie within the projection are not counted twice', () => {
    const longer = { monthEnds: months('2025-09-01', 3), knownUntil: on('2025-11-30'), groups: [{ placementGroup: 'a', pence: [60, 70, 80].map(pence) }] };
    expect(summariseCost(cost, ends, longer).years[0]!.actualPence).toBe(60);
  });
});

test('any cost: the mean of all is the sum of the means, and quantiles do not fall', () => {
  const random = stream(1, 'cost');
  const cost: CostReplicates = {
    replicates: 200, months: 24, groups: ['a', 'b', 'c'], groupsWithoutPrice: [], pence: Float64Array.from({ length: 200 * 3 * 24 }, () => 1e6 * random.uniform()),
  };
  const { series, years } = summariseCost(cost, months('2025-04-01', 24), { ...nothingPast, knownUntil: calendarDate(2025, 3, 31) });
  for (let month = 0; month < 24; month += 1) {
    const [a, b, c, all] = series.map(({ mean }) => mean[month]!);
    expect(Math.abs(all! - (a! + b! + c!))).toBeLessThanOrEqual(2);
    for (const { quantiles } of series) QUANTILE_NAMES.slice(1).forEach((name, i) => expect(quantiles[name][month]).toBeGreaterThanOrEqual(quantiles[QUANTILE_NAMES[i]!][month]!));
  }
  expect(years).toHaveLength(8);
});
