import { expect, test } from 'vitest';
import { againstLastPaper } from '#paper/tables/against-last-paper.ts';
import type { PrintedTable } from '#paper/tables/grid.ts';

const tableOf = (...rows: readonly (readonly string[])[]): PrintedTable => ({ name: 'table 1', rows: rows.map((cells, i) => ({ row: i + 1, cells })) });
const changes = (now: PrintedTable, last: PrintedTable) => againstLastPaper([now], [last]).changed.map(({ label, heading, now: printed, before, roundingExplains }) => [label, heading, printed, before, roundingExplains]);

test('looked after children at the start: 620 in the review of 2015, 624 in the plan of 2012', () => {
  expect(changes(tableOf(['', 'March 2012', 'March 2015'], ['Looked after children', '620', '548']), tableOf(['', 'March 2011', 'March 2012'], ['Looked-after children:', '614', '624'])))
    .toEqual([['Looked after children', 'March 2012', '620', '624', false]]);
});

test('the same figure with fewer decimal places is explained by rounding', () => {
  expect(changes(tableOf(['', '2024'], ['Spend', '£4.7m'], ['Rate', '55']), tableOf(['', '2024'], ['Spend', '£4.65m'], ['Rate', '56.1']))).toEqual([['Spend', '2024', '£4.7m', '£4.65m', true], ['Rate', '2024', '55', '56.1', false]]);
});

test('figures without a period, and labels that a paper gives twice, are not compared', () => {
  const last = tableOf(['', 'Target', '2024'], ['Plans', '587', '590'], ['Plans', '3', '4']);
  expect(againstLastPaper([tableOf(['', 'Target', '2024'], ['Plans', '600', '601'])], [last])).toEqual({ compared: 0, changed: [] });
});
