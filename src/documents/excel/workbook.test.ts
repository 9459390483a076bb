import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import { calendarDate } from '#kernel/calendar-date.ts';
import type { SheetContent } from '#reports/sheet.ts';
import { addressIn, columnLetters, sheetColumn } from '#reports/sheet.ts';
import { readWorkbook } from '#returns/workbook/workbook.ts';
import { workbookOf } from '#documents/excel/workbook.ts';
import { workedOut, writtenCells, writtenParts } from '#documents/excel/written-cells.test-support.ts';

const read = (sheets: readonly SheetContent[]) => {
  const { value, issues } = readWorkbook({ name: 'a.xlsx', bytes: workbookOf(sheets, 'A title') });
  expect(issues).toEqual([]);
  return value.sheets.map(({ name, rows }) => ({ name, rows: rows.map(({ row, cells }) => [row, ...cells.map(({ column, kind, text }) => `${columnLetters(column)} ${kind} ${text}`)]) }));
};
const heading = { title: 'Spend & care', notes: ['In pounds.'] };
const spend: SheetContent = {
  name: 'Spend', ...heading, lastRowIsTotal: true,
  columns: [sheetColumn('Item', 30), sheetColumn('From', 14, 'date'), sheetColumn('Cost', 12, 'pounds'), sheetColumn('Share', 10, 'percent-one-decimal')],
  rows: [
    ['Fostering', calendarDate(2024, 4, 1), 1250.5, { formula: `${addressIn(heading, 0, 2)}/${addressIn(heading, 2, 2)}`, value: 0.625_25 }],
    ['Homes', calendarDate(1899, 12, 31), 749.5, { symbol: 'c' }],
    ['All', null, { formula: `SUM(${addressIn(heading, 0, 2)}:${addressIn(heading, 1, 2)})`, value: 2000 }, { number: 1, format: 'percent' }],
  ],
};

