import { expect, test } from 'vitest';
import { calendarDate } from '#kernel/calendar-date.ts';
import { QUANTILE_NAMES } from '#kernel/quantiles.ts';
import type { QuantileName } from '#kernel/quantiles.ts';
import type { YearSummary } from '#demand/projection.ts';
import type { BarsChart, Block, TableBlock } from '#reports/block.ts';
import { exampleInput } from '#reports/example/example-input.ts';
import type { ReportInput } from '#reports/report-input.ts';
import { cost } from '#reports/sections/cost.ts';

const year = (yearEnding: number, monthsProjected: number, actualPence: number, middle: number): YearSummary => ({
  measure: 'placement-cost-pence', placementGroup: 'all', yearEnding, monthsProjected, actualPence, mean: middle,
  quantiles: Object.fromEntries(QUANTILE_NAMES.map((name, index) => [name, middle + (index - 3) * 100_000])) as Record<QuantileName, number>,
});

function inputWith(years: readonly YearSummary[]): ReportInput {
  const input = exampleInput();
  return { ...input, history: [], projection: input.projection && { ...input.projection, from: calendarDate(2025, 9, 30), years } };
}

const words = (blocks: readonly Block[]): string => JSON.stringify(blocks);
const tableOf = (blocks: readonly Block[]): TableBlock | undefined => blocks.flatMap(block => (block.kind === 'chart' ? [block.table] : []))[0];
const barsOf = (blocks: readonly Block[]): BarsChart | undefined => blocks.flatMap(block => (block.kind === 'chart' && block.data.kind === 'bars' ? [block.data] : []))[0];

test('without a price list there is no pound, and it says what to do next', () => {
  const said = words(cost.write({ ...exampleInput(), prices: null }));
  expect(said).toContain('No price list, so no pounds.');
  expect(said).toContain('price per week');
  expect(said).not.toMatch(/£\d/);
});

test('invented prices are flagged, real ones are not', () => {
  expect(words(cost.write(exampleInput()))).toContain('The prices are invented');
  expect(words(cost.write({ ...exampleInput(), prices: { source: 'prices.csv', invented: false, yearlyInflation: {} } }))).not.toContain('invented');
});

test('the year in course adds what is known to what is projected, and its range too', () => {
  // Data end on 30 September 2025: six months of 2025-26 are known (£6.0m), six are projected (£6.4m, 80% range £6.398m to £6.402m).
  const blocks = cost.write(inputWith([year(2026, 6, 600_000_000, 640_000_000), year(2027, 12, 0, 1_300_000_000), year(2028, 3, 0, 330_000_000)]));
  expect(tableOf(blocks)?.rows).toEqual([
    [2026, 600_000_000, 1_240_000_000, { low: 1_239_800_000, high: 1_240_200_000 }, { low: 1_239_700_000, high: 1_240_300_000 }],
    [2027, { symbol: 'z' }, 1_300_000_000, { low: 1_299_800_000, high: 1_300_200_000 }, { low: 1_299_700_000, high: 1_300_300_000 }],
    ['2027-28 (3 months)', { symbol: 'z' }, 330_000_000, { low: 329_800_000, high: 330_200_000 }, { low: 329_700_000, high: 330_300_000 }],
  ]);
  expect(barsOf(blocks)?.bars[0]).toMatchObject({ label: '2025-26', known: 600_000_000, value: 1_240_000_000 });
});

test('a price of nothing is a price: a year that costs £0 is shown', () => {
  const free = { ...year(2027, 12, 0, 0), quantiles: Object.fromEntries(QUANTILE_NAMES.map(name => [name, 0])) as Record<QuantileName, number> };
  expect(words(cost.write(inputWith([free])))).toContain('£0');
});

test('groups without a price are named, so that nobody takes their cost for nothing', () => {
  const input = exampleInput();
  const projection = input.projection && { ...input.projection, groupsWithoutPrice: ['secure', 'other'] };
  expect(words(cost.write({ ...input, projection }))).toContain('No price was given for Secure and Other.');
});

test('it speaks of projected cost and never promises a saving', () => {
  const said = words(cost.write(exampleInput()));
  expect(said).toContain('Projected cost');
  expect(said.replaceAll('not a saving', '')).not.toMatch(/saving/i);
});

test('a long projection is laid out in tables of at most five years', () => {
  const tables = cost.write(exampleInput()).filter(block => block.kind === 'table');
  expect(tables.every(table => table.columns.length <= 6)).toBe(true);
});
