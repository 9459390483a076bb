import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, calendarDate, slashDate } from '#kernel/calendar-date.ts';
import { readReturns } from '#returns/index.ts';
import { tableFile, textFile } from '#returns/ssda903/example-returns.test-support.ts';
import { readSsda903 } from '#returns/ssda903/read.ts';

/** Rows as bad as rows get: any date, any code, any blank, few children so that they collide. */
const aDate = fc.oneof(
  { weight: 8, arbitrary: fc.integer({ min: -800, max: 2200 }).map(days => slashDate(addDays(calendarDate(2016, 4, 1), days))) },
  { weight: 2, arbitrary: fc.constant('') },
  { weight: 1, arbitrary: fc.constantFrom('31/02/2017', '2017-13-01', 'soon', '01/01/33', '01/09/2033', '42826') },
);
const aRow = fc.record({
  child: fc.constantFrom('A', 'B', 'C', 'D', ''), began: aDate, ended: aDate, rne: fc.constantFrom('S', 'P', 'L', 'T', 'X', ''),
  ls: fc.constantFrom('C1', 'C2', 'V2', 'V3', 'V4', 'c2', ''), place: fc.constantFrom('U6', 'K2', 'T1', 'P1', 'A5', 'ZZ', ''), rec: fc.constantFrom('X1', 'E4A', 'E99', ''),
}).map(row => `${row.child},${row.began},${row.rne},${row.ls},N1,${row.place},PR1,${row.ended},${row.rec},,,,`);
const aFile = fc.record({ name: fc.constantFrom('2016/e.csv', '2017/e.csv', '2018/f.csv', 'g.csv', 'North/2017/h.csv'), rows: fc.array(aRow, { maxLength: 25 }) });
const header = ['A,1,01/01/2008,WBRI,UN1,0,', 'B,7,29/02/2000,,UN1,,', ',1,01/01/2008,WBRI,UN1,0,', 'C,2,,WBRI,UN1,0,', 'A,1,01/01/2009,WBRI,UN1,0,'];

test('whatever the rows, nothing throws, every row is accounted for, and every row set aside is named by an issue', () => {
  fc.assert(fc.property(fc.array(aFile, { maxLength: 4 }), list => {
    const files = list.map(({ name, rows }, index) => tableFile(`${index}/${name}`, 'episodes', rows));
    const { value, issues } = readSsda903([...files, tableFile('h.csv', 'header', header)]);
    const { total, tables, fates } = value.accounting;
    expect(total.read).toBe(list.reduce((sum, { rows }) => sum + rows.filter(row => /[^,]/.test(row)).length, 0) + header.length);
    for (const counts of [total, ...tables]) expect(counts.read).toBe(counts.kept + counts.merged + counts.repaired + counts.setAside);
    const named = new Set(issues.map(issue => `${issue.file} ${issue.row}`));
    const gone = fates.filter(fate => fate.outcome === 'set-aside').flatMap(fate => fate.rows.map(row => `${fate.file} ${row}`));
    expect(gone.filter(row => !named.has(row))).toEqual([]);
    expect(new Set(gone).size).toBe(tables.find(table => table.table === 'episodes')?.setAside ?? 0);
    const merged = fates.filter(fate => fate.outcome === 'merged');
    for (const { file } of merged) expect(issues.some(issue => issue.file === file && ['same-start', 'same-end', 'stale-open-episode'].includes(issue.rule))).toBe(true);
  }), { numRuns: 150 });
});

