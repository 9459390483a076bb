import { describe, expect, test } from 'vitest';
import { calendarDate, isoDate, parseDate } from '#kernel/calendar-date.ts';
import type { CalendarDate } from '#kernel/calendar-date.ts';
import type { Issue } from '#kernel/issue.ts';
import { isOn } from '#journeys/child.ts';
import type { Journeys } from '#journeys/child.ts';
import { PLACEMENT_GROUPS, placementGroupOf } from '#reference/placement-groups.ts';
import { PLACEMENT_TYPES } from '#reference/placement-types.ts';
import { readExample, tableFile, textFile } from '#returns/ssda903/example-returns.test-support.ts';
import { readSsda903 } from '#returns/ssda903/read.ts';

/** Failures seen in other tools (the issue's list), those that concern reading. */

const inCareOn = (journeys: Journeys | null, day: CalendarDate): readonly string[] =>
  (journeys?.children ?? []).filter(child => child.periodsOfCare.some(period => isOn(period, day))).map(child => child.localId).toSorted();

const rulesOf = (issues: readonly Issue[]): readonly string[] => issues.map(issue => issue.rule);

/** Enough ordinary episodes of a year for its dates to tell it. */
const ordinary = (yearStarting: number): readonly string[] => [4, 5, 6, 7, 8, 9, 10, 11].map(month =>
  `Z${month},0${month % 9 + 1}/${String(month).padStart(2, '0')}/${yearStarting},S,C2,N1,U6,PR1,${month}/12/${yearStarting},E4A,,,,`);

test('one blank DECOM takes out its row and not its return', () => {
  const { value, issues } = readExample({ '2017-18': { episodes: [...ordinary(2017), 'A,,S,C2,N1,U6,PR1,,,,,,'] } });
  expect(value.journeys!.children).toHaveLength(8);
  expect(issues).toContainEqual(expect.objectContaining({ rule: 'no-start-date', row: 10, severity: 'error', child: 'A' }));
});

describe('a year in two files is one return', () => {
  const [first, second] = [ordinary(2017).slice(0, 4), [...ordinary(2017).slice(4), 'A,05/05/2017,S,C2,N1,U6,PR1,,,,,,']];
  const header = ordinary(2017).map(line => `${line.split(',')[0]},1,01/01/2008,WBRI,UN4,0,`).concat('A,1,01/01/2008,WBRI,UN4,0,');
  test.each([
    ['named by part', '2017-18/episodes-1.csv', '2017-18/episodes-2.csv'],
    ['named alike in two folders', 'first half/episodes.csv', 'second half/episodes.csv'],
    ['named by nothing', 'a.csv', 'b.csv'],
  ])('%s', (_, one, two) => {
    const { value, issues } = readSsda903([tableFile('h.csv', 'header', header), tableFile(one, 'episodes', first), tableFile(two, 'episodes', second)]);
    expect(value.journeys!.children).toHaveLength(9);
    expect(inCareOn(value.journeys, calendarDate(2018, 3, 31))).toEqual(['A']);
    expect(value.files.filter(file => file.table === 'episodes').map(file => file.returnYearsEnding)).toEqual([[2018], [2018]]);
    expect(rulesOf(issues)).not.toContain('stale-open-episode');
  });
});

test('a child open in one return and absent from the next does not stay in care for ever', () => {
  const { value, issues } = readExample({
    '2017-18': { episodes: [...ordinary(2017), 'A,05/05/2017,S,C2,N1,U6,PR1,,,,,,'] },
    '2018-19': { episodes: ordinary(2018) },
  });
  const child = value.journeys!.children.find(candidate => candidate.localId === 'A')!;
  expect(child.periodsOfCare).toHaveLength(1);
  expect(child.periodsOfCare[0]).toMatchObject({ ceasedOn: calendarDate(2018, 3, 31), reasonCeased: 'E99' });
  expect(issues).toContainEqual(expect.objectContaining({ rule: 'stale-open-episode', severity: 'repair', child: 'A', file: '2017-18/episodes.csv', row: 10 }));
});

test('short breaks are not looked after, are marked, and are not lost', () => {
  const { value } = readExample({ '2017-18': { episodes: [
    ...ordinary(2017), 'A,05/05/2017,S,V4,N2,K2,PR1,,,,,,', 'B,05/05/2017,S,V3,N2,K2,PR1,08/05/2017,E4A,,,,', 'B,05/06/2017,S,V3,N2,K2,PR1,08/06/2017,E4A,,,,',
  ] } });
  expect(inCareOn(value.journeys, calendarDate(2017, 5, 6))).not.toContain('B');
  expect(inCareOn(value.journeys, calendarDate(2018, 3, 31))).toEqual([]);
  const breaksOf = (id: string): number => value.journeys!.children.find(child => child.localId === id)!.shortBreaks.length;
  expect([breaksOf('A'), breaksOf('B')]).toEqual([1, 2]);
  expect(value.accounting.tables.find(table => table.table === 'episodes')).toMatchObject({ read: 11, kept: 11 });
});

