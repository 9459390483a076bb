import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { on } from '#journeys/counts/example-journeys.ts';
import { monthlyMeasures } from '#returns/monthly-measures/index.ts';
import { MONTHLY_MEASURES } from '#returns/monthly-measures/measures.ts';
import { readMonth } from '#returns/monthly-measures/read-month.ts';
import { MONTHLY_MEASURE_RULES } from '#returns/monthly-measures/rules.ts';
import { monthlyMeasuresTemplate } from '#returns/monthly-measures/template.ts';
import type { SourceFile } from '#returns/source-file.ts';
import { RETURN_FORMATS } from '#returns/index.ts';

const HEADER = 'measure,month,area,value,symbol,source';
const file = (name: string, ...lines: readonly string[]): SourceFile => ({ name, bytes: new TextEncoder().encode(lines.join('\n')) });
const read = (...lines: readonly string[]) => monthlyMeasures.read([file('m.csv', HEADER, ...lines)]);
const figuresOf = (result: ReturnType<typeof read>) => result.value.part.monthlyFigures.map(({ measure, monthEnd, area, value }) => [measure, monthEnd, area, value]);

describe('a month', () => {
  test.each(['2012-10', '2012/10', '201210', '10/2012', 'Oct-12', 'oct 2012', 'October 2012', 'Oct. 2012', '31/10/2012', '01/10/2012', '2012-10-15', '2012-10-01 00:00:00', '31-Oct-12', '1 October 2012', 'Oct \'12'])('%s is October 2012', text => {
    expect(readMonth(text)).toBe(on('2012-10-31'));
  });
  test.each([['Sept 2015', '2015-09-30'], ['Feb-16', '2016-02-29'], ['Feb-15', '2015-02-28'], ['2000-12', '2000-12-31']])('%s ends on %s', (text, day) => {
    expect(readMonth(text)).toBe(on(day));
  });
  test.each(['', '2012', '2012-13', '00/2012', 'Q3 2012', 'Oct', 'Oc 2012', 'Octobre 2012', '41183', '31/09/2012', '31-Sep-12', '2012-13', 'Ma 12', 'total'])('"%s" is none', text => {
    expect(readMonth(text)).toBe(null);
  });
});

