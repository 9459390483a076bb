import { describe, expect, test } from 'vitest';
import { csvFile, readExample, rowsOf } from '#returns/annex-a/example-lists.test-support.ts';
import { readAnnexA } from '#returns/annex-a/read.ts';
import { workbookFile } from '#returns/workbook/write-workbook.test-support.ts';

describe('a row', () => {
  test('that names nobody is set aside for that, and not for being like another', () => {
    const nameless = { 'Child Unique ID': '' };
    const { value, issues } = readExample({ 8: [nameless, nameless, {}] });
    expect(value.files).toMatchObject([{ rowsRead: 3, rowsUsed: 1, rowsSetAside: 2 }]);
    expect(issues.filter(({ action }) => action.startsWith('The row is not used')).map(({ rule, row }) => [rule, row])).toEqual([['no-identifier', 2], ['no-identifier', 3]]);
  });

  test('that says the same as two others is told of once', () => {
    const { value, issues } = readExample({ 10: [{}, {}, {}] });
    expect(value.files).toMatchObject([{ rowsRead: 3, rowsUsed: 1, rowsSetAside: 2 }]);
    expect(issues.filter(({ rule }) => rule === 'duplicate-row' || rule === 'more-than-one-row').map(({ rule, row }) => [rule, row])).toEqual([['duplicate-row', 3], ['duplicate-row', 4]]);
  });

  test('that repeats the header is no record, and cells above it are none', () => {
    const [header, row] = rowsOf(3, [{}]);
    const { value, issues } = readAnnexA([csvFile('a.csv', [header!, row!, header!, [], row!.with(0, 'A2')])]);
    expect(value.files).toMatchObject([{ rowsRead: 3, rowsUsed: 2, rowsSetAside: 1 }]);
    expect(issues).toContainEqual(expect.objectContaining({ rule: 'header-again', row: 3 }));
  });

  test('of an adopter whose identifier is that of a child is not of the child, and no issue calls the adopter one', () => {
    const { value, issues } = readExample({ 1: [{}], 11: [{ 'Individual adopter identifier': 'A1', Gender: 'z' }] });
    expect(value.part.people).toHaveLength(1);
    expect(value.part.adopters).toMatchObject([{ individual: 'A1' }]);
    expect(issues.find(({ rule }) => rule === 'code-not-known')).not.toHaveProperty('child');
  });
});

describe('a cell of a workbook', () => {
  const { value, issues } = readAnnexA([workbookFile('a.xlsx', [{ name: 'List 1', rows: [
    ['Child Unique ID', 'Gender', 'Ethnicity', 'Date of Birth', 'Age', 'Date of Contact', 'Contact Source'],
    // 40,695 and 44,228 are 1 June 2011 and 1 February 2021 by Python's datetime; the second is a plain number here.
    [9_212_044, 'b) Female', 'a)\u00a0WBRI', { day: 40_695 }, 9.67, 44_228, 'q)\u00a06: Police'],
    ['12345.0', { error: '#N/A' }, { formula: 'VLOOKUP(A3,X,2)' }, { formula: 'D2', result: 40_695 }, null, { day: 44_228 }, '#MULTIVALUE!'],
  ] }])]);

  test('is read whether Excel holds it as a number, a day, a text or the result of a formula', () => {
    expect(value.part.people).toMatchObject([
      { localId: '9212044', sex: 'female', ethnicity: 'WBRI', bornOn: 15_126, contacts: [{ on: 18_659, source: '6' }] },
      { localId: '12345', sex: 'unknown', ethnicity: null, bornOn: 15_126, contacts: [{ on: 18_659, source: null }] },
    ]);
  });

  test('that Excel itself has no value for is blank, and said', () => {
    expect(issues.filter(({ rule }) => rule === 'error-in-cell').map(({ file, row, column, value: text }) => [file, row, column, text])).toEqual([
      ['a.xlsx/List 1', 3, 'Gender', '#N/A'], ['a.xlsx/List 1', 3, 'Ethnicity', '=VLOOKUP(A3,X,2)'], ['a.xlsx/List 1', 3, 'Contact Source', '#MULTIVALUE!'],
    ]);
    expect(value.files).toMatchObject([{ cellsRead: 13, cellsUnderstood: 10, cellsNotUnderstood: 3 }]);
  });
});
