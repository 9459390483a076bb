import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sum } from '#kernel/mathematics.ts';
import { caseFrom } from '#business-case/from-comparison.ts';
import { AS_STATED, ledgersOf } from '#business-case/ledger.ts';
import { amounts, planned } from '#business-case/planned-case.test-support.ts';
import { staffCostPence } from '#business-case/staff.ts';

const TEAM = { title: 'Team', use: 0, cost: 0, byYearPence: amounts(7_000_000, 12_000_000) } as const;
const START_UP = { title: 'Start-up', use: 0, cost: 1, byYearPence: amounts(500_000, 0) } as const;
const ALLOWANCES = { title: 'Special guardianship: allowances after care', use: 0, cost: null, byYearPence: amounts(0, 250_000) } as const;
const PLACEMENTS = { title: 'Placements, of a rise that does not come', use: null, byYearPence: amounts(1001, 2003) } as const;

describe('a case from a comparison', () => {
  test('posts from 1 September are paid for 7 months, 2 1/3 quarters: £120,000 x 7/12 is £70,000', () => {
    const { investments } = caseFrom(planned({ cashReleasing: [], avoided: [], costs: [TEAM, START_UP, ALLOWANCES], aloneNetPence: [0, 0] }));
    expect(investments.map(({ nature }) => nature)).toEqual(['staff', 'one-off', 'recurring']);
    const [team, startUp, allowances] = investments;
    expect(team!.fullYear).toEqual({ fullTimeEquivalents: 3, costPence: 12_000_000 });
    expect(team!.posts.map(({ yearIndex, fullTimeEquivalents, grade, quarters }) => [yearIndex, fullTimeEquivalents, grade, quarters])).toEqual([[0, 3, 'Grade 9', 7 / 3], [1, 3, 'Grade 9', 4]]);
    expect(team!.posts.map(posts => staffCostPence(posts, team!.fullYear!))).toEqual([7_000_000, 12_000_000]);
    expect([startUp!.posts, allowances!.posts, team!.strand, allowances!.strand]).toEqual([[], [], 'Edge-of-care service', 'Edge-of-care service']);
  });

  test('a lever’s own saving is shared as the plan says, and the odd penny is the council’s', () => {
    const own = { title: 'Sessions', use: 0, byYearPence: amounts(101, 10) } as const;
    const { cashReleasing } = caseFrom(planned({ cashReleasing: [own], avoided: [], costs: [], aloneNetPence: [0, 0] }, { beneficiaries: { 'edge-of-care': { council: 0.5, health: 0.3, schools: 0.2 } } }));
    // Of £1.01: health 30.3 and schools 20.2 pence are 30 and 20; the council has the 51 that are left.
    expect(cashReleasing.map(({ to, benefit }) => [to, ...benefit.byYearPence])).toEqual([['council', 51, 5], ['health', 30, 3], ['schools', 20, 2]]);
  });

  test('placements are shared by what each lever saves alone: a quarter of the saving is of a lever that gives health 20%', () => {
    // Edge of care saves 100 net of its cost of 200, so 300 of placements; prices save 900.
    const cost = { title: 'Team', use: 0, cost: 0, byYearPence: amounts(100, 100) } as const;
    const { avoided } = caseFrom(planned({ cashReleasing: [], avoided: [PLACEMENTS], costs: [cost], aloneNetPence: [100, 900] }, { beneficiaries: { 'edge-of-care': { council: 0.8, health: 0.2 } } }));
    // 300 / 1,200 x 20% is 5%: 50.05 and 100.15 pence.
    expect(avoided.map(({ to, benefit }) => [to, ...benefit.byYearPence])).toEqual([['council', 951, 1903], ['health', 50, 100]]);
  });

  test('without words it says that no allowance is stated and that all is taken to be the council’s', () => {
    const { optimismBias, assumptions, avoided, nonFinancial } = caseFrom(planned({ cashReleasing: [], avoided: [PLACEMENTS], costs: [], aloneNetPence: [0, 0] }));
    expect([optimismBias.costsUp, optimismBias.benefitsDown]).toEqual([0, 0]);
    expect(optimismBias.basis).toContain('none stated');
    expect(assumptions.join(' ')).toContain('taken to be the council’s');
    expect(avoided.map(({ to }) => to)).toEqual(['council']);
    expect(nonFinancial.map(({ change }) => change)).toEqual(['4 fewer on 31 March 2027 than if nothing is done (80% range of the difference: 3 fewer to 5 fewer)']);
  });

  test('whatever the lines and the shares, every year of the case is that of the comparison to the penny', () => {
    const line = fc.tuple(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: -1e9, max: 1e9 })).map(pair => amounts(...pair));
    const uses = fc.constantFrom(null, 0, 1);
    const share = fc.integer({ min: 0, max: 100 }).chain(council => fc.integer({ min: 0, max: 100 - council }).map(health => ({ council: council / 100, health: health / 100, police: (100 - council - health) / 100 })));
    fc.assert(fc.property(fc.array(fc.tuple(uses, line), { maxLength: 4 }), fc.array(fc.tuple(uses, line), { maxLength: 4 }), fc.array(line, { maxLength: 3 }), share, fc.tuple(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 1e9 })), (cash, avoided, costs, shares, alone) => {
      const lines = (list: typeof cash) => list.map(([use, byYearPence], i) => ({ title: `Line ${i}`, use, byYearPence }));
      const source = planned({ cashReleasing: lines(cash), avoided: lines(avoided), costs: costs.map(byYearPence => ({ title: 'Cost', use: 0, cost: null, byYearPence })), aloneNetPence: alone }, { beneficiaries: { 'edge-of-care': shares } });
      const ledgers = ledgersOf(caseFrom(source), AS_STATED);
      const yearOf = (list: readonly { readonly byYearPence: readonly number[] }[], year: number): number => sum(list.map(one => one.byYearPence[year]!));
      const { money } = source.comparison;
      expect(ledgers.cashReleasing.years.map(one => [one.costPence, one.benefitPence])).toEqual([0, 1].map(year => [yearOf(money.costs, year), yearOf(money.cashReleasing, year)]));
      expect(ledgers.avoided.years.map(one => one.benefitPence)).toEqual([0, 1].map(year => yearOf(money.avoided, year)));
      expect(ledgers.cashReleasing.benefitPence + ledgers.avoided.benefitPence - ledgers.avoided.costPence).toBe(source.comparison.total.netPence);
    }), { numRuns: 60 });
  });
});
