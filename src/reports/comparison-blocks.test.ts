import { describe, expect, test } from 'vitest';
import { PLACEMENT_GROUPS } from '#reference/placement-groups.ts';
import { calendarDate } from '#kernel/calendar-date.ts';
import { pence } from '#kernel/money.ts';
import { QUANTILE_NAMES } from '#kernel/quantiles.ts';
import type { ScenarioComparison } from '#scenarios/comparison/comparison.ts';
import type { Spread } from '#scenarios/comparison/spread.ts';
import type { TableBlock } from '#reports/block.ts';
import { comparisonBlocks, scenarioSentence } from '#reports/comparison-blocks.ts';
import type { ComparedForReading } from '#reports/comparison-blocks.ts';

const spread = (low: number, mean: number, high: number): Spread => ({ mean, quantiles: Object.fromEntries(QUANTILE_NAMES.map((name, q) => [name, q < 3 ? low : q === 3 ? mean : high])) as Spread['quantiles'] });
const cases = { tookPart: 40, succeeded: 8 };

// £100,000 of cash and £50,000 of avoided cost in the year, for £60,000: £90,000 less spent than if nothing is done.
const scenario: ScenarioComparison = {
  name: 'A team', placementsPence: null, againstOthers: [], inCare: [{ placementGroup: 'all', months: [spread(-12, -8, -3)] }],
  money: {
    years: [{ yearEnding: 2027, months: 12 }],
    cashReleasing: [{ title: 'Placements', use: null, byYearPence: [pence(10_000_000)] }], avoided: [{ title: 'Rise', use: null, byYearPence: [pence(5_000_000)] }],
    costs: [{ title: 'Team', use: 0, cost: 0, byYearPence: [pence(6_000_000)] }], netPence: [pence(9_000_000)],
    net: [spread(-1_000_000, 9_000_000, 20_000_000)], cumulative: [spread(-1_000_000, 9_000_000, 20_000_000)], chanceOfNetSaving: [1],
  },
  total: { inCareAtEnd: -8, netPence: pence(9_000_000) },
  waterfall: {
    levers: [{ use: 0, lever: 'edge-of-care', title: 'Edge-of-care service', inCareAtEnd: -9, netPence: pence(9_500_000), alone: cases, together: cases }],
    interaction: { inCareAtEnd: 1, netPence: pence(-500_000) },
  },
};
const month = calendarDate(2027, 3, 31);
const compared: ComparedForReading = {
  from: calendarDate(2026, 3, 31), months: [month], replicates: 1000, lookedAfterNow: 590, placementGroups: PLACEMENT_GROUPS, groupsWithoutPrice: ['secure'], isPriced: true, scenarios: [scenario],
  baseline: [{ measure: 'looked-after', placementGroup: 'all', population: 'all', mean: [600], quantiles: Object.fromEntries(QUANTILE_NAMES.map(name => [name, [600]])) as never }],
};

describe('scenarios beside doing nothing', () => {
  const blocks = comparisonBlocks(compared);
  const tables = blocks.flatMap((block): readonly TableBlock[] => (block.kind === 'table' ? [block] : block.kind === 'chart' ? [block.table] : []));

  test('a sentence says how many fewer with its range, what is spent less after what the levers cost, and never that something is certain', () => {
    expect(scenarioSentence(scenario, month)).toBe('A team: 8 fewer looked after on 31 March 2027 than if nothing is done (8 times in 10: 3 to 12 fewer). '
      + 'Spending over the years is £90k less than if nothing is done, after £60k for the levers themselves (8 times in 10: £10k more to £200k less; less in over 99% of the lives).');
  });

  test('a difference that rounds to nothing is as many, not nought fewer', () => {
    const [total] = scenario.inCare;
    const nothing = { mean: -0.2, quantiles: Object.fromEntries(QUANTILE_NAMES.map(name => [name, 0])) as never };
    expect(scenarioSentence({ ...scenario, inCare: [{ ...total!, months: [nothing] }], total: { inCareAtEnd: -0.2, netPence: pence(0) } }, month))
      .toMatch(/^A team: about as many looked after on 31 March 2027 as if nothing is done .* Spending over the years is about as much as if nothing is done,/);
  });

  test('cash and avoided cost stand in columns of their own, and no table adds them up without the cost', () => {
    expect(tables.find(({ id }) => id === 'compared')?.rows[0]?.slice(2, 5)).toEqual([10_000_000, 5_000_000, 6_000_000]);
    expect(tables.flatMap(({ rows }) => rows.flat()).includes(15_000_000)).toBe(false);
  });

  test('the lines of the levers add up to the whole, with what they do to each other', () => {
    const rows = tables.find(({ id }) => id.startsWith('levers-'))!.rows;
    expect(rows.map(row => [row[0], row[1], row[2]])).toEqual([
      ['Edge-of-care service', -9, 9_500_000], ['What they do to each other', 1, -500_000], ['Together', -8, 9_000_000],
    ]);
  });

  test('what has no price is named, and what to watch is said in words', () => {
    expect(blocks.some(block => block.kind === 'warning' && block.text.includes('Secure'))).toBe(true);
    expect(String(tables.find(({ id }) => id.startsWith('safety-'))!.rows[0]![1])).not.toContain('re-entries-to-care');
  });
});