test('a short break between two times in care is not filled up to a single one', () => {
  const { value } = readExample({ '2017-18': { episodes: [
    ...ordinary(2017), 'A,05/05/2017,S,C2,N2,K2,PR1,05/06/2017,X1,,,,', 'A,05/06/2017,L,V3,N2,K2,PR1,20/06/2017,X1,,,,', 'A,20/06/2017,L,C2,N2,K2,PR1,,,,,,',
  ] } });
  expect(['2017-06-04', '2017-06-05', '2017-06-19', '2017-06-20'].map(day => inCareOn(value.journeys, parseDate(day)!).includes('A'))).toEqual([true, false, false, true]);
});

test('one DEC typed 2033 does not move the end of the data, and the child is still in care', () => {
  const { value, issues } = readExample({ '2017-18': { episodes: [...ordinary(2017), 'A,05/05/2017,S,C2,N1,U6,PR1,01/09/2033,E4A,,,,'] } });
  expect(isoDate(value.journeys!.observedUntil)).toBe('2018-03-31');
  expect(inCareOn(value.journeys, calendarDate(2018, 3, 31))).toEqual(['A']);
  expect(issues).toContainEqual(expect.objectContaining({ rule: 'ends-after-its-return', value: '01/09/2033', child: 'A' }));
});

test('one DECOM of 5 April does not make a year', () => {
  const { value, issues } = readExample({ '2017-18': { episodes: [...ordinary(2017), 'A,05/04/2018,S,C2,N1,U6,PR1,,,,,,'] } });
  expect(isoDate(value.journeys!.observedUntil)).toBe('2018-03-31');
  expect(issues).toContainEqual(expect.objectContaining({ rule: 'begins-after-its-return', value: '05/04/2018', child: 'A' }));
});

test('entering care on a birthday, or for one day in a rare placement, is an ordinary history', () => {
  const { value } = readExample({ '2017-18': {
    header: [...ordinary(2017).map(line => `${line.split(',')[0]},1,01/01/2008,WBRI,UN4,0,`), 'A,1,05/05/2008,WBRI,UN4,0,', 'B,1,05/05/2017,WBRI,UN4,0,'],
    episodes: [...ordinary(2017), 'A,05/05/2017,S,C2,N1,R5,PR3,06/05/2017,E9,,,,', 'B,05/05/2017,S,C2,N1,U6,PR1,,,,,,'],
  } });
  expect(inCareOn(value.journeys, calendarDate(2017, 5, 5))).toEqual(expect.arrayContaining(['A', 'B']));
});

describe('people without everything', () => {
  const episodes = [...ordinary(2017), 'A,05/05/2017,S,C2,N1,U6,PR1,,,,,,'];
  const others = ordinary(2017).map(line => `${line.split(',')[0]},1,01/01/2008,WBRI,UN4,0,`);
  const read = (line: string): ReturnType<typeof readExample> => readExample({ '2017-18': { header: [...others, line], episodes } });
  const childA = (line: string) => read(line).value.journeys!.children.find(child => child.localId === 'A');

  test('a blank or unknown ethnicity is none', () => {
    expect(childA('A,1,01/01/2008,,UN4,0,')!.ethnicity).toBeNull();
    expect(childA('A,1,01/01/2008,XXXX,UN4,0,')!.ethnicity).toBeNull();
    expect(childA('A,1,01/01/2008,BAFR,UN4,0,')!.ethnicity).toBe('BAFR');
  });

  test('sex is read in old codes, new codes, and not at all', () => {
    expect(['1', '2', 'M', 'f', 'U', '', '7'].map(sex => childA(`A,${sex},01/01/2008,WBRI,UN4,0,`)!.sex))
      .toEqual(['male', 'female', 'male', 'female', 'unknown', 'unknown', 'unknown']);
  });

  test('a child without a date of birth is set aside and said', () => {
    const { value, issues } = read('A,1,,WBRI,UN4,0,');
    expect(value.journeys!.children.map(child => child.localId)).not.toContain('A');
    expect(issues).toContainEqual(expect.objectContaining({ rule: 'no-date-of-birth', child: 'A', row: 10 }));
  });

  test('a child whose date of birth only another table gives is kept', () => {
    const { value, issues } = readExample({ '2017-18': { header: others, episodes, reviews: ['A,03/02/2009,01/09/2017,PN1'] } });
    expect(value.journeys!.children.find(child => child.localId === 'A')!.bornOn).toBe(calendarDate(2009, 2, 3));
    expect(issues).toContainEqual(expect.objectContaining({ rule: 'date-of-birth-from-another-table', child: 'A', row: 2, file: '2017-18/reviews.csv' }));
  });

  test('a header without MOTHER, and one without ETHNIC, are headers', () => {
    const rows = (columns: string): string => [`CHILD,SEX,DOB,${columns}`, ...[...others, 'A,1,01/01/2008,WBRI,UN4,0,'].map(line => line.split(',').slice(0, 4).join(','))].join('\n');
    for (const columns of ['ETHNIC', 'UPN']) {
      const { value } = readSsda903([textFile('1.csv', rows(columns)), tableFile('2.csv', 'episodes', episodes)]);
      expect(value.journeys!.children).toHaveLength(9);
    }
  });
});

