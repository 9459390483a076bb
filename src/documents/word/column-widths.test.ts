import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Column, TableBlock } from '#reports/block.ts';
import { CELL_SIDE, planTable, textWidthTwips } from '#documents/word/column-widths.ts';

const text = (title: string): Column => ({ title, format: 'text' });
const table = (columns: readonly Column[], rows: TableBlock['rows']): TableBlock => ({ kind: 'table', id: 'a', caption: 'A', columns, rows });
const total = (widths: readonly number[]): number => widths.reduce((all, width) => all + width, 0);

describe('a table on paper', () => {
  test('fills the page between its margins: 17 cm, and 25.7 cm where it is turned', () => {
    expect([textWidthTwips(false), textWidthTwips(true)]).toEqual([9639, 14_572]);
    const { landscape, sizePoints, widths } = planTable(table([text('Placement'), { title: 'Now', format: 'count' }], [['Fostering', 12]]));
    expect([landscape, sizePoints]).toEqual([false, 10]);
    expect(total(widths)).toBeGreaterThan(9630);
    expect(total(widths)).toBeLessThanOrEqual(9639);
  });

  test('gives a number of 20 digits and commas all it takes: digits of 0.556 and commas of 0.278 of their size', () => {
    // £12,345,678,901,234: 15 signs of 0.556 and 4 commas of 0.278 at 10 points are 94.5 points; 20 twips each, and its sides.
    const rows = [['A', 1_234_567_890_123_400]];
    const prose = 'words '.repeat(60).trim();
    const { widths } = planTable(table([text('Line'), { title: 'Cost', format: 'pounds' }, text('Why'), text('Who')], rows.map(row => [...row, prose, prose])));
    expect(widths[1]).toBeGreaterThanOrEqual(94.5 * 20 + 2 * CELL_SIDE);
  });

  test('takes smaller letters before it turns the page, and turns it before it cuts a number', () => {
    const money = (count: number): TableBlock => table([text('Year'), ...Array.from({ length: count }, (_, i): Column => ({ title: String(2010 + i), format: 'pounds' }))], [['All', ...Array.from({ length: count }, () => 12_345_678_900)]]);
    expect(planTable(money(5))).toMatchObject({ landscape: false, sizePoints: 10 });
    expect(planTable(money(7))).toMatchObject({ landscape: false, sizePoints: 9 });
    expect(planTable(money(9))).toMatchObject({ landscape: true, sizePoints: 10 });
  });

  test('never is wider than its page, whatever stands in it', () => {
    const anyTable = fc.integer({ min: 1, max: 14 }).chain(columns => fc.array(fc.array(fc.oneof(fc.string({ maxLength: 60 }), fc.integer()), { minLength: columns, maxLength: columns }), { maxLength: 6 })
      .map(rows => table(Array.from({ length: columns }, (_, i): Column => ({ title: `Column ${i}`, format: i % 2 === 0 ? 'text' : 'count' })), rows)));
    fc.assert(fc.property(anyTable, one => {
      const { landscape, widths } = planTable(one);
      expect(total(widths)).toBeLessThanOrEqual(textWidthTwips(landscape));
      expect(widths.every(width => width > 0)).toBe(true);
    }), { numRuns: 100 });
  });
});
