import { describe, expect, test } from 'vitest';
import { financialYearName, lastDayOfFinancialYear, monthEndAfter, parseDate, type CalendarDate } from '#kernel/calendar-date.ts';
import { isOn } from '#journeys/child.ts';
import { demoShape, makeAuthority, withoutMistakes, writeReturns, type ReturnFile } from './index.ts';

type Row = Readonly<Record<string, string>>;

/** The plainest reader there is: these files quote nothing. */
function rowsOf(files: readonly ReturnFile[], name: string): Row[] {
  const file = files.find(candidate => candidate.name === name);
  if (file === undefined) return [];
  const [columns, ...rows] = file.text.trimEnd().split('\n').map(line => line.split(','));
  return rows.map(row => Object.fromEntries(columns!.map((column, i) => [column, row[i]!])));
}

const YEARS = [2021, 2022, 2023, 2024, 2025];
const authority = makeAuthority(11, { ...withoutMistakes(demoShape), startsPerYear: 90 });
const episodes = (yearEnding: number): Row[] => rowsOf(authority.returns, `${financialYearName(yearEnding)}/episodes.csv`);

/** The code sets of the SSDA903 return as REFERENCE.md section b lists them, without its synthetic codes. */
const CODES: Readonly<Record<string, RegExp>> = {
  RNE: /^[SLPTBU]$/, LS: /^(C[12]|D1|E1|V[234]|L[123]|J[123])$/, CIN: /^N[1-8]$/,
  PLACE: /^(U[1-6]|A[3-6]|K[123]|H5|P[123]|R[1235]|S1|T[0-4]|Z1)$/, PLACE_PROVIDER: /^(PR[0-5])?$/,
  REC: /^(X1|E1[1-7]|E2|E3|E4[AB]|E4[15678]|E[5-9])?$/,
  REASON_PLACE_CHANGE: /^(CARPL|CLOSE|ALLEG|STAND|APPRR|CREQB|CREQO|LAREQ|CHILD|PLACE|CUSTOD|OTHER)?$/,
};

