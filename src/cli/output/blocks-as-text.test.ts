import { describe, expect, test } from 'vitest';
import { calendarDate } from '#kernel/calendar-date.ts';
import type { Block, TableBlock } from '#reports/block.ts';
import { SECTIONS, writeSection } from '#reports/index.ts';
import { blocksAsText } from '#cli/output/blocks-as-text.ts';

const table: TableBlock = {
  kind: 'table', id: 't', caption: 'Children by placement', columns: [{ title: 'Placement', format: 'text' }, { title: 'Children', format: 'children' }, { title: 'Cost', format: 'pounds' }],
  rows: [['Secure', 2, 1_500_000], ['In-house fostering', 1204, { symbol: 'x' }]], note: 'A note.',
};
const shown = (block: Block): string => blocksAsText([block], 80);

describe('blocks as text', () => {
  test('a table has its caption, its figures as a reader writes them, and its note', () => {
    expect(shown(table)).toBe([
      'Children by placement', '', 'Placement           Children     Cost', '------------------  --------  -------',
      'Secure                     2  £15,000', 'In-house fostering     1,204        x', '', 'A note.', ''].join('\n'));
  });

  test('a chart is its title, what is to be seen in it, and its table, unless that is too long for a terminal', () => {
    const chart: Block = { kind: 'chart', id: 'c', title: 'Children', longDescription: 'It rises.', valueAxis: { title: '', format: 'children' }, data: { kind: 'lines', lines: [] }, table };
    expect(shown(chart)).toMatch(/^Children\n\nIt rises\.\n\nPlacement/);
    const long = { ...table, rows: Array.from({ length: 60 }, (_, i) => [String(i), i, i]) };
    expect(shown({ ...chart, table: long })).toBe('Children\n\nIt rises.\n');
    expect(shown(long)).toBe('Children by placement has 60 rows: see --format csv.\n');
  });

  test('findings say what is wrong once, and where', () => {
    const examples: TableBlock = {
      kind: 'table', id: 'e', caption: 'Ends too early', columns: [{ title: 'File', format: 'text' }, { title: 'Row', format: 'count' }, { title: 'Value', format: 'text' }, { title: 'What is wrong', format: 'text' }],
      rows: [['a.csv', 2, '', 'It ends too early']],
    };
    expect(shown({ kind: 'findings', groups: [{
      rule: 'ends-early', title: 'Ends too early', severity: 'Error', strength: 'strong', count: 1, whatIsWrong: 'It ends too early.', whatWasDone: 'It was set aside.', examples,
    }] })).toBe(['Error: Ends too early (1) [ends-early]', '  It ends too early.', '  It was set aside.', '    File   Row', '    -----  ---', '    a.csv    2', ''].join('\n'));
  });

  test('headings, lists, warnings and facts', () => {
    expect(blocksAsText([
      { kind: 'heading', level: 2, text: 'Cost', id: 'cost' }, { kind: 'list', style: 'number', items: ['one', 'two'] },
      { kind: 'warning', text: 'Take care.' }, { kind: 'facts', facts: [{ name: 'Seed', value: '1' }] },
      { kind: 'key-figures', figures: [{ label: 'Data to', value: calendarDate(2025, 3, 31), format: 'date', detail: '' }] },
    ], 80)).toBe('Cost\n====\n\n1. one\n2. two\n\nWarning: Take care.\n\nSeed: 1\n\nData to  31 March 2025\n');
  });

  test.each(SECTIONS.map(section => [section.id, section] as const))('the section %s reads as text', (_, section) => {
    const text = blocksAsText(writeSection(section, section.example()), 80);
    expect(text).toContain(section.title);
    expect(text).not.toMatch(/undefined|NaN|\[object/);
  });
});
