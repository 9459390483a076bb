import { assert } from '#kernel/assert.ts';
import type { CalendarDate } from '#kernel/calendar-date.ts';
import type { Checked, Issue } from '#kernel/issue.ts';
import type { Journeys } from '#journeys/child.ts';
import type { Known, PathwayPart } from '#journeys/pathway.ts';
import { adopterOf } from '#returns/annex-a/adoption.ts';
import { checkExtract, knownBy, rowsByPerson } from '#returns/annex-a/extract.ts';
import type { CheckedExtract } from '#returns/annex-a/extract.ts';
import { isOfAdopters } from '#returns/annex-a/lists.ts';
import type { ListNumber } from '#returns/annex-a/lists.ts';
import { personOf } from '#returns/annex-a/person.ts';
import { columnReaders } from '#returns/annex-a/read-column.ts';
import { readSheets } from '#returns/annex-a/read-sheets.ts';
import type { ListSource } from '#returns/annex-a/read-sheets.ts';
import type { AnnexAReading, ListAccounting } from '#returns/annex-a/reading.ts';
import type { Row } from '#returns/annex-a/row.ts';
import { joinExtracts } from '#returns/annex-a/several-extracts.ts';
import type { Joined } from '#returns/annex-a/several-extracts.ts';
import type { SourceFile } from '#returns/source-file.ts';

/**
 * Reads Annex A lists, of one day or of several. Whatever the files hold it never throws: what is wrong is an issue, and
 * every row read is used, merged into later lists or set aside. `madeOn` is the day of the lists where the user says it and
 * all are of one day; else it is taken from the latest event in them.
 */
export function readAnnexA(files: readonly SourceFile[], madeOn: CalendarDate | null = null): Checked<AnnexAReading> {
  const issues: Issue[] = [];
  const readers = columnReaders();
  const sources = joinedByFolder(files.toSorted((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0)).flatMap(file => readSheets(file, readers, issues)));
  const extracts = checkExtracts(sources, madeOn, issues);
  const joined = joinExtracts(extracts, issues);
  const known = extracts.flatMap(knownBy);
  const part = translate(extracts, joined, known, issues);
  const latest = extracts.reduce<CalendarDate | null>((best, extract) => (best === null || (extract.madeOn ?? best) > best ? extract.madeOn ?? best : best), null);
  const used = new Map(extracts.map(extract => [extract.name, new Set(extract.rows)]));
  return {
    value: { journeys: journeysOf(part, known), part, files: sources.map(source => accountingOf(source, extracts, joined, used.get(source.extract)!)), extractedOn: latest },
    issues,
  };
}

function checkExtracts(sources: readonly ListSource[], given: CalendarDate | null, issues: Issue[]): readonly CheckedExtract[] {
  const names = [...new Set(sources.map(source => source.extract))];
  return names.map(name => checkExtract(name, sources.filter(source => source.extract === name), names.length === 1 ? given : null, issues));
}

/**
 * Several workbooks of one folder that have no list twice are one extract: some systems write a workbook for each list. A
 * list that stands in two of them is of two days.
 */
function joinedByFolder(sources: readonly ListSource[]): readonly ListSource[] {
  const isOfWorkbook = ({ extract, file }: ListSource): boolean => file.startsWith(`${extract}/`) && !extract.endsWith('/') && extract !== '';
  const folderOf = ({ extract }: ListSource): string => extract.slice(0, extract.lastIndexOf('/') + 1);
  return sources.map(source => {
    if (!isOfWorkbook(source)) return source;
    const beside = sources.filter(other => isOfWorkbook(other) && folderOf(other) === folderOf(source));
    const isTwice = beside.some(one => beside.some(other => other.list === one.list && other.extract !== one.extract));
    return isTwice || beside.every(({ extract }) => extract === source.extract) ? source : { ...source, extract: `${folderOf(source)}*.xlsx` };
  });
}

function translate(extracts: readonly CheckedExtract[], joined: Joined, known: readonly Known[], issues: Issue[]): PathwayPart {
  const rows = extracts.toSorted((a, b) => (b.madeOn ?? -Infinity) - (a.madeOn ?? -Infinity)).flatMap(extract => extract.rows).toSorted((a, b) => a.list.number - b.list.number);
  const toldFrom = known.filter(({ kind }) => kind === 'referrals').reduce<CalendarDate | null>((first, { from }) => (first === null || from < first ? from : first), null);
  const children = rowsByPerson(rows.filter(row => !isOfAdopters(row.list)));
  return {
    people: children.map(own => personOf(idOf(own), own, joined, toldFrom, issues)),
    adopters: rows.filter(row => isOfAdopters(row.list) && !joined.merged.has(row)).map(adopterOf),
    known, monthlyFigures: [],
  };
}

const idOf = (rows: ReadonlyMap<number, readonly Row[]>): string => [...rows.values()][0]![0]!.id;

/** The children of list 8, known for the months that it tells of: those of several extracts where no day lies between. */
function journeysOf({ people }: PathwayPart, known: readonly Known[]): Journeys | null {
  const children = people.flatMap(({ care }) => care === null || care === undefined ? [] : [care]);
  const [latest, ...earlier] = known.filter(({ kind }) => kind === 'care').toSorted((a, b) => b.until - a.until);
  if (children.length === 0 || latest === undefined) return null;
  const observedFrom = earlier.reduce((from, window) => (window.until >= from - 1 && window.from < from ? window.from : from), latest.from);
  return { children, observedFrom, observedUntil: latest.until };
}

/** `used`: the rows of its extract that no rule set aside. */
function accountingOf(source: ListSource, extracts: readonly CheckedExtract[], { merged }: Joined, used: ReadonlySet<Row>): ListAccounting {
  const extract = extracts.find(({ name }) => name === source.extract)!;
  const rowsMerged = source.rows.filter(row => merged.has(row)).length;
  const rowsUsed = source.rows.filter(row => used.has(row)).length - rowsMerged;
  const rowsSetAside = source.rows.filter(row => !used.has(row)).length + source.rowsNoRecords;
  const rowsRead = source.rows.length + source.rowsNoRecords;
  assert(rowsRead === rowsUsed + rowsMerged + rowsSetAside, `the rows of ${source.file} do not add up`);
  return {
    name: source.file, list: source.list.number as ListNumber, madeOn: extract.madeOn, rowsRead, rowsUsed, rowsMerged, rowsSetAside,
    cellsRead: source.cellsRead, cellsUnderstood: source.cellsUnderstood, cellsNotUnderstood: source.cellsRead - source.cellsUnderstood,
  };
}
