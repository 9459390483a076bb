import { describe, expect, test } from 'vitest';
import type { Issue } from '#kernel/issue.ts';
import { on } from '#journeys/counts/example-journeys.ts';
import { joinPathways } from '#journeys/join-pathways.ts';
import type { Person } from '#journeys/pathway.ts';
import { filesOf, readExample, tableFile, textFile } from '#returns/ssda903/example-returns.test-support.ts';
import { readSsda903 } from '#returns/ssda903/read.ts';
import type { Example } from '#returns/ssda903/rules/rule.ts';

/** A year's return with child A in care all along, child Z in and out within it (so that its dates tell the year), and other tables. */
const year = (starting: number, tables: Example[string], a = 'A,01/05/2015,S,C2,N1,U6,PR1,,,,,,'): Example[string] => ({
  header: ['A,2,10/06/2004,WBRI,UN4,0,', 'Z,1,01/01/2010,WBRI,UN4,0,'],
  episodes: [a, `Z,01/06/${starting},S,C1,N1,U6,PR1,01/02/${starting + 1},E4A,,,,`], ...tables,
});
const personOf = (example: Example, localId = 'A'): Person => joinPathways([readExample(example).value.part]).people.find(person => person.localId === localId)!;
const rulesOf = (issues: readonly Issue[]): readonly string[] => issues.map(({ rule }) => rule);

test('a child in care is a person with the care that was linked, and what header and flag say', () => {
  const { value } = readExample({ '2017-18': { ...year(2017, {}), uasc: ['A,2,10/06/2004,01/01/2022'] } });
  const [a, z] = value.part.people;
  expect(a).toEqual({ authority: '', localId: 'A', sex: 'female', bornOn: on('2004-06-10'), ethnicity: 'WBRI', unaccompanied: true, care: value.journeys!.children[0] });
  expect([z!.localId, z!.sex, z!.unaccompanied]).toEqual(['Z', 'male', false]);
});

test('reviews are in order of date; of one told twice the later return counts', () => {
  const person = personOf({
    '2017-18': year(2017, { reviews: ['A,10/06/2004,01/03/2018,PN1', 'A,10/06/2004,01/09/2017,pn2'] }),
    '2018-19': year(2018, { reviews: ['A,10/06/2004,01/03/2018,PN7', 'A,10/06/2004,2018-09-01,'] }),
  });
  expect(person.careReviews).toEqual([{ on: on('2017-09-01'), code: 'PN2' }, { on: on('2018-03-01'), code: 'PN7' }, { on: on('2018-09-01'), code: null }]);
});

test('outcomes are those of the year that its return ends, blanks and wrong scores not known', () => {
  // Columns: SDQ_SCORE, SDQ_REASON, CONVICTED, HEALTH_CHECK, IMMUNISATIONS, TEETH_CHECK, HEALTH_ASSESSMENT, SUBSTANCE_MISUSE and two that the pathway does not hold.
  const person = personOf({
    '2017-18': year(2017, { oc2: ['A,10/06/2004,12,,0,,1,1,1,0,,'] }), '2018-19': year(2018, { oc2: ['A,10/06/2004,41,SDQ2,1,,0,,x,,1,1'] }),
  });
  expect(person.healthOutcomes).toEqual([
    { yearEnding: 2018, sdqScore: 12, sdqReason: null, convicted: false, healthCheck: null, immunisations: true, teethCheck: true, healthAssessment: true, substanceMisuse: false },
    { yearEnding: 2019, sdqScore: null, sdqReason: 'SDQ2', convicted: true, healthCheck: null, immunisations: false, teethCheck: null, healthAssessment: null, substanceMisuse: null },
  ]);
});

