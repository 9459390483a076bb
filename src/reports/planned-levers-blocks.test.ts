import { describe, expect, test } from 'vitest';
import { calendarDate } from '#kernel/calendar-date.ts';
import { COST_AGES } from '#scenarios/analysis/care-used.ts';
import { decompose, decomposeLevers, figuresOf } from '#scenarios/analysis/decompose.ts';
import type { Costed, CostVariance } from '#scenarios/analysis/decompose.ts';
import { varianceBlocks } from '#reports/analysis-blocks.ts';
import type { Block, TableBlock } from '#reports/block.ts';
import { formatCell } from '#reports/format.ts';
import { plannedLeversBlocks } from '#reports/planned-levers-blocks.ts';

const textOf = (blocks: readonly Block[]): string => blocks.flatMap(block => ('text' in block ? [block.text] : block.kind === 'list' ? block.items : [])).join('\n');

/** So many children for 100 days each in a family at £100 a day. */
const lives = (children: number): Costed => ({
  care: { children, days: Float64Array.from({ length: COST_AGES.length }, (_, i) => (i === 0 ? 100 * children : 0)) }, prices: { basePricePerDayPence: [10_000], index: [1] },
});

/** A plan without levers of 5 to 15 children; its levers keep a share of them out; 12 came. */
function varianceWith(kept: number): CostVariance {
  const replicates = Array.from({ length: 11 }, (_, run) => [lives(5 + run), lives((5 + run) * (1 - kept))] as const);
  const year = { plan: lives(10 * (1 - kept)), actual: lives(12), replicates: replicates.map(([, one]) => one) };
  const { years: [variance], all } = decompose([year]);
  const until = calendarDate(2025, 3, 31);
  return {
    from: calendarDate(2024, 3, 31), until, replicates: 11, seed: 1, all, groups: ['In a family'], groupsWithoutPrice: [], hasLaterPrices: false,
    planned: { name: 'Help earlier', levers: ['Edge-of-care service', 'Edge-of-care service', 'Negotiated prices'], ...decomposeLevers([{ without: lives(10), withLevers: lives(10 * (1 - kept)), replicates }]) },
    years: [{ yearEnding: 2025, from: calendarDate(2024, 4, 1), lastDay: until, variance: variance!, figures: figuresOf(year) }],
  };
}

describe('what levers were to change', () => {
  const blocks = plannedLeversBlocks(varianceWith(0.2));

  test('is said with its range, beside what came, worked by hand', () => {
    // Two of ten children at £10,000. Of 5 to 15 children the middle eight are 6 to 14: a fifth of £60,000 to £140,000.
    expect(textOf(blocks)).toContain('Without its levers the plan would have expected £100k, with them £80k: £20k less on average, and in 8 of 10 futures £12k to £28k less.');
    expect(textOf(blocks)).toContain('What came is £120k.');
    expect(textOf(blocks)).toContain('What the levers themselves cost (teams, carers, allowances after care), and what they save elsewhere, stands on neither side.');
  });

  test('stands in a table from one to the other, by line and by year', () => {
    const table = blocks.find((block): block is TableBlock => block.kind === 'table')!;
    expect(table.rows.map(row => row.map((cell, i) => formatCell(cell, table.columns[i]!.format)))).toEqual([
      ['Without its levers', '£100,000', 'z', '£100,000'],
      ['Children looked after', '-£20,000', '-£28,000 to -£12,000', '-£20,000'],
      ...['Time in care', 'Age', 'Placement mix', 'Price', 'Inflation'].map(title => [title, '£0', 'z', '£0']),
      ['With them', '£80,000', 'z', '£80,000'],
    ]);
  });

  test('of levers without effect says so; of doing nothing there is nothing to say', () => {
    expect(textOf(plannedLeversBlocks(varianceWith(0)))).toContain('with them £100k: they change nothing in these years.');
    expect(plannedLeversBlocks({ ...varianceWith(0), planned: null })).toEqual([]);
  });
});

test('what came is held against the plan with its levers, each named once, and prices that nobody agreed anew are said', () => {
  const text = textOf(varianceBlocks(varianceWith(0.2)));
  expect(text).toContain('placements cost £120k: £40k more than the £80k that the plan “Help earlier”, with its levers at work (edge-of-care service and negotiated prices), made on 31 March 2024 with what was known then, expected on average. In 8 of 10 of the plan’s own 11 futures');
  expect(text).toContain('how much its levers do. It draws no prices but what a lever takes off them.');
  expect(text).toContain('The price list has no price that began after 31 March 2024: what came is priced as it was then');
  expect(textOf(varianceBlocks({ ...varianceWith(0.2), planned: null, hasLaterPrices: true }))).not.toMatch(/lever|price that began after/);
});
