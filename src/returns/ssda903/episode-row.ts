import type { CalendarDate } from '#kernel/calendar-date.ts';

/** Of rows without a date or a label to tell their return year by. */
export const UNKNOWN_YEAR = 0;

/** Where a row comes from: the rows of one part of a file share one. */
export interface Origin {
  readonly file: string;
  readonly authority: string;
  /** The return year is named by the 31 March that ends it. */
  readonly yearEnding: number;
}

/** A row of the episodes table, with the return's own column names; a blank is ''. */
export interface EpisodeRow {
  readonly origin: Origin;
  /** Position among all episode rows read: what became of the row is recorded under it. */
  readonly serial: number;
  /** The number a spreadsheet shows. */
  readonly row: number;
  readonly CHILD: string;
  /** Null when blank or not a date. */
  readonly DECOM: CalendarDate | null;
  readonly RNE: string;
  readonly LS: string;
  readonly CIN: string;
  readonly PLACE: string;
  readonly PLACE_PROVIDER: string;
  /** Null when blank (the episode is open) or not a date. */
  readonly DEC: CalendarDate | null;
  readonly REC: string;
  readonly REASON_PLACE_CHANGE: string;
  readonly HOME_POST: string;
  readonly PL_POST: string;
  readonly URN: string;
}

/** Rows' serial numbers by authority, then by child. */
export type SerialsByChild = ReadonlyMap<string, ReadonlyMap<string, readonly number[]>>;

/** The columns of the episodes table. */
export type EpisodeColumn = Exclude<keyof EpisodeRow, 'origin' | 'serial' | 'row'>;

/** A row whose start is known: all that the merge works on after its first steps. */
export type StartedRow = EpisodeRow & { readonly DECOM: CalendarDate };

/** Rows in an order; most come in it, and finding that out is cheaper than sorting. */
export function inOrderOf(rows: readonly StartedRow[], compare: (a: StartedRow, b: StartedRow) => number): readonly StartedRow[] {
  const isSorted = rows.every((row, index) => index === 0 || compare(rows[index - 1]!, row) <= 0);
  return isSorted ? rows : rows.toSorted(compare);
}

export const isStarted = (row: EpisodeRow): row is StartedRow => row.DECOM !== null;
