import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { isoDate } from '#kernel/calendar-date.ts';
import { annexA } from '#returns/annex-a/index.ts';

const FOLDER = join(process.env['HEADWATER_SHARED'] ?? '../shared', 'data/returns/annex-a');

/**
 * List, rows below the header, and cells below it that hold more than spaces. Counted with Python: zipfile and
 * xml.etree over xl/worksheets/sheetN.xml and sharedStrings.xml, a cell for each <c> whose <v> (or shared text) is not blank
 * when stripped. The two workbooks have the same numbers.
 */
const COUNTED = [[1, 5, 34], [2, 5, 40], [3, 6, 66], [4, 5, 60], [5, 5, 66], [6, 5, 60], [7, 7, 115], [8, 5, 135], [9, 6, 75], [10, 5, 67], [11, 5, 87]];

if (!existsSync(FOLDER)) test.skip(`the sample workbooks are not at ${FOLDER} (set HEADWATER_SHARED)`, () => undefined);
else describe.each(['Annex_A.xlsx', 'Annex_A_2024_Jan.xlsx'])('the sample workbook %s', name => {
  const file = { name, bytes: new Uint8Array(readFileSync(join(FOLDER, name))) };
  const { value, issues } = annexA.read([file]);

  test('is recognised, and every row and cell of it is accounted for', () => {
    expect(annexA.recognises(file)).toBe(true);
    expect(value.files.map(({ list, rowsRead, cellsRead }) => [list, rowsRead, cellsRead])).toEqual(COUNTED);
    for (const { rowsRead, rowsUsed, name: sheet } of value.files) expect(rowsUsed, sheet).toBe(rowsRead);
  });

  test('has an issue for each cell that is not understood', () => {
    // By eye: "CS Assessment Updated" five times in list 4, one need that is no code and ten #N/A in list 6, reason 1 in list 11.
    expect(value.files.filter(({ cellsNotUnderstood }) => cellsNotUnderstood > 0).map(({ list, cellsNotUnderstood }) => [list, cellsNotUnderstood])).toEqual([[4, 5], [6, 11], [11, 1]]);
    const found = issues.filter(({ rule }) => ['code-not-known', 'date-not-readable', 'number-not-readable', 'error-in-cell'].includes(rule));
    expect(found.map(({ value: text }) => text).toSorted()).toEqual(['1', ...Array(10).fill('#N/A'), ...Array(5).fill('CS Assessment Updated'), 'PSRMEM - Support with memory and cognition'].toSorted());
  });

  test('gives as many records as the lists have rows', () => {
    const count = (of: (person: (typeof value.part.people)[number]) => readonly unknown[] | undefined): number => value.part.people.reduce((total, person) => total + (of(person)?.length ?? 0), 0);
    // By eye: three of the five enquiries of list 5 have a conference; list 6 has five older episodes beside the six referrals of list 3.
    expect([
      count(person => person.contacts), count(person => person.earlyHelp), count(person => person.referrals), count(person => person.assessments), count(person => person.section47Enquiries),
      count(person => person.initialConferences), count(person => person.childProtectionPlans), count(person => person.careSummaries), count(person => person.careLeaverContacts),
    ]).toEqual([5, 5, 11, 5, 5, 3, 7, 5, 6]);
    expect(value.journeys?.children.length).toBe(5);
    expect(value.part.people.filter(({ adoption }) => adoption !== null).length).toBe(5);
    expect(value.part.adopters.length).toBe(5);
  });

  test('reads dates and choices as a spreadsheet shows them', () => {
    const child = (id: string) => value.part.people.find(({ localId }) => localId === id)!;
    // Row 3 of list 1: 44,090 is 16 September 2020 by Python's datetime; q) 6: Police; k) APKN.
    expect(child('11973218')).toMatchObject({ sex: 'female', ethnicity: 'APKN', contacts: [{ source: '6' }] });
    expect(isoDate(child('11973218').contacts![0]!.on)).toBe('2020-09-16');
    // Row 6 of list 8: a care order, then special guardianship (k) E47) on 44,096, 22 September 2020.
    const period = child('3623204').care!.periodsOfCare[0]!;
    expect([isoDate(period.commencedOn), isoDate(period.ceasedOn!), period.reasonCeased, period.episodes[0]!.legalStatus, period.episodes[0]!.placementType]).toEqual(['2008-10-22', '2020-09-22', 'E47', 'C1', 'H5']);
    // The latest event of all: the child last seen on 44,270, row 6 of list 6.
    expect(isoDate(value.extractedOn!)).toBe('2021-03-15');
  });
});

test('both sample workbooks together, which are of one day and one set of children, tell what one of them tells', context => {
  if (!existsSync(FOLDER)) context.skip('The sample workbooks are not here.');
  const read = (...names: readonly string[]) => annexA.read(names.map(name => ({ name, bytes: new Uint8Array(readFileSync(join(FOLDER, name))) }))).value;
  const [one, both] = [read('Annex_A.xlsx'), read('Annex_A.xlsx', 'Annex_A_2024_Jan.xlsx')];
  expect(both.part.people).toEqual(one.part.people);
  expect(both.part.adopters).toEqual(one.part.adopters);
  expect(both.files.reduce((total, { rowsMerged }) => total + rowsMerged, 0)).toBe(one.files.reduce((total, { rowsRead }) => total + rowsRead, 0));
});
