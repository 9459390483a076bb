import { describe, expect, test } from 'vitest';
import type { Block, KeyFiguresBlock, TableBlock } from '#reports/block.ts';
import { formatCell } from '#reports/format.ts';
import { exampleInput } from '#reports/example/example-input.ts';
import type { ReportInput } from '#reports/report-input.ts';
import { comingAndLeaving } from '#reports/sections/coming-and-leaving.ts';
import { history } from '#reports/sections/history.ts';
import { inBrief } from '#reports/sections/in-brief.ts';
import { projection } from '#reports/sections/projection.ts';

/*
 * The example moves by 0.2 - 0.3 + 0.35 + 0.4 + 0.15 = 0.8 children a month in the middle, and its spread is 6 children
 * times the square root of the months. Worked by hand: after 12 months + 9.6 with 1.2816 x 6 x 3.4641 = 26.64 to either
 * side for the 80% range; after 60 months + 48 with 1.2816 x 6 x 7.7460 = 59.56.
 */
const NOW = exampleInput().history.find(series => series.measure === 'looked-after' && series.placementGroup === 'all')?.values.at(-1) ?? 0;

const tableNamed = (blocks: readonly Block[], id: string): TableBlock | undefined =>
  blocks.flatMap(block => (block.kind === 'table' ? [block] : block.kind === 'chart' ? [block.table] : [])).find(table => table.id === id);
const keyFigures = (blocks: readonly Block[]): KeyFiguresBlock['figures'] => blocks.flatMap(block => (block.kind === 'key-figures' ? block.figures : []));

/** The example as if it had been projected for fewer months. */
function shortened(months: number): ReportInput {
  const input = exampleInput();
  return { ...input, projection: input.projection && { ...input.projection, months: input.projection.months.slice(0, months) } };
}

describe('the projection', () => {
  const blocks = projection.write(exampleInput());

  test('opens with where things stand and where they lead', () => {
    expect(blocks[0]).toMatchObject({ text: `${NOW} children were looked after on 31 March 2025. On the present course we project ${NOW + 48} by 31 March 2030, with an 80% range of ${Math.round(NOW + 48 - 59.56)} to ${Math.round(NOW + 48 + 59.56)}.` });
  });

  test('gives now and 12, 24, 36 and 60 months as key figures', () => {
    expect(keyFigures(blocks).map(figure => `${figure.label}: ${formatCell(figure.value, figure.format)}`))
      .toEqual([`Looked after now: ${NOW}`, ...[[12, 9.6], [24, 19.2], [36, 28.8], [60, 48]].map(([months = 0, more = 0]) => `In ${months} months: ${Math.round(NOW + more)}`)]);
  });

  test('holds every placement group and the total, now and at each horizon', () => {
    const table = tableNamed(blocks, 'projection-by-placement-group');
    expect(table?.rows).toHaveLength(10);
    const total = table?.rows.at(-1);
    expect(total?.slice(0, 2)).toEqual(['All placements', NOW]);
    expect(formatCell(total?.[2] ?? '', 'children')).toBe(`${Math.round(NOW + 9.6)} (${Math.round(NOW + 9.6 - 26.64)} to ${Math.round(NOW + 9.6 + 26.64)})`);
  });

  test('holds every month, in full precision, behind its chart', () => {
    const table = tableNamed(blocks, 'projection-by-month');
    expect(table?.rows).toHaveLength(60);
    expect(table?.rows[0]?.[1]).toBeCloseTo(NOW + 0.8, 10);
  });

  test('of six months says where they lead, without a horizon it does not reach', () => {
    const short = projection.write(shortened(6));
    expect(short[0]).toMatchObject({ text: expect.stringContaining(`we project ${Math.round(NOW + 4.8)} by 30 September 2025`) });
    expect(keyFigures(short)).toHaveLength(1);
    expect(JSON.stringify(short)).not.toMatch(/NaN|null/);
  });
});

test('starts less ends of a year are the change in the number looked after', () => {
  const table = tableNamed(history.write(exampleInput()), 'starts-and-ends-by-year');
  const rows = (table?.rows ?? []).map(row => row.map(Number));
  expect(rows).toHaveLength(5);
  rows.slice(1).forEach((row, index) => { expect(row[3]).toBe((row[4] ?? 0) - (rows[index]?.[4] ?? 0)); });
});

test('those who leave are the sum of those who leave to each place: 12 months of 21 starts and 20 ends', () => {
  const table = tableNamed(comingAndLeaving.write(exampleInput()), 'coming-and-leaving');
  const firstYear = (table?.rows ?? []).map(row => Number(row[1]));
  expect(firstYear.slice(0, 2)).toEqual([252, 240]);
  expect(firstYear.slice(2).reduce((total, value) => total + value, 0)).toBeCloseTo(240, 8);
});

test('a year that is not wholly projected is not called a year', () => {
  expect(JSON.stringify(comingAndLeaving.write(shortened(6)))).toContain('Project 12 months or more');
  expect(tableNamed(comingAndLeaving.write(shortened(17)), 'coming-and-leaving')?.columns.map(column => column.title)).toEqual(['In the year', '2025-26']);
});

describe('the report in brief', () => {
  test('gives now, the next year, the last horizon and the cost of the first whole year', () => {
    expect(keyFigures(inBrief.write(exampleInput())).map(figure => figure.label))
      .toEqual(['Looked after now', 'Projected for 31 March 2026', 'Projected for 31 March 2030', 'Projected cost 2025-26']);
  });

  test('gives no pound without a price list, and says so beside an invented one', () => {
    expect(JSON.stringify(inBrief.write({ ...exampleInput(), prices: null }))).not.toContain('£');
    expect(JSON.stringify(inBrief.write(exampleInput()))).toContain('invented prices');
  });

  test('warns when findings stop the figures', () => {
    const blocked: ReportInput = { ...exampleInput(), projection: null, issues: [{ rule: 'a', severity: 'blocks', message: 'm', action: 'a' }] };
    expect(inBrief.write(blocked)[0]).toMatchObject({ kind: 'warning' });
  });
});
