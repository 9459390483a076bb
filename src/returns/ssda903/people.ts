import type { CalendarDate } from '#kernel/calendar-date.ts';
import type { Issue } from '#kernel/issue.ts';
import type { RowCounts } from '#returns/ssda903/accounting.ts';
import { NO_ROWS } from '#returns/ssda903/accounting.ts';
import type { Origin } from '#returns/ssda903/episode-row.ts';
import type { Part } from '#returns/ssda903/part.ts';
import { dateOrNull } from '#returns/ssda903/read-dates.ts';
import type { DateCell } from '#returns/ssda903/read-dates.ts';
import { cellReader } from '#returns/ssda903/source-table.ts';

type ReadDate = (text: string) => DateCell;

/** A part of a table and the return year it was given. */
export interface OriginPart { readonly part: Part; readonly origin: Origin }

/** What the tables other than episodes say about a child; the latest return that says it wins. */
export interface Person {
  readonly bornOn: CalendarDate | null;
  readonly sex: string;
  readonly ethnicity: string;
  readonly unaccompanied: { readonly until: CalendarDate | null } | null;
}

export const NOBODY: Person = { bornOn: null, sex: '', ethnicity: '', unaccompanied: null };

/** People by authority, then by the authority's own identifier: the same identifier in two authorities is two children. */
export type People = ReadonlyMap<string, ReadonlyMap<string, Person>>;

/** A row of a table with one row a child a year, of which the latest stands. */
interface Standing { readonly values: readonly string[]; readonly yearEnding: number }

interface Latest { readonly byAuthority: Map<string, Map<string, Standing>>; readonly counts: Map<string, RowCounts> }

/** The latest row of each child, and what became of the rows, by file. */
function latestRows(parts: readonly OriginPart[], columns: readonly string[], issues: Issue[], merge: (older: readonly string[], newer: readonly string[]) => readonly string[]): Latest {
  const latest: Latest = { byAuthority: new Map(), counts: new Map() };
  for (const { part, origin } of parts.toSorted((a, b) => a.origin.yearEnding - b.origin.yearEnding)) {
    const children = latest.byAuthority.get(origin.authority) ?? new Map<string, Standing>();
    latest.byAuthority.set(origin.authority, children);
    const child = cellReader(part.source, 'CHILD');
    const cells = columns.map(column => cellReader(part.source, column));
    let merged = 0;
    let setAside = 0;
    for (const position of part.rows) {
      const row = part.source.rows[position]!;
      const id = child(row);
      if (id === '') {
        setAside += 1;
        issues.push(noChild(origin.file, part.source.rowNumbers[position]!));
        continue;
      }
      const values = cells.map(cell => cell(row));
      const before = children.get(id);
      if (before !== undefined) merged += 1;
      children.set(id, { values: before === undefined ? values : merge(before.values, values), yearEnding: origin.yearEnding });
    }
    const counts = latest.counts.get(origin.file) ?? NO_ROWS;
    const read = part.rows.length;
    latest.counts.set(origin.file, {
      read: counts.read + read, kept: counts.kept + read - merged - setAside, merged: counts.merged + merged, repaired: 0, setAside: counts.setAside + setAside,
    });
  }
  return latest;
}

const noChild = (file: string, row: number): Issue => ({
  rule: 'no-child-identifier', severity: 'error', file, row, column: 'CHILD', message: 'The row names no child', action: 'The row is not used.',
});

export interface PeopleReading {
  readonly people: People;
  /** What became of the header's and the unaccompanied children's rows, by file. */
  readonly headerCounts: ReadonlyMap<string, RowCounts>;
  readonly uascCounts: ReadonlyMap<string, RowCounts>;
}

/** A later value stands for an earlier one, but a blank does not wipe out what is known. */
const latestKnown = (older: readonly string[], newer: readonly string[]): readonly string[] => newer.map((value, index) => value === '' ? older[index]! : value);

export function readPeople(headers: readonly OriginPart[], uascs: readonly OriginPart[], readDate: ReadDate, issues: Issue[]): PeopleReading {
  const header = latestRows(headers, ['DOB', 'SEX', 'ETHNIC'], issues, latestKnown);
  const later = (older: readonly string[], newer: readonly string[]): readonly string[] => {
    const [a, b] = [dateOrNull(readDate(older[0]!)), dateOrNull(readDate(newer[0]!))];
    return a !== null && (b === null || a > b) ? [older[0]!, newer[1] || older[1]!, newer[2] || older[2]!] : latestKnown(older, newer);
  };
  const uasc = latestRows(uascs, ['DUC', 'DOB', 'SEX'], issues, later);
  const people = new Map<string, Map<string, Person>>();
  for (const [authority, children] of header.byAuthority) {
    people.set(authority, new Map([...children].map(([id, { values: [dob, sex, ethnicity] }]): [string, Person] =>
      [id, { bornOn: dateOrNull(readDate(dob!)), sex: sex!.toUpperCase(), ethnicity: ethnicity!.toUpperCase(), unaccompanied: null }])));
  }
  for (const [authority, children] of uasc.byAuthority) {
    const known = people.get(authority) ?? new Map<string, Person>();
    people.set(authority, known);
    for (const [id, { values: [duc, , sex] }] of children) {
      const person = known.get(id) ?? NOBODY;
      known.set(id, { ...person, sex: person.sex || sex!.toUpperCase(), unaccompanied: { until: dateOrNull(readDate(duc!)) } });
    }
  }
  return { people, headerCounts: header.counts, uascCounts: uasc.counts };
}
