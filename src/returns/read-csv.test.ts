import { expect, test } from 'vitest';
import { readCsv, readCsvTable } from '#returns/read-csv.ts';
import type { TextColumn } from '#returns/text-column.ts';

const rowsOf = (text: string) => readCsv(text).rows;

test('cells are parted by commas, lines by any line end, and trimmed', () => {
  for (const end of ['\n', '\r\n', '\r']) expect(rowsOf(`A,B${end} 1 ,\u00a02${end}`)).toEqual([['A', 'B'], ['1', '2']]);
  expect(rowsOf('A,B\n1,2')).toEqual([['A', 'B'], ['1', '2']]);
  expect(rowsOf('A,B\n1,')).toEqual([['A', 'B'], ['1', '']]);
});

test('quotes hold commas, doubled quotes and line breaks', () => {
  expect(rowsOf('A,B\n"1,2","say ""no"""\n "x" ,y\n')).toEqual([['A', 'B'], ['1,2', 'say "no"'], ['x', 'y']]);
  expect(rowsOf('A,NOTE\n1,"two\nlines"\n2,x')).toEqual([['A', 'NOTE'], ['1', 'two\nlines'], ['2', 'x']]);
});

test('rows have the numbers a spreadsheet shows: blank lines count, line breaks within quotes do not', () => {
  expect(readCsv('\nA,B\n\n1,"a\nb"\n,\n2,x\n').rowNumbers).toEqual([2, 4, 6]);
});

test('semicolons, tabs and bars part cells where the header has them', () => {
  for (const mark of [';', '\t', '|']) expect(rowsOf(`A${mark}B${mark}C\n1${mark}2,5${mark}3`)).toEqual([['A', 'B', 'C'], ['1', '2,5', '3']]);
});

test('a quote that never closes costs its own cell its quote and nothing else', () => {
  const { rows, strayQuoteRows } = readCsv('A,B,C\n1,"2,3\n4,5,6\n');
  expect(rows).toEqual([['A', 'B', 'C'], ['1', '2', '3'], ['4', '5', '6']]);
  expect(strayQuoteRows).toEqual([2]);
});

test('two stray quotes do not swallow the rows between them', () => {
  const { rows, strayQuoteRows } = readCsv('A,B,C\n1,"2,3\n4,5,6\n7,8,"9\n');
  expect(rows.map(row => row.length)).toEqual([3, 3, 3, 3]);
  expect(strayQuoteRows).toEqual([2, 4]);
});

test('nothing, and nothing but blanks, is no rows', () => {
  expect(rowsOf('')).toEqual([]);
  expect(rowsOf('\r\n\n,,\n')).toEqual([]);
});

const cellsOf = (column: TextColumn): readonly string[] => Array.from(column.numbers, number => column.texts[number]!);
const columnsOf = (text: string) => readCsvTable(text).columns.map(cellsOf);

test('a table has its cells by column, with short rows filled up', () => {
  const text = 'A,B,C\n1,2,3\n\n4\n';
  expect(columnsOf(text)).toEqual([['1', '4'], ['2', ''], ['3', '']]);
  expect(readCsvTable(text)).toMatchObject({ header: ['A', 'B', 'C'], rowNumbers: [2, 4], notRecords: [], strayQuoteRows: [] });
});

test('a table reads what the rows are read as: quotes, blanks, stray quotes, delimiters', () => {
  const samples = ['A,B\n"1,2","say ""no"""\n "x" ,y\n', 'A,NOTE\r\n1,"two\nlines"\r\n2,x', '\nA,B\n\n1,"a\nb"\n,\n2,x\n', 'A;B;C\n1; 2,5 ;\u00a03\n"";;', 'A,B,C\n1,"2,3\n4,5,6\n', 'A,B,C\n1,"2,3\n4,5,6\n7,8,"9\n',
    'A,B\n"1,2",x\n1,2\n"1,2",x\n', 'A,B\nU6,U6\nU6,U6 \nU,U66\nU6,\n,U6\nU6', ''];
  for (const text of samples) {
    const { rows, rowNumbers, strayQuoteRows } = readCsv(text);
    const table = readCsvTable(text);
    const byRow = table.rowNumbers.map((_, row) => table.columns.map(column => cellsOf(column)[row]!));
    const width = rows[0]?.length ?? 0;
    expect([table.header, ...byRow]).toEqual(rows.length === 0 ? [[]] : rows.map(row => [...row, ...Array.from({ length: width - row.length }, () => '')]));
    expect(table.rowNumbers).toEqual(rowNumbers.slice(1));
    expect(table.strayQuoteRows).toEqual(strayQuoteRows);
  }
});

test('a table leaves out rows with too many cells, and the header where it stands again; blank cells too many are nothing', () => {
  const table = readCsvTable('A,B\n1,2\nA,B\n3,4,5\n6,7,\n');
  expect(table.columns.map(cellsOf)).toEqual([['1', '6'], ['2', '7']]);
  expect(table.notRecords).toEqual([{ rowNumber: 3, kind: 'header-again', cells: 2 }, { rowNumber: 4, kind: 'too-many-cells', cells: 3 }]);
});

test('columns of very many different texts come out the same as those of few', () => {
  const count = 20_000;
  const lines = Array.from({ length: count }, (_, index) => `${index},${index % 300},x${index % 9000}`);
  const [ids, few, more] = columnsOf(['A,B,C', ...lines].join('\n'));
  expect(ids!.every((cell, index) => cell === String(index))).toBe(true);
  expect(few!.every((cell, index) => cell === String(index % 300))).toBe(true);
  expect(more!.every((cell, index) => cell === `x${index % 9000}`)).toBe(true);
});
