import { slashDate } from '#kernel/calendar-date.ts';
import type { Issue } from '#kernel/issue.ts';
import type { SerialsByChild } from '#returns/ssda903/episode-row.ts';
import type { People, Person } from '#returns/ssda903/people.ts';
import { NOBODY } from '#returns/ssda903/people.ts';
import type { Part } from '#returns/ssda903/part.ts';
import { dateOrNull } from '#returns/ssda903/read-dates.ts';
import type { DateCell } from '#returns/ssda903/read-dates.ts';
import { cellReader } from '#returns/ssda903/source-table.ts';

/**
 * People with the dates of birth that the header lacks, taken from the other tables, most of which repeat it. Only for
 * children who have episodes; the first table that gives a date is believed, and said.
 */
export function withBirthsFromOtherTables(people: People, byChild: SerialsByChild, parts: readonly Part[], readDate: (text: string) => DateCell, issues: Issue[]): People {
  const lacking = new Map<string, Set<string>>();
  for (const [authority, children] of byChild) {
    const ids = [...children.keys()].filter(id => id !== '' && personOf(people, authority, id).bornOn === null);
    if (ids.length > 0) lacking.set(authority, new Set(ids));
  }
  if (lacking.size === 0) return people;
  const found = new Map([...people].map(([authority, children]) => [authority, new Map(children)]));
  for (const part of parts) {
    const ids = lacking.get(part.authority);
    if (ids === undefined || !part.source.columns.has('DOB')) continue;
    const [child, born] = [cellReader(part.source, 'CHILD'), cellReader(part.source, 'DOB')];
    for (const position of part.rows) {
      const id = child(position);
      const bornOn = ids.has(id) ? dateOrNull(readDate(born(position))) : null;
      if (bornOn === null) continue;
      ids.delete(id);
      const children = found.get(part.authority) ?? new Map<string, Person>();
      found.set(part.authority, children.set(id, { ...personOf(people, part.authority, id), bornOn }));
      issues.push({
        rule: 'date-of-birth-from-another-table', severity: 'repair', file: part.source.file, row: part.source.rowNumbers[position]!, column: 'DOB', child: id,
        value: slashDate(bornOn), message: 'The header gives no date of birth for this child', action: `Taken from the table ${part.source.table.title}: ${slashDate(bornOn)}.`,
      });
    }
  }
  return found;
}

/** What is known of a child; a header that names no authority serves them all. */
export const personOf = (people: People, authority: string, id: string): Person =>
  people.get(authority)?.get(id) ?? people.get('')?.get(id) ?? NOBODY;
