import Papa from 'papaparse';
import { isoDate } from '#kernel/calendar-date.ts';
import type { CalendarDate } from '#kernel/calendar-date.ts';
import { financialYearName } from '#kernel/calendar-date.ts';
import type { Issue } from '#kernel/issue.ts';
import type { Cell, Column, TableBlock } from '#reports/block.ts';
import { formatCell, isEstimate, isRange } from '#reports/format.ts';

/** Without it Excel reads a UTF-8 file in the machine's old code page, and £ and names break. */
const BYTE_ORDER_MARK = '\uFEFF';

type CsvValue = string | number;

/** Text that a spreadsheet would run as a formula is made harmless; Excel expects CRLF. */
const writeCsv = (fields: readonly string[], data: readonly (readonly CsvValue[])[]): string =>
  `${BYTE_ORDER_MARK}${Papa.unparse({ fields: [...fields], data: data.map(row => [...row]) }, { escapeFormulae: true, newline: '\r\n' })}\r\n`;

const isMoney = (column: Column): boolean => column.format === 'pounds' || column.format === 'pounds-short';

function headings(column: Column): readonly string[] {
  const title = isMoney(column) ? `${column.title} (£)` : column.title;
  if (column.holds === 'range') return [`${title}, low`, `${title}, high`];
  if (column.holds === 'estimate') return [title, `${title}, low`, `${title}, high`];
  return [title];
}

/** Full precision, as a spreadsheet reads it: dates by ISO, money in pounds, shares as 0-1. */
function value(number: number, column: Column): CsvValue {
  if (column.format === 'date' || column.format === 'month') return isoDate(number as CalendarDate);
  if (column.format === 'financial-year') return financialYearName(number);
  return isMoney(column) ? number / 100 : number;
}

function values(cell: Cell, column: Column): readonly CsvValue[] {
  const width = headings(column).length;
  if (typeof cell === 'string') return [cell, ...Array.from({ length: width - 1 }, () => '')];
  if (typeof cell === 'number') return [value(cell, column), ...Array.from({ length: width - 1 }, () => '')];
  if (isEstimate(cell)) return [value(cell.value, column), value(cell.low, column), value(cell.high, column)];
  if (isRange(cell)) return [value(cell.low, column), value(cell.high, column)];
  if ('symbol' in cell) return Array.from({ length: width }, () => cell.symbol);
  return [formatCell(cell, column.format), ...Array.from({ length: width - 1 }, () => '')];
}

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
