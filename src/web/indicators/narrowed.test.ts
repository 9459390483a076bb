import { expect, test } from 'vitest';
import { paragraph } from '#reports/block.ts';
import type { TableBlock } from '#reports/block.ts';
import type { IndicatorsAnswer } from '#web/indicators/messages.ts';
import { narrowed } from '#web/indicators/narrowed.ts';

const table = (id: string, ...indicators: readonly string[]): TableBlock =>
  ({ kind: 'table', id, caption: '', columns: [{ title: 'Indicator', format: 'text' }], rows: indicators.map(to => [{ link: to, to }]) });
const missing: TableBlock = { kind: 'table', id: 'indicators-without-a-figure', caption: '', columns: [{ title: 'Indicator', format: 'text' }], rows: [['Adopters']] };

const answer: IndicatorsAnswer = {
  blocks: [table('indicators', 'referrals', 're-referrals'), table('other-indicators', 'visits'), paragraph('Suspicion'), missing], records: null, workbook: null,
  states: [{ id: 'referrals', status: 'Met', signal: 'Better than usual' }, { id: 're-referrals', status: 'Not met', signal: 'Better than usual' }, { id: 'visits', status: null, signal: 'No real change' }],
};

const rowsOf = (status: string | null, signal: string | null) =>
  narrowed(answer, status, signal).flatMap(block => (block.kind === 'table' ? [[block.id, block.rows.length]] : []));

test('a status or a signal keeps its rows, drops tables without any, and leaves what is no row of an indicator', () => {
  expect(rowsOf('Not met', null)).toEqual([['indicators', 1], ['indicators-without-a-figure', 1]]);
  expect(rowsOf(null, 'No real change')).toEqual([['other-indicators', 1], ['indicators-without-a-figure', 1]]);
  expect(narrowed(answer, null, 'Better than usual').map(({ kind }) => kind)).toEqual(['table', 'paragraph', 'table']);
});

test('nothing chosen changes nothing, and what no row has is said', () => {
  expect(narrowed(answer, null, null)).toBe(answer.blocks);
  expect(narrowed(answer, 'Met', 'No real change')).toEqual([paragraph('No indicator has both this status and this signal.')]);
});
