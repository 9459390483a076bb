import Papa from 'papaparse';
import { isoDate } from '#kernel/calendar-date.ts';
import type { CalendarDate } from '#kernel/calendar-date.ts';
import { financialYearName } from '#kernel/calendar-date.ts';
import type { Issue } from '#kernel/issue.ts';
import type { Cell, Column, TableBlock } from '#reports/block.ts';
import { flatCells, flatTitles } from '#documents/flat-cells.ts';

/** Without it Excel reads a UTF-8 file in the machine's old code page, and £ and names break. */
const BYTE_ORDER_MARK = '\uFEFF';

type CsvValue = string | number;

/** Text that a spreadsheet would run as a formula is made harmless; Excel expects CRLF. */
const writeCsv = (fields: readonly string[], data: readonly (readonly CsvValue[])[]): string =>
  `${BYTE_ORDER_MARK}${Papa.unparse({ fields: [...fields], data: data.map(row => [...row]) }, { escapeFormulae: true, newline: '\r\n' })}\r\n`;

const isMoney = (column: Column): boolean => column.format === 'pounds' || column.format === 'pounds-short';

const headings = (column: Column): readonly string[] => flatTitles(isMoney(column) ? `${column.title} (£)` : column.title, column);

/** Full precision, as a spreadsheet reads it: dates by ISO, money in pounds, shares as 0-1. */
function value(number: number, column: Column): CsvValue {
  if (column.format === 'date' || column.format === 'month') return isoDate(number as CalendarDate);
  if (column.format === 'financial-year') return financialYearName(number);
  return isMoney(column) ? number / 100 : number;
}

const values = (cell: Cell, column: Column): readonly CsvValue[] =>
  flatCells(cell, column).map(one => (one === null ? '' : typeof one === 'number' ? value(one, column) : typeof one === 'string' ? one : one.symbol));

/** A table as a CSV file's text, with numbers in full. */
export function tableToCsv(table: TableBlock): string {
  return writeCsv(
    table.columns.flatMap(headings),
    table.rows.map(row => table.columns.flatMap((column, index) => values(row[index] ?? '', column))),
  );
}

const ISSUE_COLUMNS = ['severity', 'rule', 'message', 'action', 'file', 'row', 'column', 'value', 'child'] as const satisfies readonly (keyof Issue)[];

/** Every finding with all that is known of it, the child's identifier too: for the people who can put it right. */
export const issuesToCsv = (issues: readonly Issue[]): string =>
  writeCsv(ISSUE_COLUMNS, issues.map(issue => ISSUE_COLUMNS.map(column => issue[column] ?? '')));
