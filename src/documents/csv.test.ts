import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { calendarDate } from '#kernel/calendar-date.ts';
import type { TableBlock } from '#reports/block.ts';
import { issuesToCsv, tableToCsv } from '#documents/csv.ts';

const table = (columns: TableBlock['columns'], rows: TableBlock['rows']): TableBlock => ({ kind: 'table', id: 'a-table', caption: 'A table', columns, rows });

test('numbers keep their full precision, dates are ISO, money is in pounds and ranges are two columns', () => {
  const text = tableToCsv(table(
    [{ title: 'Month end', format: 'date' }, { title: 'Projected', format: 'children' }, { title: '80% range', format: 'children', holds: 'range' }, { title: 'Cost', format: 'pounds', holds: 'estimate' }, { title: 'Year', format: 'financial-year' }, { title: 'Miss', format: 'percent' }],
    [[calendarDate(2025, 3, 31), 648.25, { low: 612.5, high: 690.125 }, { value: 123_456, low: 100_000, high: 200_050 }, 2025, 0.0284]],
  ));
  expect(text).toBe('\uFEFFMonth end,Projected,"80% range, low","80% range, high",Cost (£),"Cost (£), low","Cost (£), high",Year,Miss\r\n'
    + '2025-03-31,648.25,612.5,690.125,1234.56,1000,2000.5,2024-25,0.0284\r\n');
});

test('a symbol fills every column it stands for', () => {
  const text = tableToCsv(table([{ title: 'Group', format: 'text' }, { title: 'In 12 months', format: 'children', holds: 'estimate' }], [['Secure', { symbol: 'x' }]]));
  expect(text.split('\r\n')[1]).toBe('Secure,x,x,x');
});

test('words in a place for numbers take one column and leave the others blank', () => {
  const text = tableToCsv(table([{ title: 'Year', format: 'financial-year' }, { title: 'Range', format: 'count', holds: 'range' }], [['2027-28 (3 months)', 'none']]));
  expect(text.split('\r\n')[1]).toBe('2027-28 (3 months),none,');
});

test('text that a spreadsheet would run is made harmless, a negative number stays a number', () => {
  const text = tableToCsv(table([{ title: 'File', format: 'text' }, { title: 'Difference', format: 'count' }], [['=HYPERLINK("http://x")', -4], ['+1', 2], ['@a', 3], ['-b', 4]]));
  expect(text.split('\r\n').slice(1, 5)).toEqual([`"'=HYPERLINK(""http://x"")",-4`, `"'+1",2`, `"'@a",3`, `"'-b",4`]);
});

test('a finding keeps all that is known of it, and reads back the same with commas, quotes and line ends', () => {
  const text = issuesToCsv([
    { rule: 'a-rule', severity: 'error', message: 'A "quoted", thing', action: 'Set\naside.', file: 'episodes.csv', row: 7, column: 'DECOM', value: '31/06/2022', child: '007' },
    { rule: 'b-rule', severity: 'note', message: 'm', action: 'a' },
  ]);
  expect(Papa.parse(text.replace('\uFEFF', ''), { skipEmptyLines: true }).data).toEqual([
    ['severity', 'rule', 'message', 'action', 'file', 'row', 'column', 'value', 'child'],
    ['error', 'a-rule', 'A "quoted", thing', 'Set\naside.', 'episodes.csv', '7', 'DECOM', '31/06/2022', '007'],
    ['note', 'b-rule', 'm', 'a', '', '', '', '', ''],
  ]);
});
