import { describe, expect, test } from 'vitest';
import { csvFile, csvFiles, readExample, rowsOf, workbookOf } from '#returns/annex-a/example-lists.test-support.ts';
import { annexA } from '#returns/annex-a/index.ts';
import { LISTS } from '#returns/annex-a/lists.ts';
import { readAnnexA } from '#returns/annex-a/read.ts';
import { workbookFile } from '#returns/workbook/write-workbook.test-support.ts';

const numbers = LISTS.map(({ number }) => number);

describe('a list', () => {
  test.each(numbers)('%i is known by its columns, as CSV and in a workbook, whatever the file and the sheet are called', number => {
    const [file] = csvFiles({ [number]: [{}] });
    expect(annexA.recognises({ ...file!, name: 'export.csv' })).toBe(true);
    const workbook = workbookFile('export.xlsx', [{ name: 'Sheet1', rows: rowsOf(number, [{}]) }]);
    expect(annexA.recognises(workbook)).toBe(true);
    expect(readAnnexA([workbook]).value.files).toMatchObject([{ list: number, name: 'export.xlsx/Sheet1', rowsUsed: 1 }]);
  });

  test.each(numbers)('%i is known with its headers in capitals, with other quotes, spaces and a doubled bracket', number => {
    const [header, ...rows] = rowsOf(number, [{}]);
    const odd = header!.map(name => `  ${name.replaceAll("'", '\u2019').replaceAll(' ', '\u00a0 ').replace(/\)$/, '))').toUpperCase()} `.replace('AGE\u00a0 OF\u00a0 CHILD\u00a0 (YEARS)', 'Age'));
    const { value, issues } = readAnnexA([csvFile('a.csv', [odd, ...rows])]);
    expect(value.files).toMatchObject([{ list: number, cellsNotUnderstood: 0 }]);
    expect(issues.filter(({ rule }) => rule.startsWith('column'))).toEqual([]);
  });

  test('under rows of title is found, and the rows above it are told of', () => {
    const { value, issues } = readAnnexA([csvFile('a.csv', [['Annex A'], ['List 1: Contacts', 'made on 16 March 2021'], ...rowsOf(1, [{}])])]);
    expect(value.files).toMatchObject([{ list: 1, rowsRead: 1, rowsUsed: 1 }]);
    expect(issues).toContainEqual(expect.objectContaining({ rule: 'rows-above-header', message: '2 rows stand above the header' }));
  });

  test('that lacks most of its columns is known by the name of its sheet', () => {
    const rows = [['Child Unique ID', 'Gender', 'Date of Birth', 'Date Started to be Looked After'], ['1', 'a) Male', '01/02/2010', '01/02/2020']];
    expect(readAnnexA([workbookFile('a.xlsx', [{ name: 'List 8', rows }])]).value.files).toMatchObject([{ list: 8 }]);
    expect(readAnnexA([workbookFile('a.xlsx', [{ name: 'Children in Care', rows }])]).value.files).toMatchObject([{ list: 8 }]);
    expect(readAnnexA([workbookFile('a.xlsx', [{ name: 'Export', rows }])]).value.files).toEqual([]);
  });

  test('counts once where its header stands twice, and says which cells it does not read', () => {
    const [header, row] = rowsOf(1, [{}]);
    const { value, issues } = readAnnexA([csvFile('a.csv', [[...header!, 'Contact Source', 'Ward', ''], [...row!, '6', 'North', 'loose']])]);
    // Seven columns, an age among them, and three cells that no column of the list claims.
    expect(value.files).toMatchObject([{ rowsUsed: 1, cellsRead: 10, cellsUnderstood: 7, cellsNotUnderstood: 3 }]);
    expect(issues.filter(({ rule }) => rule === 'column-not-known').map(({ column }) => column)).toEqual(['Contact Source', 'Ward', 'column 10']);
  });
});

describe('what is no list', () => {
  test.each(['', 'CHILD,DECOM,RNE\n1,01/01/2020,S', 'Child Unique ID,Gender,Ethnicity\n1,a,WBRI', '\u0000\u0001\u0002'])('is not recognised: %j', text => {
    expect(annexA.recognises({ name: 'a.csv', bytes: new TextEncoder().encode(text) })).toBe(false);
  });

  test('in a workbook of lists is told of, with the number of its rows', () => {
    const file = workbookFile('a.xlsx', [{ name: 'Notes', rows: [['Made by'], ['the performance team']] }, { name: 'List 1', rows: rowsOf(1, [{}]) }, { name: 'Empty', rows: [] }]);
    expect(annexA.recognises(file)).toBe(true);
    expect(readAnnexA([file]).issues).toContainEqual(expect.objectContaining({ rule: 'sheet-not-a-list', file: 'a.xlsx/Notes', message: expect.stringContaining('2 rows') }));
  });

  test('no files give nothing and no exception', () => {
    const { value, issues } = readAnnexA([]);
    expect(value).toEqual({ journeys: null, part: { people: [], adopters: [], known: [], monthlyFigures: [] }, files: [], extractedOn: null });
    expect(issues).toEqual([]);
  });
});

test('a workbook and CSV files of the same lists tell the same', () => {
  const example = Object.fromEntries(numbers.map(number => [number, [{}]]));
  const plain = ({ people, adopters }: ReturnType<typeof readAnnexA>['value']['part']): unknown => ({ people, adopters });
  expect(plain(readAnnexA([workbookOf(example)]).value.part)).toEqual(plain(readExample(example).value.part));
});
