import { expect, test } from 'vitest';
import { calendarDate } from '#kernel/calendar-date.ts';
import { readExample, tableFile } from '#returns/ssda903/example-returns.test-support.ts';
import { readSsda903 } from '#returns/ssda903/read.ts';
import type { Example } from '#returns/ssda903/rules/rule.ts';

const year = (starting: number, header: string, uasc: readonly string[] = []): Example[string] => ({
  header: [header], uasc, episodes: [`A,01/05/2016,S,C1,N1,U6,PR1,,,,,,`, `Z,01/06/${starting},S,C1,N1,U6,PR1,01/02/${starting + 1},E4A,,,,`],
});
const childA = (example: Example) => readExample(example).value.journeys!.children.find(child => child.localId === 'A')!;

test('the header of the latest return wins, and a blank in it does not wipe out what an earlier one says', () => {
  const child = childA({ '2016-17': year(2016, 'A,1,01/01/2010,WBRI,UN1,0,'), '2017-18': year(2017, 'A,2,02/02/2010,BAFR,UN1,0,'), '2018-19': year(2018, 'A,,02/02/2010,,UN1,0,') });
  expect(child).toMatchObject({ sex: 'female', ethnicity: 'BAFR', bornOn: calendarDate(2010, 2, 2) });
});

test('the order in which the files are given changes nothing', () => {
  const example = { '2016-17': year(2016, 'A,1,01/01/2010,WBRI,UN1,0,'), '2017-18': year(2017, 'A,2,02/02/2010,BAFR,UN1,0,') };
  const backwards = { '2017-18': example['2017-18'], '2016-17': example['2016-17'] };
  expect(childA(backwards)).toEqual(childA(example));
});

test('a child is unaccompanied once any return says so, until the latest date given', () => {
  const child = childA({
    '2016-17': year(2016, 'A,1,01/01/2010,WBRI,UN1,0,', ['A,1,01/01/2010,05/05/2025']), '2017-18': year(2017, 'A,1,01/01/2010,WBRI,UN1,0,', ['A,1,01/01/2010,01/02/2018']),
    '2018-19': year(2018, 'A,1,01/01/2010,WBRI,UN1,0,'),
  });
  expect(child.unaccompanied).toEqual({ until: calendarDate(2025, 5, 5) });
  expect(childA({ '2016-17': year(2016, 'A,1,01/01/2010,WBRI,UN1,0,') }).unaccompanied).toBeNull();
  expect(childA({ '2016-17': year(2016, 'A,1,01/01/2010,WBRI,UN1,0,', ['A,1,01/01/2010,']) }).unaccompanied).toEqual({ until: null });
});

test('a date of birth from another table is taken from the first that gives one, and said once', () => {
  const { value, issues } = readSsda903([
    tableFile('2017/e.csv', 'episodes', ['A,01/05/2017,S,C1,N1,U6,PR1,01/06/2017,E4A,,,,']), tableFile('2017/h.csv', 'header', ['A,1,,WBRI,UN1,0,']),
    tableFile('2017/r.csv', 'reviews', ['A,,01/06/2017,PN1', 'A,03/03/2010,01/09/2017,PN1', 'A,04/04/2010,01/12/2017,PN1']), tableFile('2017/s.csv', 'missing', ['A,05/05/2010,M,01/06/2017,']),
  ]);
  expect(value.journeys!.children[0]!.bornOn).toBe(calendarDate(2010, 3, 3));
  expect(issues.filter(issue => issue.rule === 'date-of-birth-from-another-table')).toEqual([expect.objectContaining({ file: '2017/r.csv', row: 3, child: 'A' })]);
  expect(issues.filter(issue => issue.rule === 'date-of-birth-differs').map(issue => [issue.file, issue.row])).toEqual([['2017/r.csv', 4], ['2017/s.csv', 2]]);
});

test('a header that names no authority serves the episodes of the only one there is', () => {
  const episodes = ['CHILD,DECOM,RNE,LS,CIN,PLACE,DEC,REC,LA', 'A,01/05/2017,S,C1,N1,U6,01/06/2017,E4A,North'].join('\n');
  const { value } = readSsda903([{ name: 'e.csv', bytes: new TextEncoder().encode(episodes) }, tableFile('h.csv', 'header', ['A,1,01/01/2010,WBRI,UN1,0,'])]);
  expect(value.journeys!.children).toEqual([expect.objectContaining({ id: 'North/A', authority: 'North', localId: 'A' })]);
});
