import { expect, test } from 'vitest';
import { BASELINES, compoundGrowth } from '#demand/baselines.ts';

const forecast = (id: string, history: readonly number[], months: number): number[] => BASELINES.find(baseline => baseline.id === id)!.forecast(history, months);

/** The first report (East Sussex, 6 March 2012, 1.1): about 10% a year, plans 700 -> 931 and looked after 624 -> 831 in three years. */
test('the first report\'s do-nothing figures come out: 931 is 931.70 cut off, 831 is 830.54 rounded', () => {
  expect(Math.floor(compoundGrowth(700, 0.1, 3))).toBe(931);
  expect(Math.round(compoundGrowth(624, 0.1, 3))).toBe(831);
});

test('no change stays', () => { expect(forecast('no-change', [90, 100], 3)).toEqual([100, 100, 100]); });

test('growth of 10% a year over five years goes on at 10%', () => {
  const history = Array.from({ length: 61 }, (_, month) => 500 * 1.1 ** (month / 12));
  expect(forecast('compound-growth', history, 12)[11]! / history[60]!).toBeCloseTo(1.1, 10);
});

test('a trend of one child a month fades by a fifth a year', () => {
  const history = Array.from({ length: 40 }, (_, month) => 100 + month);
  const ahead = forecast('damped-trend', history, 60);
  // With r = 0.8^(1/12) = 0.981577 the first year adds r (1 - 0.8) / (1 - r) = 10.656; the second 0.8 times that.
  expect(ahead[11]! - 139).toBeCloseTo(10.656, 3);
  expect((ahead[23]! - ahead[11]!) / (ahead[11]! - 139)).toBeCloseTo(0.8, 10);
});

test.each(['no-change', 'damped-trend', 'compound-growth'])('%s bears a history of nothing, of one month and of zeros', id => {
  for (const history of [[], [5], [0, 0, 0], Array.from({ length: 30 }, () => 0)]) {
    expect(forecast(id, history, 4).every(value => Number.isFinite(value) && value >= 0)).toBe(true);
  }
});