describe('a workbook', () => {
  test('reads back as it was given: title, notes, headings, then numbers as numbers, days as days, formulas with what they come to', () => {
    expect(read([spend])).toEqual([{ name: 'Spend', rows: [
      [1, 'A text Spend & care'], [2, 'A text In pounds.'], [3, 'A text Item', 'B text From', 'C text Cost', 'D text Share'],
      [4, 'A text Fostering', 'B date 2024-04-01', 'C number 1250.5', 'D number 0.62525'],
      // Excel knows no day before 1900, so it stays the text it is.
      [5, 'A text Homes', 'B text 1899-12-31', 'C number 749.5', 'D text c'],
      [6, 'A text All', 'C number 2000', 'D number 1'],
    ] }]);
  });

  test('formulas stand at the addresses they were given and come to their value', () => {
    const cells = writtenCells(workbookOf([spend], 'A title'))['Spend']!;
    expect([cells.get('D4')!.formula, cells.get('C6')!.formula]).toEqual(['C4/C6', 'SUM(C4:C5)']);
    expect([workedOut(cells, 'C4/C6'), workedOut(cells, 'SUM(C4:C5)')]).toEqual([0.625_25, 2000]);
    expect(['B4', 'C4', 'D4', 'D6'].map(at => cells.get(at)!.format)).toEqual(['dd/mm/yyyy', '"£"#,##0;-"£"#,##0', '0.0%', '0%']);
  });

  test('a text is never a formula, an error or a code, whatever it looks like', () => {
    const texts = ['=1+1', '+44', '-5', '@SUM(A1)', '#N/A', 'TRUE', '_x0041_', '=HYPERLINK("http://x")', 'a\r\nb', '\u0007bell', 'x < y & "z"'];
    const [sheet] = read([{ name: 'Texts', columns: [sheetColumn('Text', 20)], rows: texts.map(text => [text]) }]);
    expect(sheet!.rows.slice(1)).toEqual(texts.map((text, i) => [i + 2, `A text ${text}`]));
  });

  test('any text comes back as it was', () => {
    fc.assert(fc.property(fc.array(fc.string({ unit: 'binary', minLength: 1, maxLength: 20 }).filter(text => text.trim() === text && text !== '' && !/[\uFFFE\uFFFF]/.test(text)), { minLength: 1, maxLength: 8 }), texts => {
      const { value } = readWorkbook({ name: 'a.xlsx', bytes: workbookOf([{ name: 'A', columns: [sheetColumn('T', 9)], rows: texts.map(text => [text]) }], 'T') });
      expect(value.sheets[0]!.rows.slice(1).map(({ cells }) => cells[0]!.text)).toEqual(texts);
    }), { numRuns: 60 });
  });

  test('names of sheets are ones that Excel takes, and differ', () => {
    const names = ['A/B: [1]', 'a b 1', "'quoted'", '', 'History', `${'x'.repeat(40)}`, 'x'.repeat(33)];
    const safe = read(names.map(name => ({ name, columns: [sheetColumn('T', 9)], rows: [['a']] }))).map(({ name }) => name);
    expect(safe).toEqual(['A B 1', 'a b 1 (2)', 'quoted', 'sheet', 'History sheet', 'x'.repeat(31), `${'x'.repeat(25)} (2)`]);
  });

  test('its table covers the headings and rows, leaves the total out, and has headings that differ', () => {
    const parts = writtenParts(workbookOf([spend, { name: 'Two words', columns: ['Year', 'year', ''].map(title => sheetColumn(title, 9)), rows: [] }], 'T'));
    expect(parts['xl/tables/table1.xml']).toContain(' ref="A3:D5" ');
    expect(parts['xl/tables/table2.xml']).toContain('displayName="Table_2_Two_words" ref="A1:C2"');
    expect([...parts['xl/tables/table2.xml']!.matchAll(/tableColumn id="\d" name="([^"]*)"/g)].map(([, name]) => name)).toEqual(['Year', 'year (2)', 'Column 3']);
    expect([...writtenCells(workbookOf([spend], 'T'))['Spend']!].filter(([at]) => at.endsWith('3')).map(([, { held }]) => held)).toEqual(['Item', 'From', 'Cost', 'Share']);
    expect(parts['xl/worksheets/sheet1.xml']).toContain('<pane xSplit="1" ySplit="3" topLeftCell="B4" activePane="bottomRight" state="frozen"/>');
    expect(parts['docProps/core.xml']).toContain('<dc:title>T</dc:title>');
  });

  test('is well-formed XML whose every part is listed and reached', () => {
    const parts = writtenParts(workbookOf([spend, { ...spend, name: 'Again', title: '<"&>\uD800' }], 'A & B'));
    const targets = Object.entries(parts).filter(([name]) => name.endsWith('.rels')).flatMap(([name, xml]) =>
      [...xml.matchAll(/Target="([^"]*)"/g)].map(([, target]) => new URL(target!, `file:///${name.replace(/_rels\/[^/]*$/, '')}`).pathname.slice(1)));
    const listed = [...parts['[Content_Types].xml']!.matchAll(/PartName="\/([^"]*)"/g)].map(([, name]) => name!);
    expect(targets.toSorted()).toEqual(listed.toSorted());
    expect(Object.keys(parts).filter(name => !/rels$|Content_Types/.test(name)).toSorted()).toEqual(listed.toSorted());
    for (const xml of Object.values(parts)) {
      const parser = new SaxesParser({ xmlns: true });
      parser.on('error', error => { throw error; });
      parser.write(xml).close();
    }
  });

  test('the same sheets are the same file', () => {
    expect(workbookOf([spend], 'T')).toEqual(workbookOf([spend], 'T'));
  });

  test('a cell that the reader may change stands in a box on a ground of its own, with its number, its word or nothing yet', () => {
    const parts = writtenParts(workbookOf([{ name: 'A', columns: [sheetColumn('N', 9, 'pounds')], rows: [[{ input: 12.5 }], [{ input: 'marginal' }], [{ input: null, format: 'percent' }], [7]] }], 'T'));
    const styleAt = (at: string): string => new RegExp(`<c r="${at}" s="(\\d+)"`).exec(parts['xl/worksheets/sheet1.xml']!)![1]!;
    const styles = [...parts['xl/styles.xml']!.split('<cellXfs')[1]!.matchAll(/<xf [^>]*fillId="(\d)" borderId="(\d)"/g)].map(([, fill, border]) => [fill, border]);
    expect(['A2', 'A3', 'A4', 'A5'].map(at => styles[Number(styleAt(at))])).toEqual([['2', '2'], ['2', '2'], ['2', '2'], ['0', '0']]);
    expect(parts['xl/styles.xml']!.match(/<fill>|<border>/g)).toHaveLength(6);
    expect(parts['xl/worksheets/sheet1.xml']).toMatch(/<c r="A4" s="\d+"\/>/);
    const cells = writtenCells(workbookOf([{ name: 'A', columns: [sheetColumn('N', 9, 'pounds')], rows: [[{ input: 12.5 }], [{ input: 'marginal' }]] }], 'T'))['A']!;
    expect(['A2', 'A3'].map(at => cells.get(at))).toEqual([{ formula: null, held: '12.5', isText: false, format: '"£"#,##0;-"£"#,##0' }, { formula: null, held: 'marginal', isText: true, format: '"£"#,##0;-"£"#,##0' }]);
  });

  test('words that a cell is one of are offered where it stands, and nowhere else', () => {
    const sheetOf = (oneOf?: readonly string[]): string => writtenParts(workbookOf([{ name: 'A', title: 'T', columns: [sheetColumn('N', 9)], rows: [['a'], [{ input: 'marginal', ...(oneOf ? { oneOf } : {}) }]] }], 'T'))['xl/worksheets/sheet1.xml']!;
    expect(sheetOf(['marginal', 'average'])).toMatch(/<\/sheetData><dataValidations count="1"><dataValidation type="list" [^>]*sqref="A4"><formula1>&quot;marginal,average&quot;<\/formula1><\/dataValidation><\/dataValidations><pageMargins/);
    expect(sheetOf()).not.toContain('dataValidation');
  });

  test('a row is as high as its longest text needs, because only Excel works that out; one line needs no height', () => {
    const xml = writtenParts(workbookOf([{ name: 'A', columns: [sheetColumn('Number of children', 10), sheetColumn('Note', 12, 'long-text')], rows: [['a word or two that go on', 'short'], ['b', 'one two three four five six seven'], ['c', 'one\ntwo']] }], 'T'))['xl/worksheets/sheet1.xml']!;
    // "Number of / children"; 13 letters in the room of 12 digits: "one two three / four five six / seven": two, one, three and two lines of 15.5 points.
    expect([...xml.matchAll(/<row r="(\d)"(?: ht="([\d.]+)")?>/g)].map(([, row, height]) => [row, height])).toEqual([['1', '31'], ['2', undefined], ['3', '46.5'], ['4', '31']]);
  });

  test('a table whose formulas lean on the order of its rows has no buttons to sort it', () => {
    const tableOf = (keepsOrder: boolean): string => writtenParts(workbookOf([{ name: 'A', columns: [sheetColumn('N', 9)], rows: [['a']], keepsOrder }], 'T'))['xl/tables/table1.xml']!;
    expect([tableOf(false), tableOf(true)].map(xml => xml.includes('<autoFilter'))).toEqual([true, false]);
  });

  test('a number that is none is a fault of the program, not a blank', () => {
    expect(() => workbookOf([{ name: 'A', columns: [sheetColumn('N', 9, 'whole')], rows: [[Number.NaN]] }], 'T')).toThrow(/NaN/);
  });
});