describe('monthly measures', () => {
  test('are numbers and symbols by measure, month and area, columns in any order, titles above', () => {
    const result = monthlyMeasures.read([file('m.csv', 'Figures of the front door,,,', '', 'VALUE,Source,Month ending,Measure ID,Symbol,Area', '"1,371",Log,31/10/2012,contacts,,', ',,Oct-12,Contacts from Police,..,East', '"£1,234.50",,2012-10,Net spend,,', '72%,Survey,2012-10,staff-confidence,,', 'c,,2012-10,consultations,,')]);
    expect(result.issues).toEqual([]);
    expect(figuresOf(result)).toEqual([
      ['consultations', on('2012-10-31'), '', 'c'], ['contacts', on('2012-10-31'), '', 1371], ['contacts-from-police', on('2012-10-31'), 'East', '..'],
      ['net-spend', on('2012-10-31'), '', 1234.5], ['staff-confidence', on('2012-10-31'), '', 72],
    ]);
    expect(result.value.part.monthlyFigures.map(({ source }) => source)).toEqual(['m.csv', 'Log', 'm.csv', 'm.csv', 'Survey']);
    expect(result.value.accounts).toEqual([{ file: 'm.csv', table: 'Monthly measures', returnYears: [2013], rowsRead: 5, rowsUsed: 5, rowsRepaired: 0, rowsSetAside: 0 }]);
  });

  test.each([
    [',2012-10,,5,,', 'monthly-measure-missing', ''],
    ['contacts,,,5,,', 'monthly-measure-month-unreadable', ''],
    ['contacts,Q3,,5,,', 'monthly-measure-month-unreadable', 'Q3'],
    ['contacts,2012-10,,about 5,,', 'monthly-measure-value-unreadable', 'about 5'],
    ['contacts,2012-10,,5%,,', 'monthly-measure-value-unreadable', '5%'],
    ['contacts,2012-10,,-5,,', 'monthly-measure-value-negative', '-5'],
    ['contacts,2012-10,,,?,', 'monthly-measure-symbol-unknown', '?'],
    ['contacts,2012-10,,,,', 'monthly-measure-value-missing', ''],
  ])('%s is not used: %s', (line, rule, value) => {
    const { value: { part, accounts }, issues } = read(line);
    expect(issues).toMatchObject([{ rule, file: 'm.csv', row: 2 }]);
    expect(issues[0]!.value ?? '').toBe(value);
    expect([part.monthlyFigures, accounts[0]!.rowsSetAside]).toEqual([[], 1]);
  });

  test.each([
    ['contacts,2012-10,,5.5,,', 'monthly-measure-value-not-whole', 5.5], ['staff-confidence,2012-10,,0.72,,', 'monthly-measure-percentage-doubtful', 0.72],
    ['staff-confidence,2012-10,,103,,', 'monthly-measure-percentage-doubtful', 103], ['contacts,2012-10,,5,c,', 'monthly-measure-value-and-symbol', 5],
    ['pizzas,2012-10,,5,,', 'monthly-measure-unknown', 5],
  ])('%s is used, and remarked on: %s', (line, rule, value) => {
    const result = read(line);
    expect(result.issues).toMatchObject([{ rule, file: 'm.csv', row: 2 }]);
    expect(result.value.part.monthlyFigures.map(figure => figure.value)).toEqual([value]);
  });

  test('that are money may be below zero', () => {
    expect(figuresOf(read('net-spend,2012-10,,(200),,'))).toEqual([['net-spend', on('2012-10-31'), '', -200]]);
    expect(read('net-spend,2012-10,,-200,,').issues).toEqual([]);
  });

  test('of two figures use the later, row or file, and name both', () => {
    const { value, issues } = monthlyMeasures.read([
      file('b.csv', HEADER, 'contacts,Oct-12,,1400,,', 'contacts,2012-10,EAST,7,,'), file('a.csv', HEADER, 'contacts,2012-10,,1371,,', 'contacts,31/10/2012,,1372,,', 'contacts,2012-10,East,7,,'),
    ]);
    expect(value.part.monthlyFigures.map(figure => [figure.area, figure.value])).toEqual([['', 1400], ['EAST', 7]]);
    expect(issues.map(({ rule, file: name, row, message }) => [rule, name, row, message])).toEqual([
      ['monthly-measure-contradicted', 'a.csv', 3, 'For contacts in October 2012 this row has 1372, and row 2 of a.csv has 1371.'],
      ['monthly-measure-contradicted', 'b.csv', 2, 'For contacts in October 2012 this row has 1400, and row 3 of a.csv has 1372.'],
      ['monthly-measure-repeated', 'b.csv', 3, 'The same figure of contacts for October 2012 stands in row 4 of a.csv.'],
    ]);
    // A figure that a later one stands for was used, as a row of a return that comes again is.
    expect(value.accounts.map(account => [account.file, account.rowsRead, account.rowsUsed])).toEqual([['a.csv', 3, 3], ['b.csv', 2, 2]]);
  });

  test('of any cells never throw, and every row is accounted for', () => {
    const cell = fc.oneof(fc.string({ maxLength: 8 }).map(text => text.replace(/[",\r\n;|\t]/g, '')), fc.constantFrom('contacts', 'net-spend', '2012-10', 'Oct-12', '5', '-5', 'c', '..', '', 'East', '72%', 'example'));
    fc.assert(fc.property(fc.array(fc.array(cell, { minLength: 6, maxLength: 6 }), { maxLength: 12 }), rows => {
      const { value: { accounts: [account], part }, issues } = read(...rows.map(cells => cells.join(',')));
      const { rowsRead, rowsUsed, rowsSetAside } = account!;
      const isBlank = (cells: readonly string[]): boolean => cells[0]!.trim() === 'example' || [1, 3, 4].every(column => cells[column]!.trim() === '');
      expect(rowsRead).toBe(rows.filter(cells => !isBlank(cells)).length);
      expect(rowsRead).toBe(rowsUsed + rowsSetAside);
      const named = (rules: RegExp): number => issues.filter(({ rule }) => rules.test(rule)).length;
      expect(named(/missing|unreadable|symbol-unknown|negative/)).toBe(rowsSetAside);
      expect(part.monthlyFigures).toHaveLength(rowsUsed - named(/repeated|contradicted/));
    }), { numRuns: 300 });
  });
});

describe('the template', () => {
  test('is recognised, and read back unfilled without a figure or an issue', () => {
    const template = { name: 't.csv', bytes: new TextEncoder().encode(monthlyMeasuresTemplate()) };
    expect(monthlyMeasures.recognises(template)).toBe(true);
    const { value, issues } = monthlyMeasures.read([template]);
    expect([issues, value.part.monthlyFigures]).toEqual([[], []]);
expect(value.accounts).toMatchObject([{ file: 't.csv', rowsRead: 0, rowsUsed: 0, rowsSetAside: 0 }]);
  });

  test('filled in gives a figure for every measure', () => {
    const lines = monthlyMeasuresTemplate().split('\r\n').map(line => MONTHLY_MEASURES.some(({ id }) => line.startsWith(`${id},,,,`)) ? line.replace(',,,,', ',2012-10,,12,') : line);
    const { value, issues } = monthlyMeasures.read([file('t.csv', ...lines)]);
    expect(issues).toEqual([]);
    expect(value.part.monthlyFigures.map(({ measure }) => measure)).toEqual(MONTHLY_MEASURES.map(({ id }) => id).toSorted());
  });
});

test('a file is known by its columns, and no other return\'s is taken for one', () => {
  expect(monthlyMeasures.recognises(file('x', 'Measure;Month;Value', 'contacts;2012-10;5'))).toBe(true);
  for (const header of ['CHILD,DECOM,RNE,LS,CIN,PLACE', 'measure,value', 'month,value', 'area,year,population', 'Placement group,Price per week,Source', '']) expect(monthlyMeasures.recognises(file('x', header))).toBe(false);
  for (const format of RETURN_FORMATS) if (format.id !== monthlyMeasures.id) expect(format.recognises(file('x', HEADER, 'contacts,2012-10,,5,,'))).toBe(false);
});

test('a workbook is read sheet by sheet, its dates as dates', () => {
  const sheet = `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>
    <row r="2"><c r="A2" t="inlineStr"><is><t>Measure</t></is></c><c r="B2" t="inlineStr"><is><t>Month</t></is></c><c r="D2" t="inlineStr"><is><t>Value</t></is></c></row>
    <row r="3"><c r="A3" t="inlineStr"><is><t>contacts</t></is></c><c r="B3" s="1"><v>41213</v></c><c r="D3"><v>1371</v></c></row></sheetData></worksheet>`;
  const bytes = zipSync({
    '[Content_Types].xml': strToU8('<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'),
    'xl/workbook.xml': strToU8('<workbook xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Notes" sheetId="2" r:id="rId2"/><sheet name="Figures" sheetId="1" r:id="rId1"/></sheets></workbook>'),
    'xl/_rels/workbook.xml.rels': strToU8('<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Target="worksheets/sheet2.xml"/></Relationships>'),
    'xl/styles.xml': strToU8('<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="17"/></cellXfs></styleSheet>'),
    'xl/worksheets/sheet1.xml': strToU8(sheet), 'xl/worksheets/sheet2.xml': strToU8('<worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Kept by the front door</t></is></c></row></sheetData></worksheet>'),
  });
  expect(monthlyMeasures.recognises({ name: 'm.xlsx', bytes })).toBe(true);
  // 41213 days from 30 December 1899 are 31 October 2012.
  const { value, issues } = monthlyMeasures.read([{ name: 'm.xlsx', bytes }]);
  expect(issues).toEqual([]);
  expect(value.part.monthlyFigures).toEqual([{ measure: 'contacts', monthEnd: on('2012-10-31'), area: '', value: 1371, source: 'm.xlsx/Figures' }]);
  expect(value.accounts.map(account => [account.file, account.rowsRead])).toEqual([['m.xlsx', 1]]);
});

describe('the measures', () => {
  test('have each an id of its own in kebab-case, a title of its own, an explanation and an indicator', () => {
    for (const key of ['id', 'title', 'explanation'] as const) expect(new Set(MONTHLY_MEASURES.map(measure => measure[key])).size).toBe(MONTHLY_MEASURES.length);
    for (const { id, title, explanation, feeds } of MONTHLY_MEASURES) {
      expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
      expect([title.length > 4, explanation.length > 20, explanation.endsWith('.'), feeds.length > 0], id).toEqual([true, true, true, true]);
    }
  });

  // The figures of the dashboard of October 2012 and of the other reports that no return holds (REFERENCE f: rows 17, 20 to 22, E7, E8, E10, E12 to E15, N5, N12 to N14, W7, L26, L29).
  test.each([
    'family-time-in-house', 'family-time-agency', 'children-in-early-help', 'households-in-early-help', 'specialist-assessments', 'external-assessment-spend', 'in-house-carers-approved', 'care-applications',
    'parent-and-baby-placements', 'staff-confidence', 'service-users-satisfied', 'net-spend', 'placement-spend', 'social-care-budget', 'budget', 'forecast-outturn', 'recurring-saving', 'investment-approved', 'cases', 'looked-after-spend',
  ])('hold %s', id => {
    expect(MONTHLY_MEASURES.map(measure => measure.id)).toContain(id);
  });
});

test('every rule has its own id, and says what was done', () => {
  expect(new Set(MONTHLY_MEASURE_RULES.map(({ id }) => id)).size).toBe(MONTHLY_MEASURE_RULES.length);
  for (const { title, action } of MONTHLY_MEASURE_RULES) expect([title, action]).not.toContain('');
});
