import { expect, test } from 'vitest';
import type { TableFinding } from '#paper/tables/check-table.ts';
import type { PaperCheck } from '#reports/paper-blocks.ts';
import { paperBlocks, paperRecords } from '#reports/paper-blocks.ts';

const finding = (row: number, roundingExplains: boolean): TableFinding =>
  ({ table: 'table 1', row, label: 'Total', column: 2, heading: 'Cost', kind: 'total-of-parts', printed: '64', printedValue: 64, computed: 60, off: 4, says: `Finding ${row}.`, roundingExplains });

const CHECK: PaperCheck = {
  tables: [{ table: 'table 1', recomputed: 9, findings: [finding(5, true), finding(8, false)], untested: ['"All" is made of no lines that could be found'] }],
  lastPaper: { compared: 3, changed: [] },
};

test('what rounding explains stands apart from what does not add up, and what was not tested is said', () => {
  const blocks = paperBlocks(CHECK);
  expect(blocks.flatMap(block => (block.kind === 'heading' ? [block.text] : []))).toEqual(['What does not add up', 'What rounding may explain', 'Against the last paper', 'What could not be tested']);
  expect(blocks.flatMap(block => (block.kind === 'list' ? block.items : []))).toEqual(['table 1, row 8 "Total", column 2 "Cost": Finding 8.', 'table 1, row 5 "Total", column 2 "Cost": Finding 5.', 'table 1: "All" is made of no lines that could be found.']);
  expect(blocks.flatMap(block => (block.kind === 'paragraph' ? [block.text] : []))).toEqual([
    '1 table read, 9 figures recomputed. 1 does not add up. 1 figure is off, and by no more than rounding may leave.', '3 figures have the same label and period in both papers; none differs.',
  ]);
});

test('the records are one for each finding and one for each figure of the last paper that differs', () => {
  const changed = [{ label: 'Plans', heading: '2024', table: 'table 1', row: 2, column: 3, now: '5', before: '6', beforeTable: 'table 1', beforeRow: 2, roundingExplains: false }];
  expect(paperRecords({ ...CHECK, lastPaper: { compared: 3, changed } }).rows.map(([what, , row]) => `${String(what)} ${String(row)}`)).toEqual(['does-not-add-up 8', 'does-not-add-up 5', 'last-paper-differs 2']);
});
