import { strToU8, zipSync } from 'fflate';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readTextTables } from '#returns/word-tables/read-text-tables.ts';
import { wordFile, wordTable } from '#returns/word-tables/word-document.test-support.ts';
import { workbookFile } from '#returns/workbook/write-workbook.test-support.ts';

const read = (file: Parameters<typeof readTextTables>[0]) => readTextTables(file);
const cellsOf = (file: Parameters<typeof readTextTables>[0]) => read(file).value.map(({ rows }) => rows.map(({ cells }) => cells));

describe('tables of a Word document', () => {
  test('are read in order, with the text of every run and paragraph of a cell', () => {
    const split = '<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Looked </w:t></w:r><w:r><w:t>after</w:t></w:r></w:p><w:p><w:r><w:t>children</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:delText>7</w:delText><w:t>6</w:t></w:r></w:p></w:tc></w:tr><w:tr><w:tc><w:p/></w:tc><w:tc><w:p><w:r><w:t>548</w:t></w:r></w:p></w:tc></w:tr></w:tbl>';
    const file = wordFile('paper.docx', `<w:p><w:r><w:t>Before.</w:t></w:r></w:p>${wordTable([['a', 'b'], ['c', 'R & D']])}${split}`);
    expect(cellsOf(file)).toEqual([[['a', 'b'], ['c', 'R & D']], [['Looked after children', '6'], ['', '548']]]);
    expect(read(file)).toMatchObject({ value: [{ name: 'table 1' }, { name: 'table 2' }], issues: [] });
  });

  test('a heading over several columns stands over each, a figure over several only in the first, and a cell over several rows in the first', () => {
    expect(cellsOf(wordFile('paper.docx', wordTable([
      [{ text: 'Area', properties: '<w:vMerge w:val="restart"/>' }, { text: 'Referrals', properties: '<w:gridSpan w:val="2"/>' }],
      [{ text: 'ignored', properties: '<w:vMerge/>' }, '2024', '2025'],
      ['Kent', { text: '1,200', properties: '<w:gridSpan w:val="2"/>' }],
    ])))).toEqual([[['Area', 'Referrals', 'Referrals'], ['', '2024', '2025'], ['Kent', '1,200', '']]]);
  });

  test('a table within a cell is a table of its own', () => {
    const inner = wordTable([['x', '1'], ['y', '2']]);
    expect(cellsOf(wordFile('paper.docx', `<w:tbl><w:tr><w:tc><w:p><w:r><w:t>out</w:t></w:r></w:p>${inner}</w:tc><w:tc><w:p><w:r><w:t>side</w:t></w:r></w:p></w:tc></w:tr><w:tr><w:tc/><w:tc/></w:tr></w:tbl>`)))
      .toEqual([[['out', 'side'], ['', '']], [['x', '1'], ['y', '2']]]);
  });

  test('a damaged document is read as far as it goes, and said', () => {
    const whole = wordFile('paper.docx', `${wordTable([['a', 'b'], ['1', '2']])}<w:tbl><w:tr><w:tc></w:tr>`);
    expect(read(whole)).toMatchObject({ value: [{ name: 'table 1' }], issues: [{ rule: 'word-document-damaged', severity: 'error', file: 'paper.docx' }] });
    const empty = { name: 'paper.docx', bytes: zipSync({ 'word/other.xml': strToU8('<a/>') }) };
    expect(read(empty).issues.map(({ rule }) => rule)).toEqual(['word-document-damaged', 'no-table']);
  });
});

describe('tables of other files', () => {
  test('are those of each sheet, with the rows that the spreadsheet shows', () => {
    const file = workbookFile('paper.xlsx', [{ name: 'Costs', rows: [['', 'Cost'], ['A', 12.5], [], ['Total', null, 3]] }, { name: 'Note', rows: [['Only words']] }]);
    expect(read(file)).toEqual({ value: [{ name: 'Costs', rows: [{ row: 1, cells: ['', 'Cost'] }, { row: 2, cells: ['A', '12.5'] }, { row: 3, cells: [] }, { row: 4, cells: ['Total', '', '3'] }] }], issues: [] });
  });

  test('in comma-separated text, one below the other, are two where headings follow a blank line', () => {
    const file = { name: 'paper.csv', bytes: strToU8('Costs,2024\nA,1\n\nB,2\n\nBenefits,2025\nC,3\n') };
    expect(read(file).value.map(({ name, rows }) => [name, rows.map(({ row }) => row)])).toEqual([['table 1', [1, 2, 3, 4, 5]], ['table 2', [6, 7]]]);
  });

  test.each([['an empty file', ''], ['one line', 'a,b\n'], ['a single column', 'a\nb\nc\n'], ['a letter', 'Dear members']])('%s holds no table, and that blocks', (_, text) => {
    expect(read({ name: 'paper.csv', bytes: strToU8(text) })).toMatchObject({ value: [], issues: [{ rule: 'no-table', severity: 'blocks', file: 'paper.csv' }] });
  });

  test('no bytes make it throw', () => {
    const spoilt = wordFile('p.docx', wordTable([['a', '1'], ['b', '2']])).bytes;
    fc.assert(fc.property(fc.nat(spoilt.length - 1), fc.nat(255), fc.uint8Array({ maxLength: 60 }), (at, byte, noise) => {
      read({ name: 'p.docx', bytes: spoilt.map((one, i) => (i === at ? byte : one)) });
      read({ name: 'p.docx', bytes: noise });
      read({ name: 'p.docx', bytes: Uint8Array.of(0x50, 0x4b, 3, 4, ...noise) });
    }), { numRuns: 100 });
  });
});
