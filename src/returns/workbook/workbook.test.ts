import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { calendarDate, isoDate } from '#kernel/calendar-date.ts';
import { dateOfSerial } from '#returns/workbook/serial-date.ts';
import { readWorkbook } from '#returns/workbook/workbook.ts';
import type { Sheet } from '#returns/workbook/sheet.ts';
import { partsOf, workbookFile } from '#returns/workbook/write-workbook.test-support.ts';
import type { WrittenCell } from '#returns/workbook/write-workbook.test-support.ts';

const sheetOf = (rows: readonly (readonly WrittenCell[])[], options: { readonly daysFrom1904?: boolean } = {}): Sheet =>
  readWorkbook(workbookFile('a.xlsx', [{ name: 'One', rows }], options)).value.sheets[0]!;

/** A workbook of one sheet with some of its parts as given. */
const spoilt = (parts: Readonly<Record<string, string>>) => readWorkbook({
  name: 'a.xlsx', bytes: zipSync(Object.fromEntries(Object.entries({ ...partsOf([{ name: 'One', rows: [['x']] }]), ...parts }).map(([name, text]) => [name, strToU8(text)]))),
});

describe('a cell', () => {
  test.each<[string, WrittenCell, object]>([
    ['a text', 'Police', { kind: 'text', text: 'Police' }],
    ['a text with spaces that do not break around it', '\u00a0Dustin\u00a0Hazlett\u00a0', { kind: 'text', text: 'Dustin\u00a0Hazlett' }],
    ['a text of markup', 'a < b & "c"', { kind: 'text', text: 'a < b & "c"' }],
    ['a number', 9_212_044, { kind: 'number', text: '9212044' }],
    ['a fraction', 6.1382614647501708, { kind: 'number', text: '6.138261464750171' }],
    ['a number in powers of ten', { xml: '<c r="A1"><v>1.2345678E7</v></c>' }, { kind: 'number', text: '12345678' }],
    // 44,090 days after 30 December 1899, by Python's datetime: 16 September 2020.
    ['a day', { day: 44_090 }, { kind: 'date', text: '2020-09-16' }],
    ['a day with a time', { day: 44_090.75 }, { kind: 'date', text: '2020-09-16' }],
    ['a number below the first day under a format of dates', { day: -1 }, { kind: 'number', text: '-1' }],
    ['an error', { error: '#N/A' }, { kind: 'error', text: '#N/A' }],
    ['a formula with its result', { formula: 'H2+5', result: 44_095 }, { kind: 'date', text: '2020-09-21' }],
    ['a formula without a result', { formula: 'H2+5' }, { kind: 'formula', text: '=H2+5' }],
    ['a formula that gives text', { xml: '<c r="A1" t="str"><f>B1&amp;C1</f><v>Yes</v></c>' }, { kind: 'text', text: 'Yes' }],
    ['a text that the workbook has lost', { xml: '<c r="A1" t="s"><v>99</v></c>' }, { kind: 'error', text: '#LOST!' }],
    ['true', { xml: '<c r="A1" t="b"><v>1</v></c>' }, { kind: 'boolean', text: 'TRUE' }],
    ['a text within the sheet', { xml: '<c r="A1" t="inlineStr"><is><r><t>Long </t></r><r><t>text</t></r><rPh><t>ignored</t></rPh></is></c>' }, { kind: 'text', text: 'Long text' }],
    ['a day written as text of the standard', { xml: '<c r="A1" t="d"><v>2020-09-16T00:00:00</v></c>' }, { kind: 'text', text: '2020-09-16T00:00:00' }],
    ['a character that XML cannot hold', { xml: '<c r="A1" t="str"><v>a_x000D_b</v></c>' }, { kind: 'text', text: 'a\rb' }],
  ])('that is %s', (_, cell, expected) => {
    expect(sheetOf([[cell]]).rows).toEqual([{ row: 1, cells: [{ column: 0, ...expected }] }]);
  });

  test.each<[string, WrittenCell]>([['of spaces', ' \u00a0 '], ['of an empty text', ''], ['with a style alone', { xml: '<c r="A1" s="1"/>' }], ['of an empty result', { xml: '<c r="A1" t="str"><f>A2</f><v></v></c>' }]])('%s is blank', (_, cell) => {
    expect(sheetOf([[cell]]).rows).toEqual([]);
  });

  test('keeps its place, and one without a place stands after the one before', () => {
    const rows = sheetOf([[null, 'b'], [], [{ xml: '<c><v>1</v></c><c><v>2</v></c><c r="AB3"><v>28</v></c><c><v>29</v></c>' }]]).rows;
    expect(rows.map(({ row, cells }) => [row, cells.map(({ column, text }) => [column, text])])).toEqual([[1, [[1, 'b']]], [3, [[0, '1'], [1, '2'], [27, '28'], [28, '29']]]]);
  });
});