test('ISO dates are dates', () => {
  const iso = ordinary(2017).map(line => line.replaceAll(/(\d+)\/(\d\d)\/(\d{4})/g, (_, day: string, month: string, year: string) => `${year}-${month}-${day.padStart(2, '0')}`));
  expect(iso[0]).toContain('2017-04-05');
  const header = { header: ordinary(2017).map(line => `${line.split(',')[0]},1,2008-01-01,WBRI,UN4,0,`) };
  const slashes = { header: ordinary(2017).map(line => `${line.split(',')[0]},1,01/01/2008,WBRI,UN4,0,`) };
  expect(readExample({ '2017-18': { ...header, episodes: iso } }).value.journeys).toEqual(readExample({ '2017-18': { ...slashes, episodes: ordinary(2017) } }).value.journeys);
});

describe('the same identifier in two authorities is two children', () => {
  const [north, south] = ['A,05/05/2017,S,C2,N1,U6,PR1,,,,,,', 'A,05/06/2017,S,C2,N1,U4,PR1,05/09/2017,E4A,,,,'];
  const headerOf = (born: string): readonly string[] => [...ordinary(2017).map(line => `${line.split(',')[0]},1,${born},WBRI,UN4,0,`), `A,1,${born},WBRI,UN4,0,`];

  test('told by the LA column', () => {
    const episodes = ['CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN,LA,YEAR',
      ...ordinary(2017).map(line => `${line},North,2018`), `${north},North,2018`, `${south},South,2018`].join('\n');
    const header = ['CHILD,SEX,DOB,ETHNIC,LA,YEAR', 'A,1,01/01/2008,WBRI,north,2018', 'A,2,01/01/2010,WBRI,South,2018', ...ordinary(2017).map(line => `${line.split(',')[0]},1,01/01/2008,WBRI,North,2018`)].join('\n');
    const { value, issues } = readSsda903([textFile('e.csv', episodes), textFile('h.csv', header)]);
    const children = value.journeys!.children.filter(child => child.localId === 'A');
    expect(children.map(child => [child.id, child.sex, child.periodsOfCare[0]!.ceasedOn])).toEqual([['North/A', 'male', null], ['South/A', 'female', calendarDate(2017, 9, 5)]]);
    expect(rulesOf(issues)).toContain('several-authorities');
  });

  test('told by the folder', () => {
    const { value } = readSsda903([
      tableFile('North/2017-18/episodes.csv', 'episodes', [...ordinary(2017), north]), tableFile('North/2017-18/header.csv', 'header', headerOf('01/01/2008')),
      tableFile('South/2017-18/episodes.csv', 'episodes', [...ordinary(2017), south]), tableFile('South/2017-18/header.csv', 'header', headerOf('01/01/2010')),
    ]);
    expect(value.journeys!.children.filter(child => child.localId === 'A').map(child => child.id)).toEqual(['North/A', 'South/A']);
  });
});

test('K3, S1, P1 and A3-A6 have groups of their own', () => {
  const groupOf = (code: string): string => placementGroupOf(code, null);
  expect(['K3', 'S1', 'P1', 'A3', 'A4', 'A5', 'A6'].map(groupOf)).toEqual([
    'supported-accommodation', 'residential', 'with-parents', 'placed-for-adoption', 'placed-for-adoption', 'placed-for-adoption', 'placed-for-adoption',
  ]);
  const named = new Set(PLACEMENT_GROUPS.flatMap(group => group.placementTypes));
  expect(PLACEMENT_TYPES.codes.map(type => type.code).filter(code => !named.has(code))).toEqual(['T0', 'T1', 'T2', 'T3', 'T4']);
});
