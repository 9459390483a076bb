import type { CalendarDate } from '#kernel/calendar-date.ts';
import type { EpisodeColumn, EpisodeRow, Origin, SerialsByChild } from '#returns/ssda903/episode-row.ts';
import type { Part } from '#returns/ssda903/part.ts';
import type { DateCell } from '#returns/ssda903/read-dates.ts';
import { columnOf } from '#returns/ssda903/source-table.ts';
import { cellOf, mappedRows } from '#returns/text-column.ts';
import type { TextColumn } from '#returns/text-column.ts';

/** Stands for a blank or unreadable date in the lists below, which hold whole numbers only to stay small. */
const NO_DATE = -0x8000_0000;

/** A part of the episodes table with its dates read. */
export interface EpisodePart {
  readonly part: Part;
  /** Days on which episodes began and ended, in the order of `part.rows`. */
  readonly decom: Int32Array;
  readonly dec: Int32Array;
}

export const readEpisodePart = (part: Part, readDate: (text: string) => DateCell): EpisodePart =>
  ({ part, decom: datesOf(part, 'DECOM', readDate), dec: datesOf(part, 'DEC', readDate) });

function datesOf({ source, rows }: Part, name: EpisodeColumn, readDate: (text: string) => DateCell): Int32Array {
  const dates = mappedRows(columnOf(source, name), text => {
    const date = readDate(text);
    return date === null || date === 'unreadable' ? NO_DATE : date;
  });
  return Int32Array.from(rows, at => dates[at]!);
}

const dateAt = (dates: Int32Array, index: number): CalendarDate | null => dates[index] === NO_DATE ? null : dates[index]! as CalendarDate;

/** Visits the dates that are there. */
export function eachDate(dates: Int32Array, visit: (date: CalendarDate) => void): void {
  for (const date of dates) if (date !== NO_DATE) visit(date as CalendarDate);
}

/** All rows of the episodes, numbered from 0 through the parts in their order. A row is made when asked for: few are needed at a time. */
export interface Episodes {
  readonly count: number;
  readonly rowAt: (serial: number) => EpisodeRow;
  readonly originOf: (serial: number) => Origin;
  /** Numbers of the rows by authority, then by child. */
  readonly byChild: SerialsByChild;
}

export function episodesOf(parts: readonly EpisodePart[], yearOf: (part: Part) => number): Episodes {
  const readers = parts.map(part => rowReader(part, { file: part.part.source.file, authority: part.part.authority, yearEnding: yearOf(part.part) }));
  const firstSerials: number[] = [];
  let count = 0;
  for (const { part } of parts) { firstSerials.push(count); count += part.rows.length; }
  const partAt = new Uint32Array(count);
  parts.forEach(({ part }, index) => partAt.fill(index, firstSerials[index]!, firstSerials[index]! + part.rows.length));
  const indexInPart = (serial: number): number => serial - firstSerials[partAt[serial]!]!;
  return {
    count,
    rowAt: serial => readers[partAt[serial]!]!.row(indexInPart(serial), serial),
    originOf: serial => readers[partAt[serial]!]!.origin,
    byChild: serialsByChild(parts, firstSerials),
  };
}

function serialsByChild(parts: readonly EpisodePart[], firstSerials: readonly number[]): SerialsByChild {
  const authorities = new Map<string, Map<string, number[]>>();
  parts.forEach(({ part: { source, authority, rows } }, index) => {
    const children = authorities.get(authority) ?? new Map<string, number[]>();
    authorities.set(authority, children);
    const { texts, numbers } = columnOf(source, 'CHILD');
    // A child's list is looked up once a part, not once a row.
    const lists: (number[] | undefined)[] = Array.from({ length: texts.length });
    rows.forEach((at, position) => {
      const number = numbers[at]!;
      const serials = lists[number] ??= listOf(children, texts[number]!);
      serials.push(firstSerials[index]! + position);
    });
  });
  return authorities;
}

function listOf(children: Map<string, number[]>, id: string): number[] {
  const known = children.get(id);
  if (known !== undefined) return known;
  const list: number[] = [];
  children.set(id, list);
  return list;
}

interface RowReader { readonly origin: Origin; readonly row: (index: number, serial: number) => EpisodeRow }

/** Codes are taken in capitals, as the guide has them. */
function rowReader({ part, decom, dec }: EpisodePart, origin: Origin): RowReader {
  const { source, rows } = part;
  const text = (name: EpisodeColumn): TextColumn => columnOf(source, name);
  const code = (name: EpisodeColumn): TextColumn => {
    const column = columnOf(source, name);
    return { ...column, texts: column.texts.map(each => each.toUpperCase()) };
  };
  const [child, rne, ls, cin, place, provider] = [text('CHILD'), code('RNE'), code('LS'), code('CIN'), code('PLACE'), code('PLACE_PROVIDER')];
  const [rec, change, home, placement, urn] = [code('REC'), code('REASON_PLACE_CHANGE'), text('HOME_POST'), text('PL_POST'), text('URN')];
  return {
    origin,
    row(index, serial) {
      const at = rows[index]!;
      return {
        origin, serial, row: source.rowNumbers[at]!, CHILD: cellOf(child, at), DECOM: dateAt(decom, index), RNE: cellOf(rne, at), LS: cellOf(ls, at),
        CIN: cellOf(cin, at), PLACE: cellOf(place, at), PLACE_PROVIDER: cellOf(provider, at), DEC: dateAt(dec, index), REC: cellOf(rec, at),
        REASON_PLACE_CHANGE: cellOf(change, at), HOME_POST: cellOf(home, at), PL_POST: cellOf(placement, at), URN: cellOf(urn, at),
      };
    },
  };
}
