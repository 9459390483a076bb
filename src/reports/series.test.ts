import { expect, test } from 'vitest';
import { calendarDate, isoDate, monthEndAfter } from '#kernel/calendar-date.ts';
import { exampleInput } from '#reports/example/example-input.ts';
import { exampleProjection } from '#reports/example/example-projection.ts';
import { byFinancialYear, datesReported, estimateAt, groupsInUse, horizonsReached, lastKnown, projectedOf } from '#reports/series.ts';

const FROM_JUNE = calendarDate(2024, 6, 30);

/** The example as if its data had ended on another day and it reached fewer months. */
const cutTo = (from: ReturnType<typeof calendarDate>, months: number): ReturnType<typeof exampleProjection> => ({
  ...exampleProjection(), from, months: Array.from({ length: months }, (_, index) => monthEndAfter(from, index + 1)),
});

test('with data to 31 March the horizons are themselves Marches, and no date stands twice', () => {
  expect(datesReported(exampleProjection()).map(date => `${isoDate(date.on)} ${date.months}`))
    .toEqual(['2026-03-31 12', '2027-03-31 24', '2028-03-31 36', '2029-03-31 48', '2030-03-31 60']);
});

test('with data to 30 June each March stands between the horizons', () => {
  expect(datesReported(cutTo(FROM_JUNE, 24)).map(date => `${isoDate(date.on)} ${date.months}`))
    .toEqual(['2025-03-31 9', '2025-06-30 12', '2026-03-31 21', '2026-06-30 24']);
});

test('a horizon beyond the projection is left out', () => {
  expect(horizonsReached(cutTo(FROM_JUNE, 35)).map(horizon => horizon.months)).toEqual([12, 24]);
  expect(horizonsReached(cutTo(FROM_JUNE, 6))).toEqual([]);
});

test('the middle and the ranges come from the quantiles of their names', () => {
  const series = projectedOf(exampleProjection(), 'looked-after');
  const estimate = estimateAt(series, 11);
  expect(estimate?.middle).toBe(series?.quantiles['0.5'][11]);
  expect(estimate?.range80).toEqual({ low: series?.quantiles['0.1'][11], high: series?.quantiles['0.9'][11] });
  expect(estimate?.range95).toEqual({ low: series?.quantiles['0.025'][11], high: series?.quantiles['0.975'][11] });
  expect(estimateAt(series, 60)).toBeNull();
  expect(estimateAt(null, 0)).toBeNull();
});

test('a year runs from 1 April: March and April of 2025 fall into different ones', () => {
  const months = [calendarDate(2025, 2, 28), calendarDate(2025, 3, 31), calendarDate(2025, 4, 30)];
  expect(byFinancialYear({ measure: 'started', placementGroup: 'all', population: 'all', months, values: [2, 3, 5] }))
    .toEqual([{ yearEnding: 2025, months: 2, total: 5, last: 3 }, { yearEnding: 2026, months: 1, total: 5, last: 5 }]);
});

test('the last known number is that of the day the projection begins after, though history goes on', () => {
  const input = exampleInput();
  const history = input.history.find(series => series.measure === 'looked-after' && series.placementGroup === 'all');
  const earlier = { ...input, projection: cutTo(calendarDate(2024, 3, 31), 12) };
  expect(lastKnown(input, 'looked-after')).toBe(history?.values[59]);
  expect(lastKnown(earlier, 'looked-after')).toBe(history?.values[47]);
});

test('a group without a child in past or future is left out', () => {
  const input = exampleInput();
  const isSecure = (series: { readonly placementGroup: string }): boolean => series.placementGroup === 'secure';
  const without = { ...input, history: input.history.filter(series => !isSecure(series)), projection: input.projection && { ...input.projection, series: input.projection.series.filter(series => !isSecure(series)) } };
  expect(groupsInUse(input).map(group => group.id)).toContain('secure');
  expect(groupsInUse(without).map(group => group.id)).not.toContain('secure');
});
