import type { OfficialSymbol } from '#reference/official-symbols.ts';

/**
 * What a workbook says, as plain data that a worker can send. Laid out as the Government Analysis Function asks of
 * spreadsheets for everybody ("Releasing statistics in spreadsheets"): one table on a sheet, its title in A1, notes below
 * the title, then one row of headings, then the rows; no blank rows or columns, nothing merged.
 */
export interface SheetContent {
  /** On the tab. Made safe when it is written (31 characters, none of `[]:*?/\`); formulas of other sheets need a safe one. */
  readonly name: string;
  readonly title?: string;
  readonly notes?: readonly string[];
  readonly columns: readonly SheetColumn[];
  /** The first cell of a row is its heading: it stays in view, as the headings do. */
  readonly rows: readonly (readonly SheetCell[])[];
  /** The last row stands under the table in bold: sorting leaves it where it is. */
  readonly lastRowIsTotal?: boolean;
  /** Formulas lean on the order of the rows: the table has no buttons to sort and filter it. */
  readonly keepsOrder?: boolean;
}

export interface SheetColumn {
  readonly title: string;
  /** In characters. */
  readonly width: number;
  /** Of its numbers, where a cell says no other. */
  readonly format: CellFormat;
}

export const sheetColumn = (title: string, width: number, format: CellFormat = 'text'): SheetColumn => ({ title, width, format });

/** A text is never a formula, whatever it begins with. A symbol stands where a number cannot. Null is a blank. */
export type SheetCell = string | number | null | FormattedNumber | Formula | InputCell | { readonly symbol: OfficialSymbol };

export interface FormattedNumber { readonly number: number; readonly format: CellFormat }

/** A figure or a word that the reader may change, and that formulas follow: it stands in a box of its own colour. Null waits for one. Where it is one of a few words, they are offered. */
export interface InputCell { readonly input: number | string | null; readonly format?: CellFormat; readonly oneOf?: readonly string[] }

/**
 * `formula` without its equals sign, in English and with commas, as the file format has it; its cells by `addressIn`.
 * `value` is what it comes to: shown by programs that do not work formulas out.
 */
export interface Formula { readonly formula: string; readonly value: number | string; readonly format?: CellFormat }

/**
 * How a number is shown, and its unit: a percentage is a ratio of 0 to 1, points are percentage points, pounds are pounds,
 * `date` and `month` are a CalendarDate. Text in a column of `long-text` goes on in lines below.
 */
export type CellFormat =
  | 'text' | 'long-text' | 'general' | 'whole' | 'one-decimal' | 'percent' | 'percent-one-decimal' | 'percent-signed' | 'points-signed'
  | 'four-decimals' | 'pounds' | 'pounds-and-pence' | 'date' | 'month';

/** `A`, `Z`, `AA`: 0 is the first. */
export const columnLetters = (column: number): string => (column >= 26 ? columnLetters(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + column % 26);

/** The row of the headings as the spreadsheet counts: the first is 1. */
export const headingRow = ({ title, notes = [] }: Pick<SheetContent, 'title' | 'notes'>): number => (title === undefined ? 0 : 1) + notes.length + 1;

/** Where a cell of `rows` stands: `B5`. Both count from 0. */
export const addressIn = (sheet: Pick<SheetContent, 'title' | 'notes'>, row: number, column: number): string => `${columnLetters(column)}${headingRow(sheet) + 1 + row}`;
