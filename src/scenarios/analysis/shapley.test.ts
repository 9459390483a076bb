import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sum } from '#kernel/mathematics.ts';
import { pence } from '#kernel/money.ts';
import { shapley, wholePenceParts } from '#scenarios/analysis/shapley.ts';

test('two factors worked by hand: 100 children at £50 become 110 at £55', () => {
  // £5,000 becomes £6,050. Children first: 10 x £50, then 110 x £5. Price first: 100 x £5, then 10 x £55. Halfway:
  // children (500 + 550) / 2 = 525, price (550 + 500) / 2 = 525.
  const cost = (changed: number): number => ((changed & 1) === 1 ? 110 : 100) * ((changed & 2) === 2 ? 55 : 50);
  expect(shapley(2, cost)).toEqual([525, 525]);
});

test('three factors worked by hand: 2 x 3 x 4 becomes 3 x 5 x 4', () => {
  // The third does not change. First: (1 x 3 + 1 x 5) / 2 x 4 = 16; second: (2 x 2 + 3 x 2) / 2 x 4 = 20; 24 + 36 = 60.
  const cost = (changed: number): number => ((changed & 1) === 1 ? 3 : 2) * ((changed & 2) === 2 ? 5 : 3) * 4;
  const [first, second, third] = shapley(3, cost);
  expect(first).toBeCloseTo(16, 12);
  expect(second).toBeCloseTo(20, 12);
  expect(third).toBe(0);
});

test('parts become whole pence that add up to their total, none more than a penny away', () => {
  fc.assert(fc.property(fc.array(fc.double({ min: -1e9, max: 1e9, noNaN: true }), { minLength: 1, maxLength: 6 }), parts => {
    const total = pence(sum(parts));
    const whole = wholePenceParts(parts, total);
    expect(sum(whole) === total).toBe(true);
    whole.forEach((amount, i) => {
      expect(Number.isInteger(amount)).toBe(true);
      expect(Math.abs(amount - parts[i]!)).toBeLessThanOrEqual(1);
    });
  }));
});
