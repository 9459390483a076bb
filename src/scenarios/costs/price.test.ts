import { describe, expect, test } from 'vitest';
import { on } from '#journeys/counts/example-journeys.ts';
import { costPerWeekOn, priceOfParts } from '#scenarios/costs/price.ts';

const agency = { placementGroup: 'agency-fostering', placementType: 'U6', placementProvider: 'PR4' };

describe('cost per week on a day', () => {
  const costs = (validFrom: string | null, rise: number, days: readonly string[]) => days.map(day =>
    costPerWeekOn(() => ({ costPerWeekPence: 100_000, validFrom: validFrom === null ? null : on(validFrom) }), agency, on(day), { 'agency-fostering': rise }, on('2025-03-31')));

  test('a price of 1 October 2024 rises by 3% on 1 April 2025 and again on 1 April 2026', () => {
    // 1,000.00; 1,000.00 x 1.03 = 1,030.00; 1,030.00 x 1.03 = 1,060.90
    expect(costs('2024-10-01', 0.03, ['2025-03-31', '2025-04-01', '2026-03-31', '2026-04-01'])).toEqual([100_000, 103_000, 103_000, 106_090]);
  });

  test('a price that begins on 1 April holds for its whole first year', () => {
    expect(costs('2025-04-01', 0.03, ['2025-04-01', '2026-03-31', '2026-04-01'])).toEqual([100_000, 100_000, 103_000]);
  });

  test('a price without a date is of the year that holds the last day of the data, and is not brought down before', () => {
    expect(costs(null, 0.03, ['2019-04-01', '2025-03-31', '2025-04-01'])).toEqual([100_000, 100_000, 103_000]);
  });

  test('without a rate for the group nothing rises', () => {
    const price = () => ({ costPerWeekPence: 100_000, validFrom: on('2015-04-01') });
    expect(costPerWeekOn(price, agency, on('2030-04-01'), { residential: 0.1 }, on('2025-03-31'))).toBe(100_000);
  });

  test('no price stays no price', () => {
    expect(costPerWeekOn(() => null, agency, on('2025-04-01'), {}, on('2025-03-31'))).toBe(null);
  });
});

test('a part of a span is priced by the days in it, and days without a price are counted', () => {
  // Nothing on 1 and 2 April, 700 a week on the 3rd and 4th, 1,400 on the 5th.
  const priceOn = (day: number): number | null => [null, null, 700, 700, 1400][day - on('2025-04-01')] ?? null;
  const part = priceOfParts(on('2025-04-01'), on('2025-04-06'), priceOn);
  expect(part(on('2025-04-02'), on('2025-04-06'))).toEqual({ weeklyPenceDays: 2800, unpricedDays: 1 });
  expect(part(on('2025-04-04'), on('2025-04-05'))).toEqual({ weeklyPenceDays: 700, unpricedDays: 0 });
  expect(part(on('2025-04-03'), on('2025-04-03'))).toEqual({ weeklyPenceDays: 0, unpricedDays: 0 });
});
