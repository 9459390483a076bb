import type { CalendarDate } from '#kernel/calendar-date.ts';
import type { Checked, Issue } from '#kernel/issue.ts';
import type { Child } from '#journeys/child.ts';
import type { Known, PathwayPart, PersonPart } from '#journeys/pathway.ts';
import { codesByCode } from '#reference/code-set.ts';
import { ETHNICITIES } from '#reference/ethnicities.ts';
import { sexOf } from '#reference/sexes.ts';
import type { RowCounts } from '#returns/ssda903/accounting.ts';
import { personOf } from '#returns/ssda903/births.ts';
import type { Coverage } from '#returns/ssda903/coverage.ts';
import type { Part } from '#returns/ssda903/part.ts';
import { adoptionSteps } from '#returns/ssda903/pathway/adoption-steps.ts';
import { childrenNotInHeader } from '#returns/ssda903/pathway/children-not-in-header.ts';
import { knownOfEpisodes, knownOfTable } from '#returns/ssda903/pathway/known-windows.ts';
import type { YearsGiven } from '#returns/ssda903/pathway/known-windows.ts';
import { readTableRows } from '#returns/ssda903/pathway/table-rows.ts';
import type { TableContext, TableRows } from '#returns/ssda903/pathway/table-rows.ts';
import { ADOPTION_TABLES, LIST_TABLES } from '#returns/ssda903/pathway/tables/index.ts';
import type { PathwayTable } from '#returns/ssda903/pathway/tables/pathway-table.ts';
import type { OriginPart } from '#returns/ssda903/people.ts';
import type { SourceTable } from '#returns/ssda903/source-table.ts';
import type { TableId } from '#returns/ssda903/tables.ts';
import { yearLabelOfPath } from '#returns/ssda903/year-label.ts';

export interface PathwayInput extends TableContext {
  readonly sources: readonly SourceTable[];
  readonly partsOf: (table: TableId) => readonly OriginPart[];
  readonly yearOf: (part: Part) => number;
  readonly coverage: Coverage;
  readonly children: readonly Child[];
}

export interface PathwayReading {
  readonly part: PathwayPart;
  /** What became of the rows of the tables that were read for it. */
  readonly counts: ReadonlyMap<SourceTable, RowCounts>;
}

const ETHNICITY_CODES = codesByCode(ETHNICITIES);

/**
 * What the returns tell of each child: care as linked, and the records of the tables beside it. A child whom only such a
 * table names, such as a care leaver, is a person too.
 */
export function readPathwayPart(input: PathwayInput): Checked<PathwayReading> {
  const issues: Issue[] = [];
  const read = <Row>(table: PathwayTable<Row>): TableRows<Row> => readTableRows(table, input.partsOf(table.table), input, issues);
  const lists = Object.entries(LIST_TABLES).map(([name, table]) => ({ name, rows: read<unknown>(table as PathwayTable<unknown>) }));
  const [adoptions, decisions] = [read(ADOPTION_TABLES.adoptions), read(ADOPTION_TABLES.decisions)];
  const tables: readonly TableRows<unknown>[] = [...lists.map(({ rows }) => rows), adoptions, decisions];

  const listsGiven = lists.filter(({ rows }) => rows.children.size > 0);
  const personPart = (authority: string, localId: string, child: Child | null, born: CalendarDate | null): PersonPart => {
    const told = listsGiven.map(({ name, rows }) => [name, rows.of(authority, localId)] as const).filter(([, rows]) => rows.length > 0);
    const adoption = adoptionSteps(child, adoptions.of(authority, localId), decisions.of(authority, localId));
    const person = { ...base(input, authority, localId, child, born), ...(adoption === null ? {} : { adoption }) };
    return told.length === 0 ? person : { ...person, ...Object.fromEntries(told) };
  };
  const people = input.children.map(child => personPart(child.authority, child.localId, child, child.bornOn));
  for (const { authority, localId, bornOn } of childrenBesides(input.children, tables)) people.push(personPart(authority, localId, null, bornOn));
  issues.push(...childrenNotInHeader([...Object.values(LIST_TABLES), ...Object.values(ADOPTION_TABLES)].flatMap(({ table }) => input.partsOf(table)), input));
  return {
    value: { part: { people, adopters: [], known: knownWindows(input), monthlyFigures: [] }, counts: new Map(tables.flatMap(({ counts }) => [...counts])) },
    issues,
  };
}

/** Who the child is, and the child's care. */
function base({ people }: PathwayInput, authority: string, localId: string, child: Child | null, bornOn: CalendarDate | null): PersonPart {
  if (child !== null) return { authority, localId, sex: child.sex, bornOn, ethnicity: child.ethnicity, unaccompanied: child.unaccompanied !== null, care: child };
  const { sex, ethnicity, unaccompanied } = personOf(people, authority, localId);
  return { authority, localId, sex: sexOf(sex), bornOn, ethnicity: ETHNICITY_CODES.has(ethnicity) ? ethnicity : null, unaccompanied: unaccompanied !== null };
}

interface NamedChild { readonly authority: string; readonly localId: string; readonly bornOn: CalendarDate | null }

/** The children whom tables name and who have no history of care, by authority and identifier. */
function childrenBesides(children: readonly Child[], tables: readonly TableRows<unknown>[]): readonly NamedChild[] {
  if (tables.every(table => table.children.size === 0)) return [];
  const inCare = new Map<string, Set<string>>();
  for (const { authority, localId } of children) {
    const ids = inCare.get(authority);
    if (ids === undefined) inCare.set(authority, new Set([localId]));
    else ids.add(localId);
  }
  const found = new Map<string, NamedChild>();
  for (const [authority, ids] of tables.flatMap(table => [...table.children])) {
    const own = inCare.get(authority);
    for (const [localId, { bornOn }] of ids) {
      const key = `${authority}\n${localId}`;
      if (own?.has(localId) !== true && found.get(key)?.bornOn == null) found.set(key, { authority, localId, bornOn });
    }
  }
  return [...found].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, child]) => child);
}

/** Adoption is known where the episodes are: orders, placements and adoptions stand in them. */
const knownWindows = (input: PathwayInput): readonly Known[] => [
  ...knownOfEpisodes('care', input.coverage),
  ...knownOfEpisodes('adoption', input.coverage),
  ...Object.entries(LIST_TABLES).flatMap(([kind, { table }]) => knownOfTable(kind as keyof typeof LIST_TABLES, yearsGiven(input, table), input.coverage)),
];

/** A table without any row was given too: then nothing of its kind happened. */
function yearsGiven({ sources, partsOf, yearOf }: PathwayInput, table: TableId): YearsGiven {
  const given = new Map<string, Set<number>>();
  const add = (authority: string, year: number): void => { given.set(authority, (given.get(authority) ?? new Set<number>()).add(year)); };
  for (const { origin } of partsOf(table)) add(origin.authority, origin.yearEnding);
  for (const source of sources) {
    if (source.table.id !== table || source.rowNumbers.length > 0) continue;
    const folder = source.file.slice(0, Math.max(0, source.file.lastIndexOf('/')));
    add('', yearOf({ source, authority: '', label: yearLabelOfPath(source.file), folder, rows: [] }));
  }
  return given;
}
