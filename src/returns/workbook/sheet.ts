/**
 * An Excel workbook (xlsx, Office Open XML, ECMA-376 part 1) as sheets of cells: what a cell shows, never how it looks.
 * Only cells that hold something are listed, each with its place. Read by docs/decisions/0024-reading-workbooks.md.
 */
export interface Workbook { readonly sheets: readonly Sheet[] }

export interface Sheet {
  readonly name: string;
  /** In order; only rows that hold something. */
  readonly rows: readonly SheetRow[];
  /** The workbook counts days from 1904 (old Mac files), not from 1900: needed for numbers that a column knows to be dates. */
  readonly daysFrom1904: boolean;
}

export interface SheetRow {
  /** As the spreadsheet shows it: the first row is 1. */
  readonly row: number;
  /** In order of column. */
  readonly cells: readonly SheetCell[];
}

/**
 * `date` is a number under a format of dates, its text `yyyy-mm-dd`. `error` is a text such as `#N/A`. `formula` is a
 * formula whose result was never worked out or not saved; its text is the formula.
 */
export type CellKind = 'text' | 'number' | 'date' | 'boolean' | 'error' | 'formula';

export interface SheetCell {
  /** 0 is column A. */
  readonly column: number;
  readonly kind: CellKind;
  /** Trimmed, never empty. */
  readonly text: string;
}
