import { expect, test } from 'vitest';
import { calendarDate } from '#kernel/calendar-date.ts';
import type { TableBlock } from '#reports/block.ts';
import { workbookOfTables } from '#documents/excel/tables-as-sheets.ts';
import { workedOut, writtenCells } from '#documents/excel/written-cells.test-support.ts';

const table = (columns: TableBlock['columns'], rows: TableBlock['rows'], lastRowIsTotal = false): TableBlock => ({ kind: 'table', id: 'by-placement', caption: 'By placement', columns, rows, lastRowIsTotal, note: 'A note.' });
const written = (one: TableBlock) => writtenCells(workbookOfTables([one], 'A report'))['By placement']!;
const row = (one: TableBlock, number: number): readonly string[] => [...written(one)].filter(([at]) => at.replace(/\D/g, '') === String(number)).map(([at, { held, isText }]) => `${at} ${isText ? '' : '#'}${held}`);

test('a table stands under its caption and note; ranges and estimates take a column for each number, pence are pounds, words stay words', () => {
  const one = table(
    [{ title: 'Month end', format: 'date' }, { title: '80% range', format: 'children', holds: 'range' }, { title: 'Cost', format: 'pounds', holds: 'estimate' }, { title: 'Year', format: 'financial-year' }, { title: 'Signal', format: 'text' }],
    [[calendarDate(1970, 1, 1), { low: 612.5, high: 690.125 }, { value: 123_456, low: 100_000, high: 200_050 }, 2025, { tag: 'Changed', colour: 'grey' }], ['Later', { symbol: 'x' }, 'none', '', '']],
  );
  expect([row(one, 1), row(one, 2)]).toEqual([['A1 By placement'], ['A2 A note.']]);
  expect(row(one, 3)).toEqual(['A3 Month end', 'B3 80% range, low', 'C3 80% range, high', 'D3 Cost', 'E3 Cost, low', 'F3 Cost, high', 'G3 Year', 'H3 Signal']);
  // 1 January 1970 is Excel's day 25,569.
  expect(row(one, 4)).toEqual(['A4 #25569', 'B4 #612.5', 'C4 #690.125', 'D4 #1234.56', 'E4 #1000', 'F4 #2000.5', 'G4 2024-25', 'H4 Changed']);
  expect(row(one, 5)).toEqual(['A5 Later', 'B5 x', 'C5 x', 'D5 none']);
});

const columns: TableBlock['columns'] = [{ title: 'Placement', format: 'text' }, { title: 'Children', format: 'children' }, { title: 'Cost', format: 'pounds' }, { title: 'Share', format: 'percent' }];

test('a total that is the sum of its column is a formula, in its own units', () => {
  const cells = written(table(columns, [['Secure', 2, 10_050, 0.25], ['Fostering', 6, 20_000, 0.75], ['All', 8, 30_050, 1]], true));
  expect(['B6', 'C6', 'D6'].map(at => cells.get(at)!.formula)).toEqual(['SUM(B4:B5)', 'SUM(C4:C5)', null]);
  expect([workedOut(cells, 'SUM(B4:B5)'), workedOut(cells, 'SUM(C4:C5)')]).toEqual([8, 300.5]);
  expect([cells.get('B6')!.held, cells.get('C6')!.held]).toEqual(['8', '300.5']);
});

test('no sum is written over a hidden number, which the total would bring back, nor where the total is no sum', () => {
  const cells = written(table(columns, [['Secure', { symbol: 'c' }, 100, 0.25], ['Fostering', 6, 200, 0.75], ['All', 8, 350, 1]], true));
  expect(['B6', 'C6'].map(at => [cells.get(at)!.formula, cells.get(at)!.held])).toEqual([[null, '8'], [null, '3.5']]);
});
