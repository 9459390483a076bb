import type { CalendarDate } from '#kernel/calendar-date.ts';
import type { Issue } from '#kernel/issue.ts';
import { addCounts, NO_ROWS } from '#returns/ssda903/accounting.ts';
import type { RowCounts } from '#returns/ssda903/accounting.ts';
import { personOf } from '#returns/ssda903/births.ts';
import { UNKNOWN_YEAR } from '#returns/ssda903/episode-row.ts';
import type { SerialsByChild } from '#returns/ssda903/episode-row.ts';
import type { PartCells, PathwayTable } from '#returns/ssda903/pathway/tables/pathway-table.ts';
import type { OriginPart, People } from '#returns/ssda903/people.ts';
import { dateOrNull } from '#returns/ssda903/read-dates.ts';
import type { DateCell } from '#returns/ssda903/read-dates.ts';
import { cellReader, columnOf } from '#returns/ssda903/source-table.ts';
import type { SourceTable } from '#returns/ssda903/source-table.ts';

/** What the tables are read against. */
export interface TableContext {
  readonly readDate: (text: string) => DateCell;
  readonly people: People;
  readonly byChild: SerialsByChild;
}

/** The children whom the rows of a table name. */
export interface TableRows<Row> {
  /** A child's records in order; empty for a child without any. */
  readonly of: (authority: string, localId: string) => readonly Row[];
  /** The children by authority, with the date of birth believed of them. */
  readonly children: ReadonlyMap<string, ReadonlyMap<string, { readonly bornOn: CalendarDate | null }>>;
  readonly counts: ReadonlyMap<SourceTable, RowCounts>;
}

/** A record as it stands until a later row with its key replaces it. */
interface Standing<Row> { readonly row: Row; readonly source: SourceTable; readonly yearEnding: number }
interface ChildRows<Row> { bornOn: CalendarDate | null; readonly byKey: Map<string | number, Standing<Row>> }

/** Reads one table of all returns, the earliest return first: of rows with one key the latest stands, and the others count as merged. */
export function readTableRows<Row>(table: PathwayTable<Row>, parts: readonly OriginPart[], context: TableContext, issues: Issue[]): TableRows<Row> {
  const authorities = new Map<string, Map<string, ChildRows<Row>>>();
  const tally = new Map<SourceTable, Tally>();
  for (const { part, origin } of parts.toSorted((a, b) => a.origin.yearEnding - b.origin.yearEnding)) {
    const { source } = part;
    const ofSource = tally.get(source) ?? { read: 0, merged: 0, setAside: 0 };
    tally.set(source, ofSource);
    const { texts, numbers } = columnOf(source, 'CHILD');
    // A child is looked up once a part, not once a row.
    const children: (ChildRows<Row> | undefined)[] = Array.from({ length: texts.length });
    const cells = cellsOf({ part, origin }, context);
    const read = table.reader(cells);
    for (const position of part.rows) {
      ofSource.read += 1;
      const number = numbers[position]!;
      const localId = texts[number]!;
      const lacks = localId === '' ? 'CHILD' : origin.yearEnding === UNKNOWN_YEAR ? 'YEAR' : null;
      const found = lacks === null ? read(position) : { lacks };
      if ('lacks' in found) {
        ofSource.setAside += 1;
        issues.push(notUsed(source, position, localId, found.lacks));
        continue;
      }
      const own = children[number] ??= childRows(authorities, ownAuthority(origin.authority, localId, context.byChild), localId);
      own.bornOn ??= cells.bornOn(position);
      const before = own.byKey.get(found.key);
      if (before !== undefined) {
        tally.get(before.source)!.merged += 1;
        if (before.yearEnding === origin.yearEnding && !isSame(before.row, found.row)) issues.push(toldTwice(source, position, localId));
      }
      own.byKey.set(found.key, { row: found.row, source, yearEnding: origin.yearEnding });
    }
  }
  for (const [source, { merged }] of tally) if (merged > 0) issues.push(toldAgain(source, merged));
  return {
    of: (authority, localId) => {
      const own = authorities.get(authority)?.get(localId);
      if (own === undefined) return [];
      const rows = Array.from(own.byKey.values(), ({ row }) => row);
      return rows.length === 1 ? rows : rows.sort((a, b) => table.order(a) - table.order(b));
    },
    children: authorities,
    counts: new Map([...tally].map(([source, count]) => [source, countsOf(count)])),
  };
}

interface Tally { read: number; merged: number; setAside: number }

const countsOf = ({ read, merged, setAside }: Tally): RowCounts => addCounts(NO_ROWS, { read, kept: read - merged - setAside, merged, repaired: 0, setAside });

function childRows<Row>(authorities: Map<string, Map<string, ChildRows<Row>>>, authority: string, localId: string): ChildRows<Row> {
  const children = authorities.get(authority) ?? new Map<string, ChildRows<Row>>();
  authorities.set(authority, children);
  const own = children.get(localId) ?? { bornOn: null, byKey: new Map() };
  children.set(localId, own);
  return own;
}

/** A table that names no authority is that of the one authority whose episodes name the child. */
function ownAuthority(authority: string, localId: string, byChild: SerialsByChild): string {
  if (authority !== '' || byChild.has('')) return authority;
  const having = [...byChild].filter(([, children]) => children.has(localId));
  return having.length === 1 ? having[0]![0] : '';
}

function cellsOf({ part: { source }, origin }: OriginPart, { readDate, people }: TableContext): PartCells {
  const reader = (column: string): ((position: number) => string) => cellReader(source, column);
  const [child, born] = [reader('CHILD'), reader('DOB')];
  return {
    yearEnding: origin.yearEnding,
    text: column => { const cell = reader(column); return position => cell(position) || null; },
    code: column => { const cell = reader(column); return position => cell(position).toUpperCase() || null; },
    date: column => { const cell = reader(column); return position => dateOrNull(readDate(cell(position))); },
    flag: column => { const cell = reader(column); return position => flagOf(cell(position)); },
    bornOn: position => personOf(people, origin.authority, child(position)).bornOn ?? dateOrNull(readDate(born(position))),
  };
}

const flagOf = (text: string): boolean | null => text === '1' ? true : text === '0' ? false : null;

/** Records hold texts, numbers and flags only. */
const isSame = <Row>(a: Row, b: Row): boolean => JSON.stringify(a) === JSON.stringify(b);

const where = (source: SourceTable, position: number, localId: string): Pick<Issue, 'file' | 'row' | 'child'> =>
  ({ file: source.file, row: source.rowNumbers[position]!, ...(localId === '' ? {} : { child: localId }) });

const notUsed = (source: SourceTable, position: number, localId: string, column: string): Issue => ({
  rule: 'row-without-key', severity: 'error', ...where(source, position, localId), ...(column === 'YEAR' ? {} : { column }),
  message: column === 'YEAR' ? `No episodes tell which year this row of the table ${source.table.title} belongs to` : `The row has no ${column} that can be read, without which the table ${source.table.title} says nothing`,
  action: 'The row is not used.',
});

const toldTwice = (source: SourceTable, position: number, localId: string): Issue => ({
  rule: 'told-twice', severity: 'warning', ...where(source, position, localId),
  message: `Another row of the same return says something else of the same thing (${source.table.title})`, action: 'The later row is used.',
});

const toldAgain = (source: SourceTable, rows: number): Issue => ({
  rule: 'told-again', severity: 'note', file: source.file,
  message: `${rows} rows of the table ${source.table.title} come again in a later return, or twice in the same one`, action: 'Each is merged into the row that stands.',
});