describe('the yearly returns of a true history', () => {
  test('every file that a year has is there, in a folder a year; social workers only since 2023-24', () => {
    const common = ['ad1', 'episodes', 'header', 'missing', 'oc2', 'oc3', 'placed_for_adoption', 'previous_permanence', 'reviews', 'uasc'];
    const expected = YEARS.flatMap(year => [...common, ...(year >= 2024 ? ['social_worker'] : [])].map(name => `${financialYearName(year)}/${name}.csv`));
    expect(authority.returns.map(file => file.name).sort()).toEqual(expected.sort());
    for (const file of authority.returns) expect(file.text.split('\n').length).toBeGreaterThan(2);
  });

  test('no code is outside its code set, in any year', () => {
    for (const year of YEARS) for (const row of episodes(year)) {
      for (const [column, allowed] of Object.entries(CODES)) expect(row[column], `${column} in ${year}`).toMatch(allowed);
      expect(row['REC'] === '').toBe(row['DEC'] === '');
    }
  });

  test('codes belong to their year: H5 until 2023-24 and K3 from 2024-25, sex 1 and 2 until then and M and F after', () => {
    for (const year of YEARS) {
      const places = new Set(episodes(year).map(row => row['PLACE']));
      expect(places.has('K3')).toBe(year >= 2025);
      expect(places.has('H5')).toBe(year < 2025);
      const sexes = new Set(rowsOf(authority.returns, `${financialYearName(year)}/header.csv`).map(row => row['SEX']));
      expect([...sexes].sort()).toEqual(year < 2025 ? ['1', '2'] : ['F', 'M']);
    }
  });

  test('an episode open on 31 March is in the next return with the day it truly began, whatever year that was', () => {
    let carried = 0;
    for (const year of YEARS.slice(0, -1)) {
      const next = new Set(episodes(year + 1).map(row => `${row['CHILD']} ${row['DECOM']}`));
      const open = episodes(year).filter(row => row['DEC'] === '');
      for (const row of open) expect(next.has(`${row['CHILD']} ${row['DECOM']}`)).toBe(true);
      carried += open.length;
    }
    expect(carried).toBeGreaterThan(500);
    const starts = episodes(2025).map(row => parseDate(row['DECOM']!)!);
    expect(Math.min(...starts)).toBeLessThan(lastDayOfFinancialYear(2021));
  });

  test('no row lies outside its year, and a child and a start occur once in it', () => {
    for (const year of YEARS) {
      const rows = episodes(year);
      expect(new Set(rows.map(row => `${row['CHILD']} ${row['DECOM']}`)).size).toBe(rows.length);
      for (const row of rows) {
        expect(parseDate(row['DECOM']!)).toBeLessThanOrEqual(lastDayOfFinancialYear(year));
        if (row['DEC'] === '') continue;
        expect(parseDate(row['DEC']!)).toBeLessThanOrEqual(lastDayOfFinancialYear(year));
        expect(parseDate(row['DEC']!)).toBeGreaterThan(lastDayOfFinancialYear(year - 1));
      }
    }
  });

  test('the latest row of each child and start, counted by month ends, gives the true numbers looked after', () => {
    const latest = new Map<string, Row>();
    for (const year of YEARS) for (const row of episodes(year)) if (!/^V[34]$/.test(row['LS']!)) latest.set(`${row['CHILD']} ${row['DECOM']}`, row);
    const spans = [...latest.values()].map(row => ({ commencedOn: parseDate(row['DECOM']!)!, ceasedOn: parseDate(row['DEC']!) }));
    for (let month = 0; month < 60; month += 1) {
      const day: CalendarDate = monthEndAfter(authority.observedFrom, month);
      const truth = authority.children.filter(child => child.periodsOfCare.some(period => isOn(period, day))).length;
      expect(spans.filter(span => isOn(span, day)).length).toBe(truth);
    }
  });

  test('facts that the statutory validator checks hold', () => {
    const born = new Map(authority.children.map(child => [child.localId, child.bornOn]));
    for (const year of YEARS) for (const row of episodes(year)) {
      const place = row['PLACE']!;
      const started = parseDate(row['DECOM']!)!;
      if (place === 'P1') expect(row['LS']).not.toBe('V2');
      expect(place === 'P1').toBe(row['PLACE_PROVIDER'] === 'PR0');
      if (/^A[56]$/.test(place)) expect(row['LS']).toBe('E1');
      if (/^(H5|K3|P2)$/.test(place)) expect(started - born.get(row['CHILD']!)!).toBeGreaterThanOrEqual(16 * 365);
      if (/^(T.|Z1)$/.test(place)) expect(row['PLACE_PROVIDER']).toBe('');
      if (place.startsWith('T')) expect(row['RNE']).not.toBe('S');
      if (row['LS'] === 'J1') expect(started - born.get(row['CHILD']!)!).toBeGreaterThanOrEqual(10 * 365);
      if (row['LS'] === 'L1' && row['DEC'] !== '') expect(parseDate(row['DEC']!)! - started).toBeLessThanOrEqual(3);
      if (row['LS'] === 'L2' && row['DEC'] !== '') expect(parseDate(row['DEC']!)! - started).toBeLessThanOrEqual(21);
    }
    const unaccompanied = new Set(authority.children.filter(child => child.unaccompanied !== null).map(child => child.localId));
    for (const row of episodes(2024)) if (unaccompanied.has(row['CHILD']!)) expect(row['HOME_POST']).toBe('');
  });

  test('birth dates agree between the tables, and the core tables can be had alone', () => {
    for (const file of authority.returns.filter(candidate => !candidate.name.endsWith('episodes.csv'))) {
      for (const row of rowsOf(authority.returns, file.name)) {
        const child = authority.children.find(candidate => candidate.localId === row['CHILD']);
        expect(parseDate(row['DOB']!)).toBe(child?.bornOn);
      }
    }
    const core = writeReturns(authority.children, 2024, 2025, { tables: 'core' });
    expect(core.map(file => file.name)).toEqual(['2023-24/header.csv', '2023-24/episodes.csv', '2023-24/uasc.csv', '2024-25/header.csv', '2024-25/episodes.csv', '2024-25/uasc.csv']);
    expect(core[1]!.text).toBe(authority.returns.find(file => file.name === core[1]!.name)!.text);
  });
});
