import { describe, expect, test } from 'vitest';
import { pence } from '#kernel/money.ts';
import { EXAMPLES } from '#business-case/examples.ts';
import { pounds } from '#business-case/flow.ts';
import { ledgerOf } from '#business-case/ledger.ts';
import { sustainedAfter, yearlyCostAfter } from '#business-case/sustained.ts';

const ledger = ledgerOf([2027, 2028], { column: 'cost', byYearPence: pounds(500, 0) }, { column: 'cash-releasing', byYearPence: pounds(0, 100) });

describe('after the last pound', () => {
  test('100 a year fading by half are 50, 25 and 12.50: against 20 a year it is at a loss from the third year', () => {
    const { years, netPence, firstYearAtALoss } = sustainedAfter(ledger, pence(2_000), 3, 0.5);
    expect(years).toEqual([
      { year: 2029, benefitPence: 5_000, costPence: 2_000, netPence: 3_000 },
      { year: 2030, benefitPence: 2_500, costPence: 2_000, netPence: 500 },
      { year: 2031, benefitPence: 1_250, costPence: 2_000, netPence: -750 },
    ]);
    expect([netPence, firstYearAtALoss]).toEqual([2_750, 2031]);
  });

  test('without fading and without cost the benefit of the last year is there every year; all gone, nothing is', () => {
    expect(sustainedAfter(ledger, pence(0), 4, 0)).toMatchObject({ netPence: 40_000, firstYearAtALoss: null });
    expect(sustainedAfter(ledger, pence(0), 4, 1).netPence).toBe(0);
  });

  test('what goes on is what the case says, or staff and recurring cost of its last year, and nothing of what is spent once', () => {
    expect(EXAMPLES.map(plan => [plan.id, yearlyCostAfter(plan)])).toEqual([
      ['west-sussex-plan-2009', 248_300_000], ['east-sussex-plan-2012', 0], ['east-sussex-outcome-2015', 120_000_000], ['norfolk-plan-2017', 0],
    ]);
  });
});
