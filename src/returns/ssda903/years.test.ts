import { describe, expect, test } from 'vitest';
import { isoDate } from '#kernel/calendar-date.ts';
import type { Issue } from '#kernel/issue.ts';
import { tableFile, textFile } from '#returns/ssda903/example-returns.test-support.ts';
import { readSsda903 } from '#returns/ssda903/read.ts';
import { yearLabel } from '#returns/ssda903/year-label.ts';

/** Twelve children who each came and left within the year that starts on 1 April; a date in each month. */
const busyYear = (starting: number, prefix = `Y${starting}`): readonly string[] => Array.from({ length: 12 }, (_, index) => {
  const month = (index + 3) % 12 + 1;
  const year = month < 4 ? starting + 1 : starting;
  const mm = String(month).padStart(2, '0');
  return `${prefix}${index},02/${mm}/${year},S,C2,N1,U6,PR1,2${index % 9}/${mm}/${year},E4A,,,,`;
});
const headerOf = (...lists: readonly (readonly string[])[]): readonly string[] =>
  [...new Set(lists.flat().map(line => line.split(',')[0]!))].map(id => `${id},1,01/01/2010,WBRI,UN4,0,`);
const rulesOf = (issues: readonly Issue[]): readonly string[] => issues.map(issue => issue.rule);
const yearsOf = (files: Parameters<typeof readSsda903>[0]) => Object.fromEntries(readSsda903(files).value.files.map(file => [file.name, file.returnYearsEnding]));

describe('a label', () => {
  test.each([
    ['2017', '2017', [2017, 2018]], ['2017-18', '2017-18', [2018]], ['2017/18', '2017-18', [2018]], ['2017_2018', '2017-2018', [2018]],
    ['201718', '201718', [2018]], ['17/18', '17-18', [2018]], ['2017.0', '2017', [2017, 2018]], ['ssda903_2017-18_final.csv', '2017-18', [2018]],
    ['2017-episodes.csv', '2017', [2017, 2018]], ['1999-00', null, null], ['episodes', null, null], ['2015 to 2021', null, null], ['extract 20180605.csv', null, null],
  ])('%s', (text, label, years) => {
    expect(yearLabel(text)).toEqual(label === null ? null : { text: label, mayMean: years });
  });
});

describe('the return year comes from the dates', () => {
  test('whichever of the two years the label names', () => {
    for (const label of ['2017', '2018', '2017-18', 'last year', '2031']) {
      expect(yearsOf([tableFile(`${label}/e.csv`, 'episodes', busyYear(2017))])[`${label}/e.csv`]).toEqual([2018]);
    }
  });

  test('and a label that says otherwise is told', () => {
    const issuesFor = (label: string) => rulesOf(readSsda903([tableFile(`${label}/e.csv`, 'episodes', busyYear(2017))]).issues);
    for (const label of ['2017', '2018', '2017-18', 'old']) expect(issuesFor(label)).not.toContain('year-label-disagrees');
    for (const label of ['2016', '2019', '2018-19']) expect(issuesFor(label)).toContain('year-label-disagrees');
  });

  test('in a merged file for each authority and YEAR on its own', () => {
    const merged = ['CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN,LA,YEAR',
      ...busyYear(2017).map(line => `${line},North,2017`), ...busyYear(2018).map(line => `${line},North,2018`), ...busyYear(2017, 'S').map(line => `${line},South,2018`)].join('\n');
    const { value } = readSsda903([textFile('all.csv', merged)]);
    expect(value.files[0]).toMatchObject({ returnYearsEnding: [2018, 2019], authorities: ['North', 'South'] });
  });

  test('an end on 1 April belongs to the year that it ends', () => {
    const lines = busyYear(2017).map((line, index) => index < 6 ? line.replace(/,\d+\/\d+\/\d+,E4A/, ',01/04/2018,E4A') : line);
    expect(yearsOf([tableFile('e.csv', 'episodes', lines)])['e.csv']).toEqual([2018]);
  });

  test('and a few dates typed wrong in a large file, even in one year, do not move it', () => {
    const many = Array.from({ length: 10 }, (_, copy) => busyYear(2017, `M${copy}-`)).flat();
    const wild = many.map((line, index) => index % 40 === 0 ? line.replace(/,\d+\/\d+\/\d+,E4A/, ',05/05/2033,E4A') : line);
    expect(wild.filter(line => line.includes('2033'))).toHaveLength(3);
    expect(yearsOf([tableFile('e.csv', 'episodes', wild)])['e.csv']).toEqual([2018]);
  });

  test('a file of many years without labels is the return of its last', () => {
    const files = [tableFile('e.csv', 'episodes', [2015, 2016, 2017].flatMap(year => busyYear(year))), tableFile('h.csv', 'header', headerOf(...[2015, 2016, 2017].map(year => busyYear(year))))];
    const { value } = readSsda903(files);
    expect(value.files[0]!.returnYearsEnding).toEqual([2018]);
    expect(value.journeys!.children).toHaveLength(36);
  });
});

