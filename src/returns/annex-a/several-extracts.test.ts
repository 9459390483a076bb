import { describe, expect, test } from 'vitest';
import { isoDate } from '#kernel/calendar-date.ts';
import { csvFiles, workbookOf } from '#returns/annex-a/example-lists.test-support.ts';
import { readAnnexA } from '#returns/annex-a/read.ts';
import type { Example } from '#returns/annex-a/rules/rule.ts';

/** Lists of 1 October 2020 and of 1 March 2021 (the latest contact of each): the second are known from 2 September 2020 on. */
const OCTOBER: Example = { 1: [{ 'Child Unique ID': 'Z1', 'Date of Contact': '01/10/2020' }] };
const MARCH: Example = { 1: [{ 'Child Unique ID': 'Z2', 'Date of Contact': '01/03/2021' }] };

const read = (october: Example, march: Example) => readAnnexA([
  workbookOf({ ...october, 1: [...OCTOBER[1]!, ...(october[1] ?? [])] }, 'b-october.xlsx'), workbookOf({ ...march, 1: [...MARCH[1]!, ...(march[1] ?? [])] }, 'a-march.xlsx'),
]);
const personOf = (reading: ReturnType<typeof read>, id = 'A1') => reading.value.part.people.find(({ localId }) => localId === id)!;

describe('lists of two days', () => {
  test('tell of contacts once, and the later ones stand for the days that both tell of', () => {
    const reading = read({ 1: [{ 'Date of Contact': '10/08/2020' }, { 'Date of Contact': '20/09/2020' }] }, { 1: [{ 'Date of Contact': '20/09/2020' }, { 'Date of Contact': '05/02/2021' }] });
    expect(personOf(reading).contacts?.map(({ on }) => isoDate(on))).toEqual(['2020-08-10', '2020-09-20', '2021-02-05']);
    // Of October's three rows two fall into March's window: 20 September and 1 October. Nobody was contacted on 1 October by the later list.
    expect(reading.value.files.map(({ name, rowsRead, rowsUsed, rowsMerged }) => [name, rowsRead, rowsUsed, rowsMerged]).toSorted()).toEqual([['a-march.xlsx/List 1', 3, 3, 0], ['b-october.xlsx/List 1', 3, 1, 2]]);
    expect(isoDate(reading.value.extractedOn!)).toBe('2021-03-01');
  });

  test('are known for both their times', () => {
    const { known } = read({}, {}).value.part;
    expect(known.map(({ kind, from, until }) => [kind, isoDate(from), isoDate(until)]).toSorted()).toEqual([['contacts', '2020-04-02', '2020-10-01'], ['contacts', '2020-09-02', '2021-03-01']]);
  });

  test('tell of a plan once, with the end that the later ones have', () => {
    const plan = { 'Child Protection Plan Start Date': '01/09/2020' };
    const reading = read({ 7: [plan] }, { 7: [{ ...plan, 'Child Protection Plan End Date': '01/02/2021' }] });
    expect(personOf(reading).childProtectionPlans).toMatchObject([{ startedOn: expect.any(Number), endedOn: expect.any(Number) }]);
    // What the earlier list said of its own day stays true.
    expect(personOf(reading).protectionPlanSummaries?.map(({ asAt }) => isoDate(asAt))).toEqual(['2020-10-01', '2021-03-01']);
  });

  test('tell once of an enquiry that was open on both days', () => {
    const enquiry = { 'Strategy discussion initiating Section 47 Enquiry Start Date': '01/08/2020' };
    expect(personOf(read({ 5: [enquiry] }, { 5: [enquiry, {}] })).section47Enquiries?.map(({ startedOn }) => isoDate(startedOn))).toEqual(['2020-08-01', '2021-02-04']);
  });

  test('leave to the earlier what was received before the first row of the later', () => {
    // The window of March begins on 2 September 2020, its first contact is of 20 September.
    const reading = read({ 1: [{ 'Date of Contact': '03/09/2020' }] }, { 1: [{ 'Date of Contact': '20/09/2020' }] });
    expect(personOf(reading).contacts?.map(({ on }) => isoDate(on))).toEqual(['2020-09-03', '2020-09-20']);
  });

  test('that lose a plan that was open take it to have ended on the day after it was last seen, and say so', () => {
    const reading = read({ 7: [{ 'Child Protection Plan Start Date': '01/09/2020' }] }, { 7: [{ 'Child Unique ID': 'A9' }] });
    expect(personOf(reading).childProtectionPlans?.map(({ endedOn }) => isoDate(endedOn!))).toEqual(['2020-10-02']);
    expect(reading.issues).toContainEqual(expect.objectContaining({ rule: 'end-not-seen', severity: 'repair', child: 'A1', file: 'b-october.xlsx/List 7', row: 2 }));
  });

  test('tell of a second period of care, and of the time between them', () => {
    const first = {
      'Date Started to be Looked After': '01/09/2020', 'Start date of current legal status': '01/09/2020', 'Start Date of Most Recent Placement': '01/09/2020',
      'Date Ceased to be Looked After': '20/09/2020', 'Reason Ceased to be Looked After': 'E4A',
    };
    const reading = read({ 8: [first] }, { 8: [{ 'Date Started to be Looked After': '01/02/2021' }] });
    expect(personOf(reading).care?.periodsOfCare.map(({ commencedOn, ceasedOn }) => [isoDate(commencedOn), ceasedOn === null ? null : isoDate(ceasedOn)])).toEqual([['2020-09-01', '2020-09-20'], ['2021-02-01', null]]);
    expect(isoDate(reading.value.journeys!.observedFrom)).toBe('2020-04-02');
  });

  test('that lose a child who was in care say so, with the reason that stands for no return saying', () => {
    const reading = read({ 8: [{ 'Start date of current legal status': '01/09/2020', 'Start Date of Most Recent Placement': '01/09/2020', 'Date Started to be Looked After': '01/09/2020' }] }, { 8: [{ 'Child Unique ID': 'A9' }] });
    expect(personOf(reading).care?.periodsOfCare.map(({ ceasedOn, reasonCeased }) => [isoDate(ceasedOn!), reasonCeased])).toEqual([['2020-10-02', 'E99']]);
  });

  test('with a gap between them make a history of the later alone', () => {
    const early = { 'Date Started to be Looked After': '01/06/2019', 'Start date of current legal status': '01/06/2019', 'Start Date of Most Recent Placement': '01/06/2019' };
    const far = readAnnexA([workbookOf({ 8: [early] }, 'a.xlsx'), workbookOf({ 8: [{}] }, 'b.xlsx')]);
    expect(isoDate(far.value.journeys!.observedFrom)).toBe('2020-08-21');
  });

  test('tell of an adopter and of an adoption once', () => {
    const reading = read({ 10: [{}], 11: [{}] }, { 10: [{ 'Date of Placement Order': '01/02/2021' }], 11: [{ 'Date application approved': '01/02/2021' }] });
    expect(reading.value.part.adopters.map(({ approvedOn }) => isoDate(approvedOn!))).toEqual(['2021-02-01']);
    expect(isoDate(personOf(reading, 'B1').adoption!.placementOrderOn!)).toBe('2021-02-01');
  });
});