test('what comes out is a history: episodes in order, none over another, none beyond the days observed, none after 18', () => {
  fc.assert(fc.property(fc.array(aFile, { maxLength: 4 }), list => {
    const { value } = readSsda903([...list.map(({ name, rows }, index) => tableFile(`${index}/${name}`, 'episodes', rows)), tableFile('h.csv', 'header', header)]);
    const used = value.accounting.tables.find(table => table.table === 'episodes');
    let episodes = 0;
    for (const child of value.journeys?.children ?? []) {
      const all = child.periodsOfCare.flatMap(period => period.episodes);
      episodes += all.length + child.shortBreaks.length;
      all.forEach((episode, index) => {
        const next = all[index + 1];
        if (episode.ceasedOn !== null) expect(episode.ceasedOn).toBeGreaterThan(episode.commencedOn);
        if (next !== undefined) expect(episode.ceasedOn ?? Infinity).toBeLessThanOrEqual(next.commencedOn);
        expect(Math.max(episode.commencedOn, episode.ceasedOn ?? 0)).toBeLessThanOrEqual(value.journeys!.observedUntil);
        expect(episode.commencedOn).toBeGreaterThanOrEqual(child.bornOn);
        expect(episode.ceasedOn === null).toBe(episode.reasonEpisodeCeased === null);
      });
      for (const period of child.periodsOfCare) {
        const reasons = period.episodes.map(episode => episode.reasonEpisodeCeased);
        expect(reasons.slice(0, -1).every(reason => reason === 'X1')).toBe(true);
        expect(reasons.at(-1)).not.toBe('X1');
      }
    }
    expect(episodes).toBe((used?.kept ?? 0) + (used?.repaired ?? 0));
  }), { numRuns: 150 });
});

test('neither the order of the files nor that of the episode rows changes the history', () => {
  fc.assert(fc.property(fc.array(aFile, { maxLength: 4 }), fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })), (list, keys) => {
    const shuffled = <T>(items: readonly T[]): readonly T[] => items.map(item => ({ item, key: keys.next().value as number })).toSorted((a, b) => a.key - b.key).map(({ item }) => item);
    const names = list.map(({ name }, index) => `${index}/${name}`);
    const people = tableFile('h.csv', 'header', header);
    const one = readSsda903([...list.map(({ rows }, index) => tableFile(names[index]!, 'episodes', rows)), people]);
    const other = readSsda903(shuffled([...list.map(({ rows }, index) => tableFile(names[index]!, 'episodes', shuffled(rows))), people]));
    expect(other.value.journeys).toEqual(one.value.journeys);
  }), { numRuns: 100 });
});

test('files of any bytes are read or said to be unknown', () => {
  fc.assert(fc.property(fc.array(fc.oneof(fc.uint8Array({ maxLength: 300 }), fc.string({ maxLength: 300 }).map(text => new TextEncoder().encode(text)),
    fc.constantFrom('CHILD,DECOM,RNE,LS,CIN,PLACE', '<EXPSSDA903><CHILD>', 'CHILD,SEX,DOB\n"', 'PK\u0003\u0004').map(text => new TextEncoder().encode(text))), { maxLength: 4 }), list => {
    const { value, issues } = readReturns(list.map((bytes, index) => ({ name: `${index}.csv`, bytes })));
    expect(value.journeys === null).toBe(issues.some(issue => issue.severity === 'blocks'));
  }), { numRuns: 200 });
});

test('nothing usable says why and what to do next', () => {
  const episodes = tableFile('e.csv', 'episodes', ['A,01/05/2017,S,C1,N1,U6,PR1,,,,,,']);
  const blocking = (...files: Parameters<typeof readSsda903>[0]) => readSsda903(files).issues.filter(issue => issue.severity === 'blocks').map(issue => `${issue.message}. ${issue.action}`);
  expect(blocking()).toEqual(['There is no episodes table with rows in it. Add the episodes file of each year, and the header files.']);
  expect(blocking(tableFile('h.csv', 'header', header))).toEqual(['There is no episodes table with rows in it. Add the episodes file of each year, and the header files.']);
  expect(blocking(episodes)).toEqual(['There are episodes but no header table, so no child has a date of birth. Add the header file of each year.']);
  expect(blocking(episodes, tableFile('h.csv', 'header', ['B,1,01/01/2008,WBRI,UN1,0,']))).toEqual(['None of the 1 episode rows can be used. Look first at the commonest errors: no-date-of-birth (1).']);
  expect(blocking(episodes, textFile('h.csv', 'CHILD,SEX,DOB,ETHNIC,UPN\nA,1,01/01/2008,WBRI,UN1'))).toEqual([]);
});
