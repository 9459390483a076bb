import { expect, test } from 'vitest';
import { calendarDate, isoDate } from '#kernel/calendar-date.ts';
import { isOn } from '#journeys/child.ts';
import { readExample } from '#returns/ssda903/example-returns.test-support.ts';

/** The worked example of the field's reference (child A1): three returns, five rows, by hand. */
const A1 = {
  '2016-17': { episodes: ['A1,01/06/2016,S,C1,N1,U6,PR1,,,,,,'] },
  '2017-18': { episodes: ['A1,01/06/2016,S,C1,N1,U6,PR1,15/09/2017,X1,CARPL,,,', 'A1,15/09/2017,P,C1,N1,U4,PR1,,,,,,'] },
  '2018-19': { episodes: ['A1,15/09/2017,P,C1,N1,U4,PR1,20/02/2019,X1,,,,', 'A1,20/02/2019,L,C2,N1,U4,PR1,,,,,,'] },
};

test('child A1 of the worked example: five rows are three episodes, two placements and one period of care', () => {
  const { value, issues } = readExample(A1);
  const [child] = value.journeys!.children;
  const [period, ...more] = child!.periodsOfCare;
  expect(more).toEqual([]);
  expect(period!.episodes.map(episode => [isoDate(episode.commencedOn), episode.ceasedOn && isoDate(episode.ceasedOn), episode.placementType, episode.legalStatus])).toEqual([
    ['2016-06-01', '2017-09-15', 'U6', 'C1'],
    ['2017-09-15', '2019-02-20', 'U4', 'C1'],
    ['2019-02-20', null, 'U4', 'C2'],
  ]);
  expect(period!.placements.map(placement => [isoDate(placement.commencedOn), placement.ceasedOn && isoDate(placement.ceasedOn), placement.placementType])).toEqual([
    ['2016-06-01', '2017-09-15', 'U6'],
    ['2017-09-15', null, 'U4'],
  ]);
  expect(period).toMatchObject({ startIsKnown: true, ceasedOn: null, reasonCeased: null });
  for (const year of [2017, 2018, 2019]) expect(isOn(period!, calendarDate(year, 3, 31))).toBe(true);
  expect(value.accounting.tables.find(table => table.table === 'episodes')).toEqual({ table: 'episodes', read: 5, kept: 3, merged: 2, repaired: 0, setAside: 0 });
  expect(issues.filter(issue => issue.severity === 'repair' || issue.severity === 'error')).toEqual([]);
});

test('the order of files and of rows changes nothing', () => {
  const backwards = Object.fromEntries(Object.entries(A1).toReversed().map(([year, { episodes }]) => [year, { header: ['A1,2,01/01/2007,WBRI,UN4,0,'], episodes: episodes.toReversed() }]));
  expect(readExample(backwards).value.journeys).toEqual(readExample(A1).value.journeys);
});