test('CSV files of one folder are of one day, and those of another folder of another', () => {
  const { value } = readAnnexA([...csvFiles({ 1: [{}], 9: [{ 'Latest Date of Contact': '' }] }, 'march/'), ...csvFiles(OCTOBER, 'october/')]);
  expect(value.files.map(({ name, madeOn }) => [name, isoDate(madeOn!)])).toEqual([['march/list-1.csv', '2021-02-01'], ['march/list-9.csv', '2021-02-01'], ['october/list-1.csv', '2020-10-01']]);
});

test('a workbook for each list, in one folder, is one extract; a list in two of them is of two days', () => {
  const apart = [workbookOf({ 1: [{}] }, 'x/one.xlsx'), workbookOf({ 9: [{ 'Latest Date of Contact': '' }] }, 'x/nine.xlsx')];
  expect(readAnnexA(apart).value.files.map(({ madeOn }) => isoDate(madeOn!))).toEqual(['2021-02-01', '2021-02-01']);
  expect(readAnnexA([...apart, workbookOf(OCTOBER, 'x/autumn.xlsx')]).value.files.map(({ name, madeOn }) => [name, madeOn === null ? null : isoDate(madeOn)])).toEqual([
    ['x/autumn.xlsx/List 1', '2020-10-01'], ['x/nine.xlsx/List 9', null], ['x/one.xlsx/List 1', '2021-02-01'],
  ]);
});