describe('a format', () => {
  const kindUnder = (format: string): string => spoilt({
    'xl/styles.xml': `<styleSheet><numFmts><numFmt numFmtId="170" formatCode="${format}"/></numFmts><cellXfs><xf numFmtId="170"/></cellXfs></styleSheet>`,
    'xl/worksheets/sheet1.xml': '<worksheet><sheetData><row r="1"><c r="A1" s="0"><v>44090</v></c></row></sheetData></worksheet>',
  }).value.sheets[0]!.rows[0]!.cells[0]!.kind;

  test.each(['dd/mm/yyyy', 'd mmm yy', '[$-809]dd mmmm yyyy;@', 'yyyy-mm-dd hh:mm'])('%s shows a day', format => { expect(kindUnder(format)).toBe('date'); });
  test.each(['General', '0.00', '#,##0', 'hh:mm:ss', '0 &quot;days&quot;', '[Red]0', '0\\d'])('%s shows no day', format => { expect(kindUnder(format)).toBe('number'); });
});

describe('a serial number', () => {
  // By Python: date(1899, 12, 31) + timedelta(n) up to 59, date(1899, 12, 30) + timedelta(n) from 61 on.
  test.each([[1, '1900-01-01'], [59, '1900-02-28'], [61, '1900-03-01'], [36_526, '2000-01-01'], [43_831, '2020-01-01'], [44_271, '2021-03-16'], [2_958_465, '9999-12-31']])('%d is %s', (serial, day) => {
    expect(isoDate(dateOfSerial(serial, false)!)).toBe(day);
  });
  test.each([0, 60, -1, 2_958_466, Number.NaN, Infinity])('%d is no day', serial => { expect(dateOfSerial(serial, false)).toBeNull(); });
  test('counts from 1 January 1904 in old workbooks: 1,462 days later than the same number otherwise', () => {
    expect(dateOfSerial(0, true)).toBe(calendarDate(1904, 1, 1));
    fc.assert(fc.property(fc.integer({ min: 61, max: 2_900_000 }), serial => dateOfSerial(serial, true) === dateOfSerial(serial, false)! + 1462));
    // 42,628 days after 1 January 1904, by Python's datetime.
    expect(sheetOf([[{ day: 42_628 }]], { daysFrom1904: true })).toMatchObject({ daysFrom1904: true, rows: [{ cells: [{ text: '2020-09-16' }] }] });
  });
});

