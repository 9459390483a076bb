import type { Checked } from '#kernel/issue.ts';
import { monthlyMeasureIssue } from '#returns/monthly-measures/rules.ts';
import { openingOf } from '#returns/source-file.ts';
import type { SourceFile } from '#returns/source-file.ts';
import type { SheetRow } from '#returns/workbook/sheet.ts';
import { sheetsOfFile, textsOf } from '#returns/workbook/sheets-of-file.ts';
import { isWorkbook } from '#returns/zip.ts';

/** Headings by which a column is known, compared in lower case without spaces and signs. */
const HEADINGS = {
  measure: /^(monthly)?measure(id)?$/,
  month: /^month(end|ending|ended)?$/,
  area: /^(area|district|locality|team)$/,
  value: /^(value|figure)$/,
  symbol: /^symbol$/,
  source: /^source$/,
} as const;
type Column = keyof typeof HEADINGS;
const NEEDED: readonly Column[] = ['measure', 'month', 'value'];

/** A title or two may stand above the headings. Assumption. */
const MOST_ROWS_ABOVE = 10;

/** A row below the headings, with the number that a spreadsheet shows for it. */
export interface GridRow extends Readonly<Record<Column, string>> { readonly file: string; readonly row: number }

/** The rows of a CSV file, or of every sheet of a workbook that has the headings. */
export function readGrid(file: SourceFile): Checked<readonly GridRow[]> {
  const { sheets, strayQuoteRows, issues } = sheetsOfFile(file);
  return {
    value: sheets.flatMap(({ sheet, file: name }) => rowsBelowHeadings(name, sheet.rows)),
    issues: [...issues, ...strayQuoteRows.map(row => monthlyMeasureIssue('monthly-measure-stray-quote', 'The row has a quotation mark without its pair.', { file: file.name, row }))],
  };
}

/** Bytes enough to hold the rows above the headings and the headings. */
const OPENING_BYTES = 8192;

/** Whether a file has the headings, told from its first rows. */
export function hasHeadings(file: SourceFile): boolean {
  const opening = isWorkbook(file.bytes) ? file : { name: file.name, bytes: openingOf(file, OPENING_BYTES) };
  return sheetsOfFile(opening, MOST_ROWS_ABOVE + 1).sheets.some(({ sheet }) => headingsAt(sheet.rows.map(row => textsOf(row))) !== -1);
}

const positionOf = (cells: readonly string[], column: Column): number => cells.findIndex(cell => HEADINGS[column].test(cell.toLowerCase().replace(/[^a-z]/g, '')));

const headingsAt = (rows: readonly (readonly string[])[]): number =>
  rows.slice(0, MOST_ROWS_ABOVE + 1).findIndex(cells => NEEDED.every(column => positionOf(cells, column) !== -1));

function rowsBelowHeadings(file: string, rows: readonly SheetRow[]): readonly GridRow[] {
  const at = headingsAt(rows.slice(0, MOST_ROWS_ABOVE + 1).map(row => textsOf(row)));
  if (at === -1) return [];
  const headings = textsOf(rows[at]!);
  const columns = Object.keys(HEADINGS) as readonly Column[];
  const positions = columns.map(column => [column, positionOf(headings, column)] as const);
  return rows.slice(at + 1).map(row => {
    const texts = textsOf(row);
    return { file, row: row.row, ...Object.fromEntries(positions.map(([column, position]) => [column, texts[position] ?? ''])) as Record<Column, string> };
  });
}