describe('a return with too few dates', () => {
  const open = 'A,05/05/2015,S,C2,N1,U6,PR1,,,,,,';
  test('takes its year from the label, read as the other files read theirs', () => {
    const files = (first: string, second: string) => yearsOf([tableFile(`${first}/e.csv`, 'episodes', busyYear(2017)), tableFile(`${second}/e.csv`, 'episodes', [open])])[`${second}/e.csv`];
    expect(files('2017', '2018')).toEqual([2019]);
    expect(files('2018', '2019')).toEqual([2019]);
    expect(files('2017-18', '2018-19')).toEqual([2019]);
  });

  test('without a label is taken for the year of its last start, and that is said to be uncertain', () => {
    const { value, issues } = readSsda903([tableFile('e.csv', 'episodes', [open])]);
    expect(value.files[0]!.returnYearsEnding).toEqual([2016]);
    expect(issues).toContainEqual(expect.objectContaining({ rule: 'return-year-uncertain', severity: 'warning', file: 'e.csv' }));
  });

  test('joins the half of the year it was split from', () => {
    expect(yearsOf([tableFile('2017/a.csv', 'episodes', busyYear(2017)), tableFile('2017/b.csv', 'episodes', [open])])['2017/b.csv']).toEqual([2018]);
    expect(yearsOf([tableFile('x/a.csv', 'episodes', busyYear(2017)), tableFile('x/b.csv', 'episodes', [open])])['x/b.csv']).toEqual([2018]);
  });
});

test('header and other tables have the year of the episodes they came with', () => {
  const years = yearsOf([2017, 2018].flatMap(year => [
    tableFile(`${year}/e.csv`, 'episodes', busyYear(year)), tableFile(`${year}/h.csv`, 'header', headerOf(busyYear(year))), tableFile(`${year}/r.csv`, 'reviews', ['X,01/01/2010,01/05/2017,PN1']),
  ]));
  expect(years).toEqual({ '2017/e.csv': [2018], '2017/h.csv': [2018], '2017/r.csv': [2018], '2018/e.csv': [2019], '2018/h.csv': [2019], '2018/r.csv': [2019] });
});

describe('the days covered', () => {
  const returnsOf = (...years: readonly number[]) => years.flatMap(year => [tableFile(`${year}/e.csv`, 'episodes', busyYear(year)), tableFile(`${year}/h.csv`, 'header', headerOf(busyYear(year)))]);
  const covered = (files: Parameters<typeof readSsda903>[0]) => {
    const { value, issues } = readSsda903(files);
    return { from: isoDate(value.journeys!.observedFrom), until: isoDate(value.journeys!.observedUntil), rules: rulesOf(issues.filter(issue => issue.file === undefined)) };
  };

  test('run from the first 1 April to the last 31 March', () => {
    expect(covered(returnsOf(2016, 2017, 2018))).toEqual({ from: '2016-04-01', until: '2019-03-31', rules: [] });
  });

  test('begin after a missing year, which is said; histories from before it are kept', () => {
    expect(covered(returnsOf(2015, 2016, 2018))).toEqual({ from: '2018-04-01', until: '2019-03-31', rules: ['return-year-missing'] });
    expect(readSsda903(returnsOf(2015, 2016, 2018)).value.journeys!.children).toHaveLength(36);
  });

  test('end with the last whole month of a return taken part-way through its year', () => {
    // A date nearly every day from 1 April to 12 October 2018, and then none.
    const days = Array.from({ length: 390 }, (_, index) => index % 195);
    const lines = days.map((day, index) => `P${index},${isoDate((17_622 + day) as Parameters<typeof isoDate>[0])},S,C2,N1,U6,PR1,${index % 2 === 0 ? `${isoDate((17_625 + day) as Parameters<typeof isoDate>[0])},E4A` : ','},,,,`);
    const files = [...returnsOf(2017), tableFile('2018/e.csv', 'episodes', lines), tableFile('2018/h.csv', 'header', headerOf(lines))];
    expect(covered(files)).toEqual({ from: '2017-04-01', until: '2018-09-30', rules: ['return-stops-early'] });
    const { value } = readSsda903(files);
    const ends = value.journeys!.children.flatMap(child => child.periodsOfCare.flatMap(period => [period.commencedOn, period.ceasedOn ?? 0]));
    expect(Math.max(...ends)).toBeLessThanOrEqual(value.journeys!.observedUntil);
    expect(covered([...files, tableFile('2018/wild.csv', 'episodes', ['W,20/03/2019,S,C2,N1,U6,PR1,,,,,,'])]).until).toBe('2018-09-30');
  });

  test('are those that all authorities have', () => {
    const named = (name: string, ...years: readonly number[]) => years.map(year => textFile(`${name}${year}.csv`, ['CHILD,DECOM,RNE,LS,CIN,PLACE,DEC,REC,LA', ...busyYear(year, name).map(line => {
      const [child, decom, rne, ls, cin, place, , dec, rec] = line.split(',');
      return [child, decom, rne, ls, cin, place, dec, rec, name].join(',');
    })].join('\n')));
    const header = tableFile('h.csv', 'header', headerOf(busyYear(2016, 'North'), busyYear(2016, 'South')));
    expect(covered([header, ...named('North', 2016, 2017, 2018), ...named('South', 2017, 2018)])).toMatchObject({ from: '2017-04-01', until: '2019-03-31', rules: ['authorities-cover-different-years', 'several-authorities'] });
  });
});
