import type { CalendarDate } from '#kernel/calendar-date.ts';
import type { EpisodeColumn, EpisodeRow, Origin } from '#returns/ssda903/episode-row.ts';
import type { Part } from '#returns/ssda903/part.ts';
import { dateOrNull } from '#returns/ssda903/read-dates.ts';
import type { DateCell } from '#returns/ssda903/read-dates.ts';
import type { DatedPart } from '#returns/ssda903/return-year.ts';
import { cellReader } from '#returns/ssda903/source-table.ts';

type ReadDate = (text: string) => DateCell;

/** The dates of a part of the episodes table: what its return year is told from. */
export function datedPart(part: Part, readDate: ReadDate): DatedPart {
  const { authority, folder, label } = part;
  return { authority, folder, label, began: datesOf(part, 'DECOM', readDate), ended: datesOf(part, 'DEC', readDate) };
}

function datesOf(part: Part, column: string, readDate: ReadDate): readonly CalendarDate[] {
  const cell = cellReader(part.source, column);
  const dates: CalendarDate[] = [];
  for (const position of part.rows) {
    const date = dateOrNull(readDate(cell(position)));
    if (date !== null) dates.push(date);
  }
  return dates;
}

/** The rows of a part of the episodes table, numbered from `firstSerial`. Codes are taken in capitals, as the guide has them. */
export function episodeRows(part: Part, origin: Origin, firstSerial: number, readDate: ReadDate, capitals: (text: string) => string): readonly EpisodeRow[] {
  const { source } = part;
  const cell = (column: EpisodeColumn): (position: number) => string => cellReader(source, column);
  const [child, decom, rne, ls, cin, place] = [cell('CHILD'), cell('DECOM'), cell('RNE'), cell('LS'), cell('CIN'), cell('PLACE')];
  const [provider, dec, rec, change] = [cell('PLACE_PROVIDER'), cell('DEC'), cell('REC'), cell('REASON_PLACE_CHANGE')];
  const [home, placement, urn] = [cell('HOME_POST'), cell('PL_POST'), cell('URN')];
  return part.rows.map((at, index): EpisodeRow => ({
    origin, serial: firstSerial + index, row: source.rowNumbers[at]!,
    CHILD: child(at), DECOM: dateOrNull(readDate(decom(at))), RNE: capitals(rne(at)), LS: capitals(ls(at)), CIN: capitals(cin(at)),
    PLACE: capitals(place(at)), PLACE_PROVIDER: capitals(provider(at)), DEC: dateOrNull(readDate(dec(at))), REC: capitals(rec(at)),
    REASON_PLACE_CHANGE: capitals(change(at)), HOME_POST: home(at), PL_POST: placement(at), URN: urn(at),
  }));
}

/** Capitals of a code, one string for each different code: rows by the hundred thousand share them. */
export function sharedCapitals(): (text: string) => string {
  const known = new Map<string, string>();
  return text => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const code = text.toUpperCase();
    known.set(text, code);
    return code;
  };
}
