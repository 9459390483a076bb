import { describe, expect, test } from 'vitest';
import { ridge } from '#demand/outlook/local-drift.ts';
import { weighted, weightedQuantile } from '#demand/outlook/order-statistics.ts';

describe('ridge regression', () => {
  test('of one sign, by hand: sum of x y over sum of x x and the penalty', () => {
    // (1x2 + 2x3 + 3x5) / (1 + 4 + 9 + 9) = 23 / 23
    expect(ridge([[1], [2], [3]], [2, 3, 5], 9)[0]).toBeCloseTo(1, 12);
  });

  test('of two signs, by hand: (3 + 1) a + 1 b = 7 and 1 a + (2 + 1) b = 10', () => {
    // Rows (1,0), (1,1), (1,0), (0,1): X'X = [[3, 1], [1, 2]]; y = 2, 4, 1, 6: X'y = [7, 10]. So a = 1, b = 3.
    const [a, b] = ridge([[1, 0], [1, 1], [1, 0], [0, 1]], [2, 4, 1, 6], 1);
    expect([a, b]).toEqual([expect.closeTo(1, 12), expect.closeTo(3, 12)]);
  });

  test('of a sign that never shows gives it no worth', () => {
    expect(ridge([[1, 0], [2, 0]], [1, 2], 5)[1]).toBe(0);
  });
});

describe('weighted quantiles', () => {
  test('by hand: 10, 20 and 40 with weights 1, 2 and 1 stand at 1/8, 1/2 and 7/8', () => {
    const found = weighted([40, 10, 20], [1, 1, 2]);
    expect([0.05, 0.125, 0.3125, 0.5, 0.6875, 0.875, 0.99].map(probability => weightedQuantile(found, probability))).toEqual([10, 10, 15, 20, 30, 40, 40]);
  });

  test('a value of twice the weight is the value given twice, in the middle of a long list', () => {
    const values = Array.from({ length: 400 }, (_, i) => i);
    const twice = weighted([...values, 200], [...values.map(() => 1), 1]);
    const heavy = weighted(values, values.map(value => (value === 200 ? 2 : 1)));
    expect(weightedQuantile(heavy, 0.3)).toBeCloseTo(weightedQuantile(twice, 0.3), 9);
  });
});
