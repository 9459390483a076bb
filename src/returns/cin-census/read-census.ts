import { financialYearEnding, lastDayOfFinancialYear, longDate } from '#kernel/calendar-date.ts';
import type { CalendarDate } from '#kernel/calendar-date.ts';
import type { Issue } from '#kernel/issue.ts';
import { openBook, rowsIn, setAsideAll } from '#returns/cin-census/accounting.ts';
import type { Census, CensusChild } from '#returns/cin-census/census.ts';
import { checkChild } from '#returns/cin-census/check-child.ts';
import { episodeOfNeed } from '#returns/cin-census/episode-of-need.ts';
import { factsOf, partOf } from '#returns/cin-census/person.ts';
import { childRow } from '#returns/cin-census/read-child.ts';
import { codeIn, dateIn, ownText, valueReader } from '#returns/cin-census/read-values.ts';
import type { ReadValues } from '#returns/cin-census/read-values.ts';
import { readXml } from '#returns/cin-census/read-xml.ts';
import type { RawRecord } from '#returns/cin-census/read-xml.ts';
import { readingIssue } from '#returns/cin-census/reading-rules.ts';
import type { ReadingRuleId } from '#returns/cin-census/reading-rules.ts';
import { joinEpisodes } from '#returns/cin-census/stack-censuses.ts';
import { unusedValues } from '#returns/cin-census/unused-values.ts';
import { chunksOf } from '#returns/source-file.ts';
import type { SourceFile } from '#returns/source-file.ts';

export interface CensusReading {
  readonly census: Census;
  readonly children: readonly CensusChild[];
  readonly valuesRead: number;
  readonly valuesSetAside: number;
}

/** Far more than a child has who is referred every month from birth to 18, with all that may follow; beyond it, time would grow with the square. Assumption. */
const MOST_ROWS_OF_A_CHILD = 2_000;

/** A census while it is being read: its header says what it is, and may come late. */
type OpenCensus = { -readonly [Fact in keyof Census]: Census[Fact] };

/** Reads one file, a child at a time: only what the pathway needs of a child is kept. */
export function readCensus(file: SourceFile, issues: Issue[]): CensusReading {
  const census: OpenCensus = { file: file.name, authority: '', yearEnding: null, referenceDate: null, isComplete: false, book: openBook() };
  const children: CensusChild[] = [];
  const readValues = valueReader(file.name, issues);
  const unused = unusedValues(file.name, issues);
  let hasHeader = false;
  const setAside = (rule: ReadingRuleId, record: RawRecord, message: (rows: string) => string): void => {
    setAsideAll(record, census.book);
    const count = rowsIn(record);
    issues.push(readingIssue(rule, message(count === 1 ? '1 row' : `${count} rows`), { file: file.name, row: record.line, column: record.name, ...childNamed(record) }));
  };
  const { fault, isOldText, valuesRead } = readXml(chunksOf(file), {
    header(record) {
      if (hasHeader) for (const [name, field] of Object.entries(record.fields)) unused.add('given-twice', name, field!);
      else Object.assign(census, headerOf(record, file.name, readValues, issues));
      hasHeader = true;
    },
    child(record) {
      const { child: localId } = childNamed(record);
      if (localId === undefined) setAside('no-child-identifier', record, rows => `The child has no LAchildID; it has ${rows} in all`);
      else if (rowsIn(record) > MOST_ROWS_OF_A_CHILD) setAside('too-many-records', record, rows => `The child has ${rows} in all`);
      else children.push(childOf(record, localId, census, readValues, issues));
    },
    stray: record => setAside('record-out-of-place', record, rows => `${record.name} does not stand in the record it belongs to; with those in it there are ${rows}`),
    cutOff: record => setAside('cut-off-record', record, rows => `The file breaks off in this ${record.name}; ${rows} of it were read`),
    unusedValue: unused.add,
    badCharacter: unused.badCharacter,
  });
  unused.report();
  census.isComplete = fault === null;
  const where = { file: file.name };
  if (!hasHeader) issues.push(readingIssue('no-reference-date', 'The census has no header', { ...where, column: 'ReferenceDate' }));
  if (isOldText) issues.push(readingIssue('not-utf-8', 'Some of the file is not UTF-8', where));
  if (fault !== null) issues.push(readingIssue('malformed-file', `The XML breaks off or is wrong on line ${fault.line}: ${fault.reason}`, { ...where, row: fault.line }));
  if (children.length === 0) issues.push(readingIssue('no-children', 'No child of this census can be used', where));
  return { census, children, valuesRead, valuesSetAside: unused.count() };
}

const childNamed = (record: RawRecord): { readonly child?: string } => {
  const localId = record.fields['LAchildID']?.text;
  return localId === undefined ? {} : { child: ownText(localId) };
};

function childOf(record: RawRecord, localId: string, census: Census, readValues: ReadValues, issues: Issue[]): CensusChild {
  const row = childRow(record, localId, inner => readValues(inner, census.yearEnding, localId));
  checkChild(row, census, census.file, issues);
  census.book.used('children');
  const episodes = joinEpisodes(row.episodes.map(episode => episodeOfNeed(episode, census, localId, issues)), localId, issues);
  const part = partOf(factsOf(row, census.authority), episodes);
  const lines = new Map(episodes.map(({ referredOn, line }) => [referredOn, line]));
  return { census, line: row.line, part, referralLines: part.referrals.map(({ on }) => lines.get(on)!) };
}

/** What the header says of authority and year. The reference date is believed before the year: samples of both disagree. */
function headerOf(record: RawRecord, file: string, readValues: ReadValues, issues: Issue[]): Pick<Census, 'authority' | 'yearEnding' | 'referenceDate'> {
  const values = readValues(record, null, '');
  const stated = dateIn(values, 'ReferenceDate');
  const year = /^\d{4}$/.test(codeIn(values, 'Year') ?? '') ? Number(codeIn(values, 'Year')) : null;
  const referenceDate = stated ?? (year === null ? null : lastDayOfFinancialYear(year));
  const where = { file, row: record.fields['ReferenceDate']?.line ?? record.line, column: 'ReferenceDate' };
  if (referenceDate === null) issues.push(readingIssue('no-reference-date', 'Neither ReferenceDate nor Year says which year the census is of', where));
  const yearEnding = referenceDate === null ? null : financialYearEnding(referenceDate);
  if (stated !== null && yearEnding !== null) checkReferenceDate(stated, yearEnding, year, where, issues);
  if (stated === null && year !== null) issues.push(readingIssue('reference-date', `The census has no reference date that can be read; its Year is ${year}, so it is taken to end on ${longDate(lastDayOfFinancialYear(year))}`, where));
  return { authority: codeIn(values, 'LEA') ?? '', yearEnding, referenceDate };
}

function checkReferenceDate(stated: CalendarDate, yearEnding: number, year: number | null, where: { readonly file: string; readonly row: number; readonly column: string }, issues: Issue[]): void {
  if (stated !== lastDayOfFinancialYear(yearEnding)) issues.push(readingIssue('reference-date', `The reference date is ${longDate(stated)}, no 31 March`, where));
  else if (year !== null && year !== yearEnding) issues.push(readingIssue('reference-date', `The reference date is ${longDate(stated)}, and Year says ${year}`, where));
}
