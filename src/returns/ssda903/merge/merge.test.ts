import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { isoDate } from '#kernel/calendar-date.ts';
import type { Issue } from '#kernel/issue.ts';
import { readExample } from '#returns/ssda903/example-returns.test-support.ts';
import { ADMISSION_STEPS, HISTORY_STEPS, SHORT_BREAK_STEPS } from '#returns/ssda903/merge/index.ts';
import type { Example } from '#returns/ssda903/rules/rule.ts';

const STEPS = [...ADMISSION_STEPS, ...HISTORY_STEPS];
const NOT_STEPS = new Set(['merge-step.ts', 'index.ts', 'absence.ts', 'set-aside.ts']);

test('every file of the folder is a step in a list, named by its id, and says why and by whose word', () => {
  const files = readdirSync(import.meta.dirname).filter(file => !file.endsWith('.test.ts') && !NOT_STEPS.has(file));
  expect(STEPS.map(step => `${step.id}.ts`).toSorted()).toEqual(files.toSorted());
  for (const step of STEPS) for (const text of [step.title, step.why, step.source]) expect(text.length).toBeGreaterThan(10);
  for (const step of SHORT_BREAK_STEPS) expect(HISTORY_STEPS).toContain(step);
});

/** Enough of other children in each year for the dates to tell it, and a header that knows child A. */
const year = (starting: number, ...episodes: readonly string[]): Example[string] => {
  const others = [5, 6, 7, 8].map(month => `Z${month},01/0${month}/${starting},S,C2,N1,U6,PR1,09/09/${starting},E4A,,,,`);
  return { header: ['A,1,01/01/2008,WBRI,UN4,0,', ...others.map(line => `${line.split(',')[0]},1,01/01/2008,WBRI,UN4,0,`)], episodes: [...others, ...episodes] };
};

/** Child A's history as `from to placement reason`, one period of care a list. */
function historyOf(example: Example): readonly (readonly string[])[] {
  const child = readExample(example).value.journeys!.children.find(candidate => candidate.localId === 'A');
  return (child?.periodsOfCare ?? []).map(period => period.episodes.map(episode =>
    `${isoDate(episode.commencedOn)} ${episode.ceasedOn === null ? 'open' : isoDate(episode.ceasedOn)} ${episode.placementType} ${episode.reasonEpisodeCeased ?? '-'}`));
}
const issuesOf = (example: Example): readonly Issue[] => readExample(example).issues.filter(issue => issue.child === 'A');
const rulesOf = (example: Example): readonly string[] => issuesOf(example).map(issue => issue.rule);

describe('the same episode in several returns', () => {
  test('is one, as the latest return has it', () => {
    expect(historyOf({
      '2016-17': year(2016, 'A,01/06/2016,S,C1,N1,U6,PR1,,,,,,'), '2017-18': year(2017, 'A,01/06/2016,S,C1,N1,U4,PR1,,,,,,'),
      '2018-19': year(2018, 'A,01/06/2016,S,C1,N1,U3,PR1,05/05/2018,E4A,,,,'),
    })).toEqual([['2016-06-01 2018-05-05 U3 E4A']]);
  });
  test('within one return is the row with an end, then with the later end', () => {
    expect(historyOf({ '2016-17': year(2016, 'A,01/06/2016,S,C1,N1,U6,PR1,,,,,,', 'A,01/06/2016,S,C1,N1,U4,PR1,01/09/2016,E4A,,,,', 'A,01/06/2016,S,C1,N1,U3,PR1,01/08/2016,E4A,,,,') }))
      .toEqual([['2016-06-01 2016-09-01 U4 E4A']]);
  });
  test('that a later return opens again is open, with a warning', () => {
    const example = { '2016-17': year(2016, 'A,01/06/2016,S,C1,N1,U6,PR1,01/02/2017,E4A,,,,'), '2017-18': year(2017, 'A,01/06/2016,S,C1,N1,U6,PR1,,,,,,') };
    expect(historyOf(example)).toEqual([['2016-06-01 open U6 -']]);
    expect(issuesOf(example)).toContainEqual(expect.objectContaining({ rule: 'same-start', severity: 'warning', file: '2016-17/episodes.csv' }));
  });
});

test('of two episodes that end on one day the one that began earlier stands', () => {
  expect(historyOf({ '2016-17': year(2016, 'A,03/06/2016,S,C1,N1,U6,PR1,01/02/2017,E4A,,,,'), '2017-18': year(2017, 'A,01/06/2016,S,C1,N1,U4,PR1,01/02/2017,E4A,,,,') }))
    .toEqual([['2016-06-01 2017-02-01 U4 E4A']]);
});

