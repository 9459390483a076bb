import { expect, test } from 'vitest';
import { loweredPrices, loweredReplicate } from '#scenarios/analysis/levers-on-prices.ts';
import type { CareUsed } from '#scenarios/analysis/care-used.ts';
import { COST_AGES } from '#scenarios/analysis/care-used.ts';
import type { GroupPrices } from '#scenarios/analysis/decompose.ts';
import type { MoneyAction } from '#scenarios/compile.ts';

const GROUPS = ['family', 'home'];
const ONE = { seed: 1, run: 0, runs: 1 };
/** Days in a family and in a home, the youngest and the oldest sharing them. */
const month = (family: number, home: number): CareUsed => ({ children: 1, days: Float64Array.from({ length: COST_AGES.length * 2 }, (_, i) => (i < 2 || i >= 2 * COST_AGES.length - 2 ? [family, home][i % 2]! / 2 : 0)) });
const lever = (effect: number, shares: readonly number[], groups: readonly string[] = ['home']): MoneyAction =>
  ({ name: 'prices', action: { kind: 'lower-price', groups }, shareByMonth: Float64Array.from(shares), effect: { low: effect, likeliest: effect, high: effect } });
const prices: GroupPrices = { basePricePerDayPence: [10_000, 70_000], index: [1, 1.05] };

test('a price falls by the days lived at each month’s price, worked by hand', () => {
  // A fifth off, at work by half and then in full. 30 days at 90% and 10 at 80% of £700: 87.5%, £612.50. Families as before.
  const lived = loweredReplicate([lever(0.2, [0.5, 1])], GROUPS, [month(100, 30), month(50, 10)], ONE);
  expect(loweredPrices(prices, [lived], [0, 1])).toEqual({ index: prices.index, basePricePerDayPence: [10_000, 61_250] });
  expect(loweredPrices(prices, [lived], [1]).basePricePerDayPence[1]).toBeCloseTo(56_000, 6);
  // With another replicate of 60 days in the second month: 30 at 90% and 70 at 80%.
  const other = loweredReplicate([lever(0.2, [0.5, 1])], GROUPS, [month(100, 0), month(50, 60)], ONE);
  expect(loweredPrices(prices, [lived, other], [0, 1]).basePricePerDayPence[1]).toBeCloseTo(70_000 * 0.83, 6);
});

test('two levers on one price take their shares of what the other leaves; nobody there: the months count alike', () => {
  const both = loweredReplicate([lever(0.2, [1, 1]), lever(0.5, [1, 0], ['home', 'family'])], GROUPS, [month(0, 10), month(0, 10)], ONE);
  // Homes 0.8 x 0.5 and 0.8; families, where nobody lives, half and all.
  expect(loweredPrices(prices, [both], [0, 1]).basePricePerDayPence.map(price => Math.round(price!))).toEqual([7500, 42_000]);
});

test('a group without a price still has none, and activities lower no price', () => {
  const none = loweredReplicate([{ ...lever(1, [1]), action: { kind: 'change-activity', unit: 'visits', unitsPerYear: 1, beforePence: 1, afterPence: 0 } }], GROUPS, [month(1, 1)], ONE);
  expect(loweredPrices({ ...prices, basePricePerDayPence: [null, 70_000] }, [none], [0]).basePricePerDayPence).toEqual([null, 70_000]);
});
