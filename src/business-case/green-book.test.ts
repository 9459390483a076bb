import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pence } from '#kernel/money.ts';
import type { Flow } from '#business-case/flow.ts';
import { discounted, discountFactor, ratesOf } from '#business-case/green-book.ts';

const rates = ratesOf(2026);

describe('discounting at the Green Book rate', () => {
  test('factors are those of its table: 0.9662 for year 1, 0.7089 for year 10, 0.3563 for year 30, 0.3459 for year 31 and 0.0942 for year 75', () => {
    // 1 / 1.035, 1 / 1.035^10, 1 / 1.035^30; a year more at 3.0%; forty-five at 3.0%: 0.3563 x 0.2644.
    expect(discountFactor(rates, 0)).toBe(1);
    expect([1, 10, 30, 31, 75].map(year => discountFactor(rates, year).toFixed(4))).toEqual(['0.9662', '0.7089', '0.3563', '0.3459', '0.0942']);
  });

  test('£100 a year for five years is worth £467.31 at the start: 100 x (1 + (1 - 1.035^-4) / 0.035)', () => {
    const flow: Flow<'cost'> = { column: 'cost', byYearPence: Array.from({ length: 5 }, () => pence(10_000)) };
    expect(discounted(flow, rates).byYearPence).toEqual([10_000, 9662, 9335, 9019, 8714]);
    expect(10_000 + 9662 + 9335 + 9019 + 8714).toBe(46_730);
    expect((100 * (1 + (1 - 1 / (1.035 * 1.035 * 1.035 * 1.035)) / 0.035)).toFixed(2)).toBe('467.31');
  });

  test('equal flows come to the annuity, within half a penny a year', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 500_000_000 }), fc.integer({ min: 1, max: 31 }), (amount, years) => {
      const flow: Flow<'avoided'> = { column: 'avoided', byYearPence: Array.from({ length: years }, () => pence(amount)) };
      const annuity = amount * 1.035 * (1 - 1.035 ** -years) / 0.035;
      expect(Math.abs(discounted(flow, rates).byYearPence.reduce((all, one) => all + one, 0) - annuity)).toBeLessThanOrEqual(0.5 * years + 0.01);
    }));
  });

  test('a case of before the table takes its first line', () => {
    expect(ratesOf(1999)).toBe(ratesOf(2004));
  });
});
