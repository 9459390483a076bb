import fc from 'fast-check';
import { describe, expect, expectTypeOf, test } from 'vitest';
import { pence } from '#kernel/money.ts';
import type { Flow } from '#business-case/flow.ts';
import { evenly, pounds, sumOf } from '#business-case/flow.ts';

describe('flows of money', () => {
  test('cash and avoided cost cannot be added: the types refuse it, and so does the function', () => {
    expectTypeOf<Flow<'avoided'>>().not.toExtend<Flow<'cash-releasing'>>();
    expectTypeOf<Flow<'cash-releasing'>>().not.toExtend<Flow<'avoided'>>();
    expectTypeOf<readonly Flow<'avoided'>[]>().not.toExtend<Parameters<typeof sumOf<'cash-releasing'>>[1]>();
    expectTypeOf<Flow<'avoided'>>().not.toExtend<number>();
    const avoided: Flow<'cash-releasing' | 'avoided'> = { column: 'avoided', byYearPence: pounds(1) };
    expect(() => sumOf<'cash-releasing' | 'avoided'>('cash-releasing', [avoided], 1)).toThrow('avoided added to cash-releasing');
  });

  test('nothing sums to 0 in every year, and other years are refused', () => {
    expect(sumOf('cost', [], 3).byYearPence).toEqual([0, 0, 0]);
    expect(() => sumOf('cost', [{ column: 'cost', byYearPence: pounds(1, 2) }], 3)).toThrow('2 amounts for 3 years');
  });

  test('£9.7m in three parts is £3,233,333.33 twice and £3,233,333.34', () => {
    expect(evenly(pence(970_000_000), 3)).toEqual([323_333_333, 323_333_333, 323_333_334]);
  });

  test('parts are whole pence, at most a few apart, and are the whole', () => {
    fc.assert(fc.property(fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }), fc.integer({ min: 1, max: 40 }), (amount, parts) => {
      const made = evenly(pence(amount), parts);
      expect(made.every(Number.isSafeInteger)).toBe(true);
      expect(made.reduce((all, one) => all + one, 0)).toBe(amount);
      expect(Math.max(...made) - Math.min(...made)).toBeLessThan(parts);
    }));
  });
});