describe('an episode open in one return and not in the next', () => {
  const stale = year(2016, 'A,01/06/2016,S,C1,N1,U6,PR1,,,,,,SC111111');
  test.each([
    ['ends on that 31 March when nothing follows', [], [['2016-06-01 2017-03-31 U6 E99']]],
    ['ends on that 31 March when the child comes anew later, and is not stretched over the time between', ['A,01/10/2017,S,C1,N1,U4,PR1,,,,,,'], [['2016-06-01 2017-03-31 U6 E99'], ['2017-10-01 open U4 -']]],
    ['ends the day before a new start in the same year', ['A,01/02/2017,S,C1,N1,U4,PR1,,,,,,'], [['2016-06-01 2017-01-31 U6 E99'], ['2017-02-01 open U4 -']]],
    ['ends when the next episode of the same care begins', ['A,01/06/2017,P,C1,N1,U4,PR1,,,,,,'], [['2016-06-01 2017-06-01 U6 X1', '2017-06-01 open U4 -']]],
    ['is the next return\'s with another start', ['A,03/06/2016,S,C1,N1,U6,PR1,,,,,,SC111111'], [['2016-06-03 open U6 -']]],
    ['is the one a later return has from an earlier day', ['A,20/05/2016,S,C2,N1,K2,PR4,,,,,,SC222222'], [['2016-05-20 open K2 -']]],
  ])('%s', (_, later, expected) => {
    expect(historyOf({ '2016-17': stale, '2017-18': year(2017, ...later) })).toEqual(expected);
  });

  test('is not stretched over a year whose return does not know the child, whatever the next reason says', () => {
    expect(historyOf({ '2016-17': stale, '2017-18': year(2017), '2018-19': year(2018, 'A,01/06/2018,P,C1,N1,U4,PR1,,,,,,') }))
      .toEqual([['2016-06-01 2017-03-31 U6 E99'], ['2018-06-01 open U4 -']]);
  });

  test('a child who came on 31 March has that one day', () => {
    expect(historyOf({ '2016-17': year(2016, 'A,31/03/2017,S,C1,N1,U6,PR1,,,,,,'), '2017-18': year(2017) })).toEqual([['2017-03-31 2017-04-01 U6 E99']]);
  });

  test('a stale row never deletes the child\'s own open episode of a later return', () => {
    expect(historyOf({ '2016-17': stale, '2018-19': year(2018, 'A,01/06/2018,S,C1,N1,U6,PR1,,,,,,SC111111') })).toEqual([['2018-06-01 open U6 -']]);
    expect(historyOf({ '2016-17': stale, '2018-19': year(2018, 'A,01/06/2018,S,C1,N1,U4,PR1,,,,,,SC222222') })).toEqual([['2016-06-01 2017-03-31 U6 E99'], ['2018-06-01 open U4 -']]);
  });

  test('goes on over a year of which no return was loaded, when the next episode says so', () => {
    expect(historyOf({ '2016-17': stale, '2018-19': year(2018, 'A,01/06/2017,P,C1,N1,U4,PR1,,,,,,') })).toEqual([['2016-06-01 2017-06-01 U6 X1', '2017-06-01 open U4 -']]);
  });
});

describe('overlaps', () => {
  test('with a later return\'s episode end when that begins', () => {
    expect(historyOf({ '2016-17': year(2016, 'A,01/06/2016,S,C1,N1,U6,PR1,20/03/2017,E4A,,,,'), '2017-18': year(2017, 'A,10/03/2017,P,C1,N1,U4,PR1,,,,,,') }))
      .toEqual([['2016-06-01 2017-03-10 U6 X1', '2017-03-10 open U4 -']]);
  });
  test('within a return are errors, and no day in care is lost or counted twice', () => {
    const partly = { '2016-17': year(2016, 'A,01/06/2016,S,C1,N1,U6,PR1,20/10/2016,X1,,,,', 'A,10/10/2016,P,C1,N1,U4,PR1,01/02/2017,E4A,,,,') };
    expect(historyOf(partly)).toEqual([['2016-06-01 2016-10-10 U6 X1', '2016-10-10 2017-02-01 U4 E4A']]);
    const inside = { '2016-17': year(2016, 'A,01/06/2016,S,C1,N1,U6,PR1,20/10/2016,E4A,,,,', 'A,10/07/2016,P,C1,N1,U4,PR1,01/08/2016,E4A,,,,') };
    expect(historyOf(inside)).toEqual([['2016-06-01 2016-10-20 U6 E4A']]);
    for (const example of [partly, inside]) expect(issuesOf(example)).toContainEqual(expect.objectContaining({ rule: 'overlap', severity: 'error' }));
  });
  test('of two open episodes end the first when the second begins', () => {
    expect(historyOf({ '2016-17': year(2016, 'A,01/06/2016,S,C1,N1,U6,PR1,,,,,,', 'A,10/10/2016,P,C1,N1,U4,PR1,,,,,,') })).toEqual([['2016-06-01 2016-10-10 U6 X1', '2016-10-10 open U4 -']]);
  });
});

