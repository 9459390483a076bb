import type { CalendarDate } from '#kernel/calendar-date.ts';
import type { TableId } from '#returns/ssda903/tables.ts';

/**
 * How one of the tables beside header and episodes becomes records of the pathway. A new table is a file with one of
 * these and a line in the list.
 */
export interface PathwayTable<Row> {
  readonly table: TableId;
  /** Records of a child are put in the order of this. */
  readonly order: (row: Row) => number;
  /** Makes the reader of the rows of one part, by position. */
  readonly reader: (cells: PartCells) => (position: number) => KeyedRow<Row> | Unusable;
}

/** Rows of a child with one key tell the same thing: the latest return's stands. */
export interface KeyedRow<Row> { readonly key: string | number; readonly row: Row }

/** The column without which nothing can be made of the row. */
export interface Unusable { readonly lacks: string }

type CellOf<Value> = (position: number) => Value;

/** The cells of a part's rows, read. A blank is null, and so is what cannot be read: the checks of cells say so. */
export interface PartCells {
  /** Return year of the part, named by the 31 March that ends it. */
  readonly yearEnding: number;
  readonly text: (column: string) => CellOf<string | null>;
  /** In capitals, as the guide has codes. */
  readonly code: (column: string) => CellOf<string | null>;
  readonly date: (column: string) => CellOf<CalendarDate | null>;
  /** 1 is true, 0 false. */
  readonly flag: (column: string) => CellOf<boolean | null>;
  /** The date of birth believed of the row's child. */
  readonly bornOn: CellOf<CalendarDate | null>;
}
