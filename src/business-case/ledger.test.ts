import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Pence } from '#kernel/money.ts';
import { pence } from '#kernel/money.ts';
import type { BusinessCase } from '#business-case/case.ts';
import { EXAMPLES } from '#business-case/examples.ts';
import { pounds } from '#business-case/flow.ts';
import type { Choices, Ledger } from '#business-case/ledger.ts';
import { AS_STATED, ledgerOf, ledgersOf } from '#business-case/ledger.ts';
import type { MoneyColumn } from '#business-case/flow.ts';

const YEARS = [2027, 2028, 2029];
const cost = (...amounts: readonly number[]) => ({ column: 'cost', byYearPence: pounds(...amounts) } as const);
const cash = (...amounts: readonly number[]) => ({ column: 'cash-releasing', byYearPence: pounds(...amounts) } as const);
const avoided = (...amounts: readonly number[]) => ({ column: 'avoided', byYearPence: pounds(...amounts) } as const);

const [EXAMPLE] = EXAMPLES;
const planOf = (parts: Partial<BusinessCase>): BusinessCase => ({ ...EXAMPLE!, years: YEARS, investments: [], cashReleasing: [], avoided: [], ...parts });
const spent = (byYearPence: readonly Pence[]): BusinessCase['investments'][number] => ({ strand: 's', title: 't', nature: 'one-off', posts: [], fullYear: null, cost: { column: 'cost', byYearPence } });

describe('the ledger of a column', () => {
  test('by hand: 100, 50 and 0 spent, 0, 90 and 120 back', () => {
    const ledger = ledgerOf(YEARS, cost(100, 50, 0), cash(0, 90, 120));
    expect(ledger.years.map(({ netPence }) => netPence)).toEqual([-10_000, 4_000, 12_000]);
    expect(ledger.years.map(({ cumulativePence }) => cumulativePence)).toEqual([-10_000, -6_000, 6_000]);
    expect([ledger.costPence, ledger.benefitPence, ledger.netPence, ledger.paybackYear]).toEqual([15_000, 21_000, 6_000, 2029]);
    expect([ledger.returnPerPound, ledger.lastYearReturnPerPound]).toEqual([1.4, 0.8]);
  });

  test('is paid back in the first year when nothing is ever owed, not when it is owed again at the end, and never when it is never earned', () => {
    expect(ledgerOf(YEARS, cost(10, 0, 0), cash(10, 0, 0)).paybackYear).toBe(2027);
    expect(ledgerOf(YEARS, cost(10, 0, 50), cash(5, 10, 0)).paybackYear).toBeNull();
    expect(ledgerOf(YEARS, cost(10, 5, 0), cash(0, 0, 0)).paybackYear).toBeNull();
  });

  test('a case that does nothing is 0 in every figure, has nothing to pay back and no return, whatever it is tested with', () => {
    const choices: Choices = { costsUp: 0.3, benefitsDown: 0.4, fadePerYear: 0.2, discounted: true };
    for (const taken of [AS_STATED, choices]) {
      const { cashReleasing, avoided: without } = ledgersOf(planOf({}), taken);
      for (const ledger of [cashReleasing, without]) {
        expect(ledger.years).toEqual(YEARS.map(year => ({ year, costPence: 0, benefitPence: 0, netPence: 0, cumulativePence: 0 })));
        expect([ledger.costPence, ledger.benefitPence, ledger.netPence, ledger.paybackYear, ledger.returnPerPound, ledger.lastYearReturnPerPound]).toEqual([0, 0, 0, null, null, null]);
      }
    }
  });

  test('each column stands alone against the whole cost', () => {
    const plan = planOf({ investments: [spent(pounds(100, 0, 0))], cashReleasing: [{ title: 'c', to: 'council', benefit: cash(0, 50, 0) }], avoided: [{ title: 'a', to: 'health', benefit: avoided(0, 0, 80) }] });
    const both = ledgersOf(plan, AS_STATED);
    expect([both.cashReleasing.returnPerPound, both.avoided.returnPerPound]).toEqual([0.5, 0.8]);
    expect([both.cashReleasing.netPence, both.avoided.netPence]).toEqual([-5_000, -2_000]);
  });
});

describe('a case taken otherwise than it is stated', () => {
  const plan = planOf({ investments: [spent(pounds(100, 0, 0))], cashReleasing: [{ title: 'c', to: 'council', benefit: cash(0, 100, 0) }, { title: 'd', to: 'council', benefit: cash(0, 0, 200) }] });
  const cashWith = (choices: Partial<Choices>): Ledger<MoneyColumn> => ledgersOf(plan, { ...AS_STATED, ...choices }).cashReleasing;

  test('with 20% optimism 100 costs 120 and 300 bring 240', () => {
    expect(cashWith({ costsUp: 0.2, benefitsDown: 0.2 })).toMatchObject({ costPence: 12_000, benefitPence: 24_000, netPence: 12_000 });
  });

  test('fading by a tenth a year, 100 stay 100 in their first year and 200 a year later are 180', () => {
    expect(cashWith({ fadePerYear: 0.1 }).years.map(({ benefitPence }) => benefitPence)).toEqual([0, 10_000, 18_000]);
  });

  test('discounted, 100 a year on are worth 96.62, and 200 two years on 186.70', () => {
    expect(cashWith({ discounted: true }).years.map(({ benefitPence }) => benefitPence)).toEqual([0, 9_662, 18_670]);
  });
});

test('columns reconcile to the penny: gross less cost is net, the last cumulative is the sum of the nets, and totals are those of the years', () => {
  const amounts = fc.array(fc.integer({ min: -500_000_000, max: 5_000_000_000 }).map(pence), { minLength: 3, maxLength: 3 });
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  const choices = fc.record({ costsUp: share, benefitsDown: share, fadePerYear: share, discounted: fc.boolean() });
  fc.assert(fc.property(fc.array(amounts, { maxLength: 4 }), fc.array(amounts, { maxLength: 4 }), choices, (costs, benefits, taken) => {
    const plan = planOf({ investments: costs.map(spent), avoided: benefits.map(byYearPence => ({ title: 'a', to: 'police', benefit: { column: 'avoided', byYearPence } })) });
    const { years, costPence, benefitPence, netPence } = ledgersOf(plan, taken).avoided;
    const all = (of: 'costPence' | 'benefitPence' | 'netPence'): number => years.reduce((sum, year) => sum + year[of], 0);
    for (const year of years) expect(year.benefitPence - year.costPence === year.netPence && Number.isSafeInteger(year.netPence)).toBe(true);
    expect(costPence === all('costPence') && benefitPence === all('benefitPence') && netPence === all('netPence')).toBe(true);
    expect(years.at(-1)!.cumulativePence === netPence && benefitPence - costPence === netPence).toBe(true);
  }));
});