describe('a gap after reason X1', () => {
  test('is filled', () => {
    expect(historyOf({ '2016-17': year(2016, 'A,01/06/2016,S,C1,N1,U6,PR1,05/10/2016,X1,,,,', 'A,10/10/2016,P,C1,N1,U4,PR1,,,,,,') })).toEqual([['2016-06-01 2016-10-10 U6 X1', '2016-10-10 open U4 -']]);
  });
  test('is a real one before a new start, and after it the child had left for a reason not known', () => {
    expect(historyOf({ '2016-17': year(2016, 'A,01/06/2016,S,C1,N1,U6,PR1,05/10/2016,X1,,,,', 'A,10/10/2016,S,C1,N1,U4,PR1,,,,,,') })).toEqual([['2016-06-01 2016-10-05 U6 E99'], ['2016-10-10 open U4 -']]);
  });
  test('is not filled over a year in which the child is in no return', () => {
    expect(historyOf({
      '2016-17': year(2016, 'A,01/06/2016,S,C1,N1,U6,PR1,05/02/2017,X1,,,,'), '2017-18': year(2017), '2018-19': year(2018, 'A,10/05/2018,P,C1,N1,U4,PR1,,,,,,'),
    })).toEqual([['2016-06-01 2017-02-05 U6 E99'], ['2018-05-10 open U4 -']]);
  });
});

describe('the 18th birthday', () => {
  const born = (date: string, ...episodes: readonly string[]): Example => ({ '2016-17': { ...year(2016, ...episodes), header: year(2016).header!.map(line => line.replace('A,1,01/01/2008', `A,1,${date}`)) } });
  test('ends care, open or not', () => {
    expect(historyOf(born('10/10/1998', 'A,01/06/2016,S,C1,N1,U6,PR1,,,,,,'))).toEqual([['2016-06-01 2016-10-10 U6 E99']]);
    expect(historyOf(born('10/10/1998', 'A,01/06/2016,S,C1,N1,U6,PR1,12/10/2016,E17,,,,'))).toEqual([['2016-06-01 2016-10-10 U6 E17']]);
    expect(historyOf(born('10/10/1998', 'A,01/06/2016,S,C1,N1,U6,PR1,10/10/2016,E17,,,,'))).toEqual([['2016-06-01 2016-10-10 U6 E17']]);
  });
  test('of somebody born on 29 February is 1 March in a common year', () => {
    const { header, ...rest } = year(2017, 'A,01/06/2017,S,C1,N1,U6,PR1,,,,,,');
    expect(historyOf({ '2017-18': { ...rest, header: header!.map(line => line.replace('A,1,01/01/2008', 'A,1,29/02/2000')) } })).toEqual([['2017-06-01 2018-03-01 U6 E99']]);
  });
  test('does not end a stay by agreement in a children\'s home', () => {
    expect(historyOf(born('10/10/1998', 'A,01/06/2016,S,V2,N1,K2,PR1,,,,,,'))).toEqual([['2016-06-01 open K2 -']]);
  });
  test('on the last day covered has come, on the day after it has not', () => {
    expect(historyOf(born('31/03/1999', 'A,01/06/2016,S,C1,N1,U6,PR1,,,,,,'))).toEqual([['2016-06-01 2017-03-31 U6 E99']]);
    expect(historyOf(born('01/04/1999', 'A,01/06/2016,S,C1,N1,U6,PR1,,,,,,'))).toEqual([['2016-06-01 open U6 -']]);
  });
  test('leaves no episode that begins after it', () => {
    const example = born('10/10/1998', 'A,01/11/2016,S,C1,N1,U6,PR1,,,,,,');
    expect(historyOf(example)).toEqual([]);
    expect(rulesOf(example)).toContain('eighteenth-birthday');
  });
});

test('an end that a return could not know is read as open, and a row before birth or that ends before it begins is set aside', () => {
  const example = { '2016-17': year(2016, 'A,01/06/2016,S,C1,N1,U6,PR1,01/06/2017,E4A,,,,', 'A,01/06/2007,S,C1,N1,U6,PR1,01/07/2007,E4A,,,,', 'A,01/02/2017,P,C1,N1,U4,PR1,01/02/2017,X1,,,,') };
  expect(historyOf(example)).toEqual([['2016-06-01 open U6 -']]);
  expect(rulesOf(example)).toEqual(expect.arrayContaining(['ends-after-its-return', 'begins-before-birth', 'ends-before-it-begins']));
});

test('a reason for leaving in the middle of a time in care is read as X1', () => {
  expect(historyOf({ '2016-17': year(2016, 'A,01/06/2016,S,C1,N1,U6,PR1,10/10/2016,E4A,,,,', 'A,10/10/2016,P,C1,N1,U4,PR1,,,,,,') })).toEqual([['2016-06-01 2016-10-10 U6 X1', '2016-10-10 open U4 -']]);
});
