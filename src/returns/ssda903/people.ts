import type { CalendarDate } from '#kernel/calendar-date.ts';
import type { Issue } from '#kernel/issue.ts';
import type { RowCounts } from '#returns/ssda903/accounting.ts';
import { addCounts, NO_ROWS } from '#returns/ssda903/accounting.ts';
import type { Origin } from '#returns/ssda903/episode-row.ts';
import type { Part } from '#returns/ssda903/part.ts';
import { dateOrNull } from '#returns/ssda903/read-dates.ts';
import type { DateCell } from '#returns/ssda903/read-dates.ts';
import { cellReader } from '#returns/ssda903/source-table.ts';

type ReadDate = (text: string) => DateCell;

/** A part of a table and where its rows come from. */
export interface OriginPart { readonly part: Part; readonly origin: Origin }

/** What the tables other than episodes say about a child; of several returns the latest that says it. */
export interface Person {
  readonly bornOn: CalendarDate | null;
  /** Codes of the return; '' where no return gives one. */
  readonly sex: string;
  readonly ethnicity: string;
  readonly unaccompanied: { readonly until: CalendarDate | null } | null;
}

export const NOBODY: Person = { bornOn: null, sex: '', ethnicity: '', unaccompanied: null };

/** People by authority, then by the authority's own identifier: the same identifier in two authorities is two children. */
export type People = ReadonlyMap<string, ReadonlyMap<string, Person>>;

export interface PeopleReading {
  readonly people: People;
  /** What became of the header's and the unaccompanied children's rows, by file. */
  readonly headerCounts: ReadonlyMap<string, RowCounts>;
  readonly uascCounts: ReadonlyMap<string, RowCounts>;
}

export function readPeople(headers: readonly OriginPart[], uascs: readonly OriginPart[], readDate: ReadDate, issues: Issue[]): PeopleReading {
  const people = new Map<string, Map<string, Person>>();
  const headerCounts = latestRows(headers, issues, people, part => {
    const [dob, sex, ethnic] = [cellReader(part.source, 'DOB'), cellReader(part.source, 'SEX'), cellReader(part.source, 'ETHNIC')];
    return (at, person) => {
      if (person !== null && person.bornOn !== null && person.sex !== '' && person.ethnicity !== '') return person;
      return {
        bornOn: person?.bornOn ?? dateOrNull(readDate(dob(at))), sex: person?.sex || sex(at).toUpperCase(),
        ethnicity: person?.ethnicity || ethnic(at).toUpperCase(), unaccompanied: null,
      };
    };
  });
  // A second map, so that a child of this table alone is not taken for one of the header.
  const flagged = new Map<string, Map<string, Person>>();
  const uascCounts = latestRows(uascs, issues, flagged, part => {
    const [duc, sex] = [cellReader(part.source, 'DUC'), cellReader(part.source, 'SEX')];
    return (at, person) => {
      const [until, before] = [dateOrNull(readDate(duc(at))), person?.unaccompanied?.until ?? null];
      return { ...NOBODY, sex: person?.sex || sex(at).toUpperCase(), unaccompanied: { until: until !== null && (before === null || until > before) ? until : before } };
    };
  });
  for (const [authority, children] of flagged) {
    const known = people.get(authority) ?? new Map<string, Person>();
    people.set(authority, known);
    for (const [id, { sex, unaccompanied }] of children) {
      const person = known.get(id) ?? NOBODY;
      known.set(id, { ...person, sex: person.sex || sex, unaccompanied });
    }
  }
  return { people, headerCounts, uascCounts };
}

/** Makes a person of a row and of what later returns said, null when this is the latest. */
type ReadPerson = (position: number, later: Person | null) => Person;

/**
 * Goes through a table with one row a child a year, latest return first: a later value stands, and an earlier one only
 * fills what is blank. Returns what became of the rows, by file.
 */
function latestRows(parts: readonly OriginPart[], issues: Issue[], people: Map<string, Map<string, Person>>, reader: (part: Part) => ReadPerson): ReadonlyMap<string, RowCounts> {
  const counts = new Map<string, RowCounts>();
  for (const { part, origin } of parts.toSorted((a, b) => b.origin.yearEnding - a.origin.yearEnding)) {
    const children = people.get(origin.authority) ?? new Map<string, Person>();
    people.set(origin.authority, children);
    const child = cellReader(part.source, 'CHILD');
    const read = reader(part);
    let merged = 0;
    let setAside = 0;
    for (const at of part.rows) {
      const id = child(at);
      if (id === '') {
        setAside += 1;
        issues.push(noChild(origin.file, part.source.rowNumbers[at]!));
        continue;
      }
      const later = children.get(id) ?? null;
      if (later !== null) merged += 1;
      const person = read(at, later);
      if (person !== later) children.set(id, person);
    }
    const rows = part.rows.length;
    counts.set(origin.file, addCounts(counts.get(origin.file) ?? NO_ROWS, { ...NO_ROWS, read: rows, kept: rows - merged - setAside, merged, setAside }));
  }
  return counts;
}

const noChild = (file: string, row: number): Issue => ({
  rule: 'no-child-identifier', severity: 'error', file, row, column: 'CHILD', message: 'The row names no child', action: 'The row is not used.',
});