describe('a care leaver', () => {
  // Born 10 June 2000: 17 on 10 June 2017, in the year to March 2018; born 31 March 2000: 18 on its last day; 29 February 2000: 18 on 1 March 2018.
  test.each([['10/06/2000', '2017-06-10', 17], ['31/03/2000', '2018-03-31', 18], ['01/04/2000', '2017-04-01', 17], ['29/02/2000', '2018-03-01', 18]])('born %s is seen on %s, at %i', (born, asAt, age) => {
    const person = personOf({ '2017-18': year(2017, { oc3: [`L,${born},YES,F1,U1`] }) }, 'L');
    expect(person.careLeaverContacts).toEqual([{ asAt: on(asAt), age, inTouch: 'YES', activity: 'F1', accommodation: 'U1', accommodationIsSuitable: true, eligibility: null }]);
    expect([person.care, person.sex, person.bornOn]).toEqual([null, 'unknown', on(born.split('/').toReversed().join('-'))]);
  });

  test.each([['B1', true], ['w2', false], ['S2', false], ['S1', null], ['0', null], ['', null], ['01', null]])('in %s lives suitably: %s', (accommodation, suitable) => {
    expect(personOf({ '2017-18': year(2017, { oc3: [`L,10/06/2000,NO,G5,${accommodation}`] }) }, 'L').careLeaverContacts[0]!.accommodationIsSuitable).toBe(suitable);
  });

  test('of whom the header gives another date of birth has the header\'s; of whom nobody gives one is seen on 31 March', () => {
    const tables = year(2017, { header: ['A,2,10/06/2004,WBRI,UN4,0,', 'L,1,10/07/2000,BAFR,UN4,0,'], oc3: ['L,10/06/2000,YES,F1,U1', 'M,,YES,F1,U1'] });
    const [l, m] = [personOf({ '2017-18': tables }, 'L'), personOf({ '2017-18': tables }, 'M')];
    expect([l.careLeaverContacts[0]!.asAt, l.sex, l.ethnicity]).toEqual([on('2017-07-10'), 'male', 'BAFR']);
    expect([m.careLeaverContacts[0]!.asAt, m.careLeaverContacts[0]!.age]).toEqual([on('2018-03-31'), null]);
  });
});

test('an incident open on 31 March ends when the next return says so', () => {
  const person = personOf({
    '2017-18': year(2017, { missing: ['A,10/06/2004,M,30/03/2018,', 'A,10/06/2004,A,01/07/2017,02/07/2017'] }), '2018-19': year(2018, { missing: ['A,10/06/2004,M,30/03/2018,02/04/2018'] }),
  });
  expect(person.missingIncidents).toEqual([{ kind: 'A', startedOn: on('2017-07-01'), endedOn: on('2017-07-02') }, { kind: 'M', startedOn: on('2018-03-30'), endedOn: on('2018-04-02') }]);
});

test('previous permanence has a date only where the day is known, and counts once however often it is told', () => {
  const rows = ['A,10/06/2004,P2,,zz/05/2012', 'Z,01/01/2010,p1,,03/05/2012', 'B,01/01/2010,Z1,,'];
  const example = { '2017-18': year(2017, { 'previous-permanence': rows }), '2018-19': year(2018, { 'previous-permanence': rows }) };
  expect(['A', 'Z', 'B'].map(id => personOf(example, id).previousPermanence)).toEqual([[{ code: 'P2', on: null }], [{ code: 'P1', on: on('2012-05-03') }], [{ code: 'Z1', on: null }]]);
});

test('spells with social workers are known by worker and start', () => {
  const person = personOf({
    '2017-18': year(2017, { 'social-worker': ['A,10/06/2004,SW1,01/05/2017,,FCONTA'] }),
    '2018-19': year(2018, { 'social-worker': ['A,10/06/2004,SW2,01/07/2018,,LEFTRL', 'A,10/06/2004,SW1,01/05/2017,01/07/2018,FCONTA'] }),
  });
  expect(person.socialWorkers).toEqual([
    { worker: 'SW1', startedOn: on('2017-05-01'), endedOn: on('2018-07-01'), reason: 'FCONTA' }, { worker: 'SW2', startedOn: on('2018-07-01'), endedOn: null, reason: 'LEFTRL' },
  ]);
});

