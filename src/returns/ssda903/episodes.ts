import type { CalendarDate } from '#kernel/calendar-date.ts';
import type { EpisodeRow, Origin } from '#returns/ssda903/episode-row.ts';
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
    const date = dateOrNull(readDate(cell(part.source.rows[position]!)));
    if (date !== null) dates.push(date);
  }
  return dates;
}

/** The rows of a part of the episodes table, numbered from `firstSerial`. Codes are taken in capitals, as the guide has them. */
export function episodeRows(part: Part, origin: Origin, firstSerial: number, readDate: ReadDate, capitals: (text: string) => string): readonly EpisodeRow[] {
  const { source } = part;
  const text = (column: string): (row: readonly string[]) => string => cellReader(source, column);
  const [child, decom, rne, ls, cin, place] = [text('CHILD'), text('DECOM'), text('RNE'), text('LS'), text('CIN'), text('PLACE')];
  const [provider, dec, rec, change] = [text('PLACE_PROVIDER'), text('DEC'), text('REC'), text('REASON_PLACE_CHANGE')];
  const [home, placement, urn] = [text('HOME_POST'), text('PL_POST'), text('URN')];
  return part.rows.map((position, index): EpisodeRow => {
    const row = source.rows[position]!;
    return {
      origin, serial: firstSerial + index, row: source.rowNumbers[position]!,
      CHILD: child(row), DECOM: dateOrNull(readDate(decom(row))), RNE: capitals(rne(row)), LS: capitals(ls(row)), CIN: capitals(cin(row)),
      PLACE: capitals(place(row)), PLACE_PROVIDER: capitals(provider(row)), DEC: dateOrNull(readDate(dec(row))), REC: capitals(rec(row)),
      REASON_PLACE_CHANGE: capitals(change(row)), HOME_POST: home(row), PL_POST: placement(row), URN: urn(row),
    };
  });
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
