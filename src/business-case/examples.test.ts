import { describe, expect, test } from 'vitest';
import { must } from '#kernel/assert.ts';
import { INDICATORS } from '#indicators/index.ts';
import type { BusinessCase } from '#business-case/case.ts';
import { drawn } from '#business-case/drawdown.ts';
import { EXAMPLES } from '#business-case/examples.ts';
import { recheck } from '#business-case/findings.ts';
import { AS_STATED, ledgersOf } from '#business-case/ledger.ts';
import { staffCostPence } from '#business-case/staff.ts';
import { unitCostChoice } from '#business-case/unit-costs.ts';

const example = (id: string): BusinessCase => must(EXAMPLES.find(one => one.id === id), id);
const findingsOf = (id: string): readonly string[] => example(id).claims.map(recheck).flatMap(({ finding }) => (finding === null ? [] : [finding]));
const inPounds = (amounts: readonly number[]): readonly number[] => amounts.map(amount => amount / 100);

describe.each(EXAMPLES)('$id', plan => {
  test('has an amount for every year, in a row of years', () => {
    expect(plan.years).toEqual(plan.years.map((_, i) => plan.years[0]! + i));
    expect(() => ledgersOf(plan, AS_STATED)).not.toThrow();
  });

  test('its gateways test indicators that there are, and its pot is its investment', () => {
    const ids = INDICATORS.map(({ id }) => id);
    for (const { tests } of plan.drawdown?.gateways ?? []) for (const { indicator } of tests) expect(ids).toContain(indicator);
    if (plan.drawdown) expect(plan.drawdown.tranches.reduce((all, { amountPence }) => all + amountPence, 0)).toBe(ledgersOf(plan, AS_STATED).avoided.costPence);
  });
});

describe('West Sussex, Appendix A', () => {
  const { cashReleasing, avoided } = ledgersOf(example('west-sussex-plan-2009'), AS_STATED);

  test('costs of 1,248,000, 2,431,000 by its lines and 2,483,000; benefits of 1,180,000, 4,062,000 and 6,812,000', () => {
    expect(inPounds(cashReleasing.years.map(({ costPence }) => costPence))).toEqual([1_248_000, 2_431_000, 2_483_000]);
    expect(inPounds(cashReleasing.years.map(({ benefitPence }) => benefitPence))).toEqual([1_180_000, 4_062_000, 6_812_000]);
    expect(avoided.benefitPence).toBe(0);
  });

  test('nets of -68,000, 1,631,000 (1,640,000 in the paper less the slip of 9,000) and 4,329,000: paid back in 2010-11, £5,892,000 after three years', () => {
    expect(inPounds(cashReleasing.years.map(({ netPence }) => netPence))).toEqual([-68_000, 1_640_000 - 9_000, 4_329_000]);
    expect([cashReleasing.netPence, cashReleasing.paybackYear]).toEqual([589_200_000, 2011]);
  });

  test('the slip of £9,000, the 2.5 quarters and the two numbers of children printed as percentages are its four findings', () => {
    const [slip, quarters, ...percentages] = findingsOf('west-sussex-plan-2009');
    expect(slip).toMatch(/£9,000 too low/);
    expect(quarters).toMatch(/£498,750.*£85,250 too high/);
    expect(percentages.map(text => /(20|70) is the number itself, printed as a percentage/.exec(text)?.[1])).toEqual(['20', '70']);
  });

  test('its posts cost, at the price of the second year, what the lines of the second year print', () => {
    const staff = example('west-sussex-plan-2009').investments.filter(({ nature }) => nature === 'staff');
    expect(staff.map(({ posts, fullYear }) => staffCostPence(posts[1]!, fullYear!)! / 100)).toEqual([798_000, 324_000, 135_000, 1_174_000]);
    expect(staffCostPence(staff[0]!.posts[0]!, staff[0]!.fullYear!)).toBe(49_875_000);
  });
});

describe('East Sussex', () => {
  test('the plan: 700 and 624 grow by 10% a year to 931.7 and 830.54, where 931 and 831 are printed; £12m avoided for £9.7m', () => {
    expect(example('east-sussex-plan-2012').claims.map(recheck)).toMatchObject([
      { printed: '931', computed: '931.7', verdict: 'reconciles' }, { printed: '831', computed: '830.54', verdict: 'reconciles' },
    ]);
    const { cashReleasing, avoided } = ledgersOf(example('east-sussex-plan-2012'), AS_STATED);
    expect([avoided.costPence, avoided.benefitPence, avoided.netPence, cashReleasing.benefitPence]).toEqual([970_000_000, 1_200_000_000, 230_000_000, 0]);
  });

  test('the outcome: £4.7m of cash is £0.48 on each £1, £12m avoided is £1.24, and neither is the £1.50 that was claimed', () => {
    const { cashReleasing, avoided } = ledgersOf(example('east-sussex-outcome-2015'), AS_STATED);
    expect([cashReleasing.lastYearReturnPerPound, avoided.lastYearReturnPerPound].map(ratio => ratio?.toFixed(2))).toEqual(['0.48', '1.24']);
    expect([cashReleasing.netPence, cashReleasing.paybackYear]).toEqual([-500_000_000, null]);
    expect(findingsOf('east-sussex-outcome-2015')).toEqual([
      '620 is printed, but the figure given elsewhere is 624: what is printed is 4 too low.',
      '1.5 cannot be tested: the amount is not given.',
      '1.5 is printed, but 4,700,000 / 9,700,000 is 0.48: what is printed is 1.02 too high.',
      '1.5 is printed, but 12,000,000 / 9,700,000 is 1.24: what is printed is 0.26 too high.',
    ]);
  });
});

describe('Norfolk', () => {
  const norfolk = example('norfolk-plan-2017');

  test('122 more children cost £5m at £40,984 each, and £5,510,388 at the average of £45,167', () => {
    // 50,000,000 / 1,107 = 45,167.118; x 122 = 5,510,388.44.
    expect(unitCostChoice(norfolk.unitCosts!)).toEqual({
      used: 'marginal', marginalPence: 500_000_000, averagePence: 551_038_844, marginalEachPence: 4_098_361, averageEachPence: 4_516_712, otherWouldAddPence: 51_038_844,
    });
    expect(unitCostChoice({ ...norfolk.unitCosts!, used: 'average' }).otherWouldAddPence).toBe(-51_038_844);
  });

  test('£21m on £15m is £1.40 and on £12m £1.75; 225 children stand above the rate of neighbours; 122 more and 74 above do not follow', () => {
    expect(norfolk.claims.map(recheck).map(({ computed, verdict }) => `${computed} ${verdict}`)).toEqual([
      '225.1 reconciles', '73 does-not-reconcile', '92 does-not-reconcile', '100.34 does-not-reconcile', '1.4 reconciles', '1.75 reconciles',
    ]);
  });

  test('£15m in four tranches: both gateways passed release half, the second failed a quarter, none reached nothing', () => {
    expect(norfolk.outcomes.map(outcome => drawn(norfolk.drawdown!, outcome)).map(({ releasedPence, leftInPotPence }) => [releasedPence, leftInPotPence])).toEqual([
      [750_000_000, 750_000_000], [375_000_000, 1_125_000_000], [0, 1_500_000_000],
    ]);
  });
});
