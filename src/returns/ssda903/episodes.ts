import type { CalendarDate } from '#kernel/calendar-date.ts';
import type { EpisodeColumn, EpisodeRow, Origin, SerialsByChild } from '#returns/ssda903/episode-row.ts';
import type { Part } from '#returns/ssda903/part.ts';
import type { DateCell } from '#returns/ssda903/read-dates.ts';
import { cellReader } from '#returns/ssda903/source-table.ts';

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

function datesOf(part: Part, column: EpisodeColumn, readDate: (text: string) => DateCell): Int32Array {
  const cell = cellReader(part.source, column);
  return Int32Array.from(part.rows, at => {
    const date = readDate(cell(at));
    return date === null || date === 'unreadable' ? NO_DATE : date;
  });
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
  parts.forEach(({ part }, index) => {
    const children = authorities.get(part.authority) ?? new Map<string, number[]>();
    authorities.set(part.authority, children);
    const child = cellReader(part.source, 'CHILD');
    part.rows.forEach((at, position) => {
      const id = child(at);
      const own = children.get(id);
      if (own === undefined) children.set(id, [firstSerials[index]! + position]);
      else own.push(firstSerials[index]! + position);
    });
  });
  return authorities;
}

interface RowReader { readonly origin: Origin; readonly row: (index: number, serial: number) => EpisodeRow }

/** Codes are taken in capitals, as the guide has them. */
function rowReader({ part, decom, dec }: EpisodePart, origin: Origin): RowReader {
  const { source, rows } = part;
  const cell = (column: EpisodeColumn): (position: number) => string => cellReader(source, column);
  const code = (column: EpisodeColumn): (position: number) => string => {
    const read = cellReader(source, column);
    return position => read(position).toUpperCase();
  };
  const [child, rne, ls, cin, place, provider] = [cell('CHILD'), code('RNE'), code('LS'), code('CIN'), code('PLACE'), code('PLACE_PROVIDER')];
  const [rec, change, home, placement, urn] = [code('REC'), code('REASON_PLACE_CHANGE'), cell('HOME_POST'), cell('PL_POST'), cell('URN')];
  return {
    origin,
    row(index, serial) {
      const at = rows[index]!;
      return {
        origin, serial, row: source.rowNumbers[at]!, CHILD: child(at), DECOM: dateAt(decom, index), RNE: rne(at), LS: ls(at), CIN: cin(at),
        PLACE: place(at), PLACE_PROVIDER: provider(at), DEC: dateAt(dec, index), REC: rec(at), REASON_PLACE_CHANGE: change(at),
        HOME_POST: home(at), PL_POST: placement(at), URN: urn(at),
      };
    },
  };
}