describe('a workbook', () => {
  test('gives its sheets in the order and under the names of its tabs', () => {
    const { value, issues } = readWorkbook(workbookFile('a.xlsx', [{ name: 'List 2', rows: [['x']] }, { name: 'R & D', rows: [] }]));
    expect(value.sheets.map(({ name, rows }) => [name, rows.length])).toEqual([['List 2', 1], ['R & D', 0]]);
    expect(issues).toEqual([]);
  });

  test('gives back any texts and numbers that were written, each at its place', () => {
    const cell = fc.oneof(fc.constant(null), fc.integer(), fc.stringMatching(/^[ -~\u00e0-\u00ff]{1,12}$/).map(text => text.trim()).filter(text => text !== '' && !text.includes('_x')));
    fc.assert(fc.property(fc.array(fc.array(cell, { maxLength: 30 }), { maxLength: 12 }), rows => {
      const expected = rows.flatMap((cells, row) => cells.flatMap((value, column) => value === null ? [] : [[row + 1, column, String(value)]]));
      expect(sheetOf(rows).rows.flatMap(({ row, cells }) => cells.map(({ column, text }) => [row, column, text]))).toEqual(expected);
    }), { numRuns: 60 });
  });

  test('is read no further than asked', () => {
    expect(readWorkbook(workbookFile('a.xlsx', [{ name: 'One', rows: [['a'], ['b'], ['c']] }]), 2).value.sheets[0]!.rows.map(({ row }) => row)).toEqual([1, 2]);
  });

  test('with prefixes before its elements is read all the same', () => {
    const { value } = spoilt({ 'xl/worksheets/sheet1.xml': '<x:worksheet><x:sheetData><x:row r="4"><x:c r="B4"><x:v>7</x:v></x:c></x:row></x:sheetData></x:worksheet>' });
    expect(value.sheets[0]!.rows).toEqual([{ row: 4, cells: [{ column: 1, kind: 'number', text: '7' }] }]);
  });

  test('whose sheet breaks off is read up to there, and says so', () => {
    const { value, issues } = spoilt({ 'xl/worksheets/sheet1.xml': '<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="A2"><v>2</v></c><c r="B2"><' });
    expect(value.sheets[0]!.rows.map(({ row }) => row)).toEqual([1, 2]);
    expect(issues).toMatchObject([{ rule: 'workbook-damaged', severity: 'error', file: 'a.xlsx/One' }]);
  });

  test('with bytes that are not UTF-8, a missing sheet, or entities of its own is an issue and no exception', () => {
    const bad = { name: 'a.xlsx', bytes: zipSync({ ...Object.fromEntries(Object.entries(partsOf([{ name: 'One', rows: [['x']] }])).map(([name, text]) => [name, strToU8(text)])), 'xl/worksheets/sheet1.xml': Uint8Array.of(60, 97, 62, 255, 255) }) };
    expect(readWorkbook(bad).issues).toMatchObject([{ rule: 'workbook-damaged' }]);
    expect(spoilt({ 'xl/_rels/workbook.xml.rels': '<Relationships><Relationship Id="rId1" Target="worksheets/gone.xml"/></Relationships>' }).issues).toMatchObject([{ message: 'The sheet is not in the file' }, { message: 'The workbook does not list this sheet' }]);
    const entity = spoilt({ 'xl/worksheets/sheet1.xml': '<!DOCTYPE w [<!ENTITY a "aaaaaaaaaa">]><worksheet><sheetData><row r="1"><c r="A1" t="str"><v>&a;&a;</v></c></row></sheetData></worksheet>' });
    expect(entity.issues).toMatchObject([{ rule: 'workbook-damaged', file: 'a.xlsx/One' }]);
  });

  test('whose list of sheets, texts or formats is damaged says so', () => {
    for (const part of ['xl/workbook.xml', 'xl/_rels/workbook.xml.rels', 'xl/sharedStrings.xml', 'xl/styles.xml']) {
      expect(spoilt({ [part]: '<a><b' }).issues, part).toContainEqual(expect.objectContaining({ rule: 'workbook-damaged', severity: 'error' }));
    }
    expect(readWorkbook({ name: 'a.xlsx', bytes: zipSync({ '[Content_Types].xml': new Uint8Array() }) }).issues).toMatchObject([{ message: 'No workbook is in the file' }]);
  });

  test('says how many formulas have no result', () => {
    expect(readWorkbook(workbookFile('a.xlsx', [{ name: 'One', rows: [[{ formula: 'A1' }, { formula: 'B1', result: 3 }], [{ formula: 'A1' }]] }])).issues)
      .toMatchObject([{ rule: 'formula-without-result', message: expect.stringContaining('2 cells') }]);
  });
});
