import type { Checked } from '#kernel/issue.ts';
import { decodeText } from '#returns/decode-text.ts';
import { monthlyMeasureIssue } from '#returns/monthly-measures/rules.ts';
import { readCsv } from '#returns/read-csv.ts';
import { openingOf } from '#returns/source-file.ts';
import type { SourceFile } from '#returns/source-file.ts';
import { readWorkbook } from '#returns/workbook/workbook.ts';
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
  if (isWorkbook(file.bytes)) {
    const { value: { sheets }, issues } = readWorkbook(file);
    return { value: sheets.flatMap(sheet => rowsBelowHeadings(`${file.name}/${sheet.name}`, sheet.rows.map(rowOfSheet))), issues };
  }
  const { rows, rowNumbers, strayQuoteRows } = readCsv(decodeText(file.bytes).text);
  return {
    value: rowsBelowHeadings(file.name, rows.map((cells, i) => ({ cells, row: rowNumbers[i]! }))),
    issues: strayQuoteRows.map(row => monthlyMeasureIssue('monthly-measure-stray-quote', 'The row has a quotation mark without its pair.', { file: file.name, row })),
  };
}

/** Bytes enough to hold the rows above the headings and the headings. */
const OPENING_BYTES = 8192;

/** Whether a file has the headings, told from its first rows. */
export function hasHeadings(file: SourceFile): boolean {
  const openings = isWorkbook(file.bytes)
    ? readWorkbook(file, MOST_ROWS_ABOVE + 1).value.sheets.map(sheet => sheet.rows.map(row => rowOfSheet(row).cells))
    : [readCsv(decodeText(openingOf(file, OPENING_BYTES)).text).rows];
  return openings.some(rows => headingsAt(rows) !== -1);
}

interface Cells { readonly cells: readonly string[]; readonly row: number }

function rowOfSheet({ row, cells }: { readonly row: number; readonly cells: readonly { readonly column: number; readonly text: string }[] }): Cells {
  const texts = new Map(cells.map(({ column, text }) => [column, text]));
  return { row, cells: Array.from({ length: (cells.at(-1)?.column ?? -1) + 1 }, (_, column) => texts.get(column) ?? '') };
}

const positionOf = (cells: readonly string[], column: Column): number => cells.findIndex(cell => HEADINGS[column].test(cell.toLowerCase().replace(/[^a-z]/g, '')));

const headingsAt = (rows: readonly (readonly string[])[]): number =>
  rows.slice(0, MOST_ROWS_ABOVE + 1).findIndex(cells => NEEDED.every(column => positionOf(cells, column) !== -1));

function rowsBelowHeadings(file: string, rows: readonly Cells[]): readonly GridRow[] {
  const at = headingsAt(rows.map(({ cells }) => cells));
  if (at === -1) return [];
  const columns = Object.keys(HEADINGS) as readonly Column[];
  const positions = columns.map(column => [column, positionOf(rows[at]!.cells, column)] as const);
  return rows.slice(at + 1).map(({ cells, row }) => ({ file, row, ...Object.fromEntries(positions.map(([column, position]) => [column, cells[position] ?? ''])) as Record<Column, string> }));
}
