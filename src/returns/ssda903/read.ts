import { at } from '#kernel/assert.ts';
import { lastDayOfFinancialYear, firstDayOfFinancialYear } from '#kernel/calendar-date.ts';
import type { Checked, Issue } from '#kernel/issue.ts';
import type { Child } from '#journeys/child.ts';
import { addCounts, assertBalance, countOutcomes, ledger, NO_ROWS } from '#returns/ssda903/accounting.ts';
import type { Ledger, RowCounts, TableAccounting } from '#returns/ssda903/accounting.ts';
import type { EpisodeRow } from '#returns/ssda903/episode-row.ts';
import { datedPart, episodeRows, sharedCapitals } from '#returns/ssda903/episodes.ts';
import { childOf } from '#returns/ssda903/history.ts';
import { partsOf } from '#returns/ssda903/part.ts';
import type { Part } from '#returns/ssda903/part.ts';
import { NOBODY, readPeople } from '#returns/ssda903/people.ts';
import type { OriginPart, PeopleReading } from '#returns/ssda903/people.ts';
import { dateReader } from '#returns/ssda903/read-dates.ts';
import { readFile } from '#returns/ssda903/read-table.ts';
import type { FileSummary, Ssda903Reading } from '#returns/ssda903/reading.ts';
import { returnYears } from '#returns/ssda903/return-year.ts';
import type { SourceTable } from '#returns/ssda903/source-table.ts';
import { TABLES } from '#returns/ssda903/tables.ts';
import type { TableId } from '#returns/ssda903/tables.ts';
import type { SourceFile } from '#returns/source-file.ts';

/** Reads SSDA903 returns of any number of years and authorities into one history. Never throws for what a file holds. */
export function readSsda903(files: readonly SourceFile[]): Checked<Ssda903Reading> {
  const issues: Issue[] = [];
  const readDate = dateReader();
  const sources = files.flatMap(file => {
    const reading = readFile(file);
    issues.push(...reading.issues);
    return reading.tables;
  });
  const parts = sources.flatMap(source => partsOf(source, new Set()));
  const ofTable = (id: TableId): readonly Part[] => parts.filter(part => part.source.table.id === id);
  const episodeParts = ofTable('episodes');
  const years = returnYears(episodeParts.map(part => datedPart(part, readDate)));
  const yearOf = new Map(episodeParts.map((part, index) => [part, at(years, index).yearEnding]));
  const originOf = (part: Part): OriginPart => ({ part, origin: { file: part.source.file, authority: part.authority, yearEnding: yearOf.get(part) ?? 0 } });
  const capitals = sharedCapitals();
  const rows: EpisodeRow[] = [];
  for (const part of episodeParts) for (const row of episodeRows(part, originOf(part).origin, rows.length, readDate, capitals)) rows.push(row);
  const people = readPeople(ofTable('header').map(originOf), ofTable('uasc').map(originOf), readDate, issues);
  const book = ledger(rows.length);
  const allYears = [...new Set(years.map(year => year.yearEnding))].toSorted((a, b) => a - b);
  const children = childrenOf(rows, people, allYears, book, issues);
  const summary = summaries(sources, rows, parts, people, book, yearOf);
  const journeys = children.length === 0 ? null : {
    children, observedFrom: firstDayOfFinancialYear(at(allYears, 0)), observedUntil: lastDayOfFinancialYear(at(allYears, allYears.length - 1)),
  };
  const otherTables = sources.filter(source => !['header', 'episodes', 'uasc'].includes(source.table.id));
  return { value: { journeys, files: summary.files, otherTables, accounting: { ...summary.accounting, fates: book.fates() } }, issues };
}

function childrenOf(rows: readonly EpisodeRow[], people: PeopleReading, allYears: readonly number[], book: Ledger, issues: Issue[]): readonly Child[] {
  const byAuthority = new Map<string, Map<string, EpisodeRow[]>>();
  for (const row of rows) {
    let children = byAuthority.get(row.origin.authority);
    if (children === undefined) byAuthority.set(row.origin.authority, children = new Map());
    const own = children.get(row.CHILD);
    if (own === undefined) children.set(row.CHILD, [row]);
    else own.push(row);
  }
  const observedUntil = lastDayOfFinancialYear(allYears.at(-1) ?? 0);
  const found: Child[] = [];
  for (const [authority, children] of byAuthority) {
    for (const [localId, own] of children) {
      const person = people.people.get(authority)?.get(localId) ?? NOBODY;
      const child = childOf({ authority, localId, person, rows: own, loadedYears: allYears }, observedUntil, book, issues);
      if (child !== null) found.push(child);
    }
  }
  return found;
}

interface Summaries { readonly files: readonly FileSummary[]; readonly accounting: { readonly total: RowCounts; readonly tables: readonly TableAccounting[] } }

function summaries(sources: readonly SourceTable[], rows: readonly EpisodeRow[], parts: readonly Part[], people: PeopleReading, book: Ledger, yearOf: ReadonlyMap<Part, number>): Summaries {
  const countsOf = (source: SourceTable): RowCounts => {
    if (source.table.id === 'header') return people.headerCounts.get(source.file) ?? NO_ROWS;
    if (source.table.id === 'uasc') return people.uasc.get(source.file) ?? NO_ROWS;
    if (source.table.id === 'episodes') return countOutcomes(rows.filter(row => row.origin.file === source.file).map(row => row.serial), book);
    return { read: source.rows.length, kept: source.rows.length, merged: 0, repaired: 0, setAside: 0 };
  };
  const counted = sources.map(source => ({ source, counts: countsOf(source) }));
  const tables = TABLES.map(table => ({ table: table.id, ...counted.filter(item => item.source.table === table).map(item => item.counts).reduce(addCounts, NO_ROWS) })).filter(table => table.read > 0);
  const total = tables.reduce<RowCounts>(addCounts, NO_ROWS);
  assertBalance(total, 'all tables');
  const files = counted.map(({ source, counts }): FileSummary => {
    const own = parts.filter(part => part.source === source);
    return {
      name: source.file, table: source.table.id, rows: counts.read, rowsUsed: counts.read - counts.setAside, rowsSetAside: counts.setAside,
      returnYearsEnding: [...new Set(own.map(part => yearOf.get(part) ?? 0))].toSorted((a, b) => a - b), authorities: [...new Set(own.map(part => part.authority))],
    };
  });
  return { files, accounting: { total, tables } };
}
