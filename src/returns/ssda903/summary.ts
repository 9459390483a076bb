import { addCounts, assertBalance, countOutcomes, NO_ROWS } from '#returns/ssda903/accounting.ts';
import type { Ledger, RowAccounting, RowCounts } from '#returns/ssda903/accounting.ts';
import type { Episodes } from '#returns/ssda903/episodes.ts';
import { UNKNOWN_YEAR } from '#returns/ssda903/episode-row.ts';
import type { PeopleReading } from '#returns/ssda903/people.ts';
import type { Part } from '#returns/ssda903/part.ts';
import type { FileSummary } from '#returns/ssda903/reading.ts';
import type { SourceTable } from '#returns/ssda903/source-table.ts';
import { TABLES } from '#returns/ssda903/tables.ts';

export interface ReadSoFar {
  /** Names of the files that held no table, too. */
  readonly fileNames: readonly string[];
  readonly sources: readonly SourceTable[];
  readonly parts: readonly Part[];
  readonly yearOf: (part: Part) => number;
  readonly episodes: Episodes;
  readonly people: PeopleReading;
  readonly book: Ledger;
  /** What became of the rows of the tables that the pathway is read from. */
  readonly tableCounts: ReadonlyMap<SourceTable, RowCounts>;
}

/** What each file was, and what became of its rows. Asserts that no row is lost or counted twice. */
export function summarise(read: ReadSoFar): { readonly files: readonly FileSummary[]; readonly accounting: RowAccounting } {
  const episodeCounts = countOutcomes(read.episodes, read.book);
  const counted = read.sources.map(source => ({ source, counts: countsOf(source, read, episodeCounts) }));
  for (const { source, counts } of counted) assertBalance(counts, source.rowNumbers.length + source.rowNumbersSetAside.length, source.file);
  const tables = TABLES.flatMap(table => {
    const own = counted.filter(item => item.source.table === table);
    return own.length === 0 ? [] : [{ table: table.id, ...own.map(item => item.counts).reduce(addCounts, NO_ROWS) }];
  });
  const total = tables.reduce<RowCounts>(addCounts, NO_ROWS);
  const summaries = read.fileNames.flatMap(name => {
    const own = counted.filter(item => item.source.file === name);
    return own.length === 0 ? [notRead(name)] : own.map(({ source, counts }) => summaryOf(source, counts, read));
  });
  return { files: summaries, accounting: { total, tables, fates: read.book.fates() } };
}

function countsOf(source: SourceTable, { people, tableCounts }: ReadSoFar, episodeCounts: ReadonlyMap<string, RowCounts>): RowCounts {
  const setAside = source.rowNumbersSetAside.length;
  const noRecords: RowCounts = { ...NO_ROWS, read: setAside, setAside };
  if (source.table.id === 'header') return addCounts(noRecords, people.headerCounts.get(source.file) ?? NO_ROWS);
  if (source.table.id === 'uasc') return addCounts(noRecords, people.uascCounts.get(source.file) ?? NO_ROWS);
  if (source.table.id === 'episodes') return addCounts(noRecords, episodeCounts.get(source.file) ?? NO_ROWS);
  // A table that feeds nothing yet is kept as it is read.
  return addCounts(noRecords, tableCounts.get(source) ?? { ...NO_ROWS, read: source.rowNumbers.length, kept: source.rowNumbers.length });
}

function summaryOf(source: SourceTable, counts: RowCounts, { parts, yearOf }: ReadSoFar): FileSummary {
  const own = parts.filter(part => part.source === source);
  const years = new Set(own.map(yearOf).filter(year => year !== UNKNOWN_YEAR));
  return {
    name: source.file, table: source.table.id, rows: counts.read, rowsUsed: counts.read - counts.setAside, rowsSetAside: counts.setAside,
    returnYearsEnding: [...years].toSorted((a, b) => a - b), authorities: [...new Set(own.map(part => part.authority))].toSorted(),
  };
}

const notRead = (name: string): FileSummary => ({ name, table: null, returnYearsEnding: [], authorities: [], rows: 0, rowsUsed: 0, rowsSetAside: 0 });