describe('every row is accounted for', () => {
  const example: Example = {
    '2017-18': year(2017, { reviews: ['A,10/06/2004,01/09/2017,PN1', ',10/06/2004,01/09/2017,PN1', 'A,10/06/2004,31/09/2017,PN1', 'A,10/06/2004,01/09/2017,PN2', 'Q,10/06/2004,01/09/2017,PN2'] }),
    '2018-19': year(2018, { reviews: ['A,10/06/2004,01/09/2017,PN3'] }),
  };
  const { value, issues } = readExample(example);

  test('used, merged into a later one, or set aside', () => {
    // Of six rows A's third is used (the others of that day are merged) and Q's; one names no child and one no day.
    expect(value.accounting.tables.find(({ table }) => table === 'reviews')).toEqual({ table: 'reviews', read: 6, kept: 2, merged: 2, repaired: 0, setAside: 2 });
    expect(value.files.filter(file => file.table === 'reviews').map(({ name, rows, rowsUsed, rowsSetAside }) => [name, rows, rowsUsed, rowsSetAside])).toEqual([
      ['2017-18/reviews.csv', 5, 3, 2], ['2018-19/reviews.csv', 1, 1, 0],
    ]);
  });

  test('and what was not used, contradicted or unknown is said with its row', () => {
    const of = (rule: string) => issues.filter(issue => issue.rule === rule).map(({ severity, file, row, column, child }) => [severity, file, row, column, child]);
    expect(of('row-without-key')).toEqual([['error', '2017-18/reviews.csv', 3, 'CHILD', undefined], ['error', '2017-18/reviews.csv', 4, 'REVIEW', 'A']]);
    expect(of('told-twice')).toEqual([['warning', '2017-18/reviews.csv', 5, undefined, 'A']]);
    expect(of('told-again')).toEqual([['note', '2017-18/reviews.csv', undefined, undefined, undefined]]);
    expect(of('child-not-in-header')).toEqual([['warning', '2017-18/reviews.csv', 6, 'CHILD', 'Q']]);
  });

  test('also where no episodes tell the year', () => {
    const { value: { part, accounting }, issues: found } = readSsda903([tableFile('oc2.csv', 'oc2', ['A,10/06/2004,12,,0,,1,1,1,0,,'])]);
    expect([part.people, part.known, accounting.total.setAside, rulesOf(found)]).toEqual([[], [], 1, expect.arrayContaining(['row-without-key', 'no-usable-episodes'])]);
  });
});

describe('what is known', () => {
  const known = (files: Parameters<typeof readSsda903>[0], kind: string) => readSsda903(files).value.part.known.filter(window => window.kind === kind).map(({ from, until, source }) => [from, until, source]);
  const years = { 2018: [on('2017-04-01'), on('2018-03-31'), 'SSDA903 2017-18'], 2019: [on('2018-04-01'), on('2019-03-31'), 'SSDA903 2018-19'] };
  const files = filesOf({ '2017-18': year(2017, { reviews: [], oc2: ['A,10/06/2004,12,,0,,1,1,1,0,,'] }), '2018-19': year(2018, { reviews: ['A,10/06/2004,01/09/2018,PN3'] }) });

  test('is care and adoption in every year, and the rest in the years that have the table, with rows or without', () => {
    expect(known(files, 'care')).toEqual([years[2018], years[2019]]);
    expect(known(files, 'adoption')).toEqual([years[2018], years[2019]]);
    expect(known(files, 'careReviews')).toEqual([years[2018], years[2019]]);
    expect(known(files, 'healthOutcomes')).toEqual([years[2018]]);
    expect(known(files, 'missingIncidents')).toEqual([]);
    expect(known(files, 'referrals')).toEqual([]);
  });

  test('only where every authority gave the table', () => {
    const of = (table: string, columns: string, ...rows: readonly string[]) => textFile(`${table}.csv`, [columns, ...rows].join('\n'));
    const episodes = of('e', 'CHILD,DECOM,RNE,LS,CIN,PLACE,DEC,REC,LA', 'A,01/06/2017,S,C1,N1,U6,01/02/2018,E4A,North', 'B,01/06/2017,S,C1,N1,U6,01/02/2018,E4A,South', 'C,01/07/2017,S,C1,N1,U6,02/02/2018,E4A,South', 'D,01/07/2017,S,C1,N1,U6,02/02/2018,E4A,North');
    const header = of('h', 'CHILD,SEX,DOB,ETHNIC,UPN', ...['A', 'B', 'C', 'D'].map(id => `${id},1,01/01/2010,WBRI,UN1`));
    const reviews = (...authorities: readonly string[]) => of('r', 'CHILD,DOB,REVIEW,REVIEW_CODE,LA', ...authorities.map(name => `${name === 'South' ? 'B' : 'A'},01/01/2010,01/09/2017,PN1,${name}`));
    expect(known([episodes, header, reviews('North', 'South')], 'careReviews')).toEqual([years[2018]]);
    expect(known([episodes, header, reviews('North')], 'careReviews')).toEqual([]);
    // A table that names no authority is everybody's, and its children are found by their episodes.
    expect(known([episodes, header, reviews('')], 'careReviews')).toEqual([years[2018]]);
    const { part } = readSsda903([episodes, header, reviews('')]).value;
    expect(part.people.map(({ authority, localId, careReviews }) => [authority, localId, careReviews?.length])).toEqual([['North', 'A', 1], ['North', 'D', undefined], ['South', 'B', undefined], ['South', 'C', undefined]]);
  });
});
