import { at } from '#kernel/assert.ts';
import type { Checked, Issue } from '#kernel/issue.ts';
import type { Child, Journeys } from '#journeys/child.ts';
import { ledger } from '#returns/ssda903/accounting.ts';
import type { Ledger } from '#returns/ssda903/accounting.ts';
import { withFolderAuthorities } from '#returns/ssda903/authorities.ts';
import { personOf, withBirthsFromOtherTables } from '#returns/ssda903/births.ts';
import { checkBirths, checkCells, episodesChecker } from '#returns/ssda903/check.ts';
import { coverageOf } from '#returns/ssda903/coverage.ts';
import type { Coverage } from '#returns/ssda903/coverage.ts';
import { episodesOf, readEpisodePart } from '#returns/ssda903/episodes.ts';
import type { Episodes } from '#returns/ssda903/episodes.ts';
import { findingsOnWhole } from '#returns/ssda903/findings-on-whole.ts';
import { childOf } from '#returns/ssda903/history.ts';
import { partsOf } from '#returns/ssda903/part.ts';
import type { Part } from '#returns/ssda903/part.ts';
import { yearsOfParts } from '#returns/ssda903/part-years.ts';
import { readPathwayPart } from '#returns/ssda903/pathway/pathway-part.ts';
import { readPeople } from '#returns/ssda903/people.ts';
import type { OriginPart, People } from '#returns/ssda903/people.ts';
import { dateReader } from '#returns/ssda903/read-dates.ts';
import { readFile } from '#returns/ssda903/read-table.ts';
import type { Ssda903Reading } from '#returns/ssda903/reading.ts';
import type { SourceTable } from '#returns/ssda903/source-table.ts';
import { summarise } from '#returns/ssda903/summary.ts';
import type { TableId } from '#returns/ssda903/tables.ts';
import type { SourceFile } from '#returns/source-file.ts';

/**
 * Reads SSDA903 returns of any number of years and authorities into one history. Whatever the files hold, it never
 * throws: what is wrong is an issue, and every row read is kept, merged into another, repaired or set aside.
 */
export function readSsda903(files: readonly SourceFile[]): Checked<Ssda903Reading> {
  const issues: Issue[] = [];
  const readDate = dateReader();
  // By name, so that the order in which files were dropped or listed decides nothing.
  const inOrder = files.toSorted((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  const sources = inOrder.flatMap(file => tablesOf(file, issues));

  const labelled = partsOf(sources);
  const isEpisodes = (part: Part): boolean => part.source.table.id === 'episodes';
  const dated = labelled.filter(isEpisodes).map(part => readEpisodePart(part, readDate));
  const yearOf = yearsOfParts(dated, issues);
  const parts = withFolderAuthorities(labelled, yearOf);
  const episodeParts = parts.filter(isEpisodes).map((part, index) => ({ ...at(dated, index), part }));
  const episodes = episodesOf(episodeParts, yearOf);

  const partsWithOrigin = (id: TableId): readonly OriginPart[] => parts.filter(part => part.source.table.id === id)
    .map(part => ({ part, origin: { file: part.source.file, authority: part.authority, yearEnding: yearOf(part) } }));
  const stated = readPeople(partsWithOrigin('header'), partsWithOrigin('uasc'), readDate, issues);
  const people = withBirthsFromOtherTables(stated.people, episodes.byChild, parts, readDate, issues);
  for (const part of parts) {
    checkCells(part, yearOf(part), issues);
    checkBirths(part, people, readDate, issues);
  }

  const coverage = coverageOf(episodeParts, yearOf, issues);
  const book = ledger(episodes.count);
  const children = childrenOf(episodes, people, coverage, book, issues);
  const journeys: Journeys | null = children.length === 0 ? null
    : { children, observedFrom: coverage.observedFrom, observedUntil: coverage.observedUntil };
  const pathway = readPathwayPart({ sources, partsOf: partsWithOrigin, yearOf, readDate, people, byChild: episodes.byChild, coverage, children });
  for (const issue of pathway.issues) issues.push(issue);
  const { part, counts: tableCounts } = pathway.value;
  const { files: summaries, accounting } = summarise({ fileNames: inOrder.map(file => file.name), sources, parts, yearOf, episodes, people: stated, book, tableCounts });
  issues.push(...findingsOnWhole({ parts, byAuthority: episodes.byChild, journeys, accounting, issues }));
  return { value: { journeys, part, files: summaries, accounting }, issues };
}

function tablesOf(file: SourceFile, issues: Issue[]): readonly SourceTable[] {
  const reading = readFile(file);
  for (const issue of reading.issues) issues.push(issue);
  return reading.tables;
}

/** The children of each authority, each with one history made of all returns. */
function childrenOf(episodes: Episodes, people: People, coverage: Coverage, book: Ledger, issues: Issue[]): readonly Child[] {
  const children: Child[] = [];
  const checkEpisodes = episodesChecker(issues);
  for (const [authority, byChild] of episodes.byChild) {
    const loadedYears = coverage.yearsOf.get(authority) ?? [];
    for (const [localId, serials] of byChild) {
      const rows = serials.map(episodes.rowAt);
      const person = personOf(people, authority, localId);
      if (localId !== '') checkEpisodes(rows, person.bornOn, loadedYears);
      const child = childOf({ authority, localId, person, rows, loadedYears }, coverage.observedUntil, book, issues);
      if (child !== null) children.push(child);
    }
  }
  return children.toSorted((a, b) => (a.id < b.id ? -1 : 1));
}
