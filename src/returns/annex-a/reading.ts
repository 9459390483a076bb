import type { CalendarDate } from '#kernel/calendar-date.ts';
import type { Journeys } from '#journeys/child.ts';
import type { PathwayPart } from '#journeys/pathway.ts';
import type { ListNumber } from '#returns/annex-a/lists.ts';

/** What became of the rows and cells of one list in one file. rowsRead = rowsUsed + rowsMerged + rowsSetAside, cellsRead = cellsUnderstood + cellsNotUnderstood. */
export interface ListAccounting {
  /** The file, and the sheet as if the workbook were a folder. */
  readonly name: string;
  readonly list: ListNumber;
  /** The day on which it was made, as far as that is known. */
  readonly madeOn: CalendarDate | null;
  /** Rows below the header that hold something. */
  readonly rowsRead: number;
  readonly rowsUsed: number;
  /** The same thing in lists of a later day, which stand for them. */
  readonly rowsMerged: number;
  /** Not used; an issue says why. */
  readonly rowsSetAside: number;
  /** Cells below the header that hold something. */
  readonly cellsRead: number;
  /** Read as their column means them; texts and identifiers are kept as they stand. */
  readonly cellsUnderstood: number;
  /** An issue says which and why, cell by cell; for a column that is not known, once for the column. */
  readonly cellsNotUnderstood: number;
}

export interface AnnexAReading {
  /** Children in care as list 8 tells them: the latest period, placement and legal status only. Null when it tells of none. */
  readonly journeys: Journeys | null;
  readonly part: PathwayPart;
  readonly files: readonly ListAccounting[];
  /** The day on which the (latest) lists were made: given, or the latest event in them. Null when nothing tells. */
  readonly extractedOn: CalendarDate | null;
}
