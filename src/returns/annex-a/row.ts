import { calendarDate, parseDate } from '#kernel/calendar-date.ts';
import type { CalendarDate } from '#kernel/calendar-date.ts';
import { LISTS } from '#returns/annex-a/lists.ts';
import type { Column, ColumnName, List } from '#returns/annex-a/lists.ts';
import { readOption } from '#returns/annex-a/read-option.ts';
import { dateOfSerial } from '#returns/workbook/serial-date.ts';
import type { SheetCell } from '#returns/workbook/sheet.ts';

/** A cell as it was read under its column. */
export interface Cell {
  readonly text: string;
  /** `#N/A` and its like, or a formula without a result: the spreadsheet itself had no value. */
  readonly isError: boolean;
  /** A code, a text, a number or a calendar date by the column's kind; null when it could not be read. */
  readonly value: string | number | null;
  /** The letter of a choice stands for another than its words. */
  readonly letterDiffers: boolean;
}

/** A row of a list. */
export interface Row {
  readonly list: List;
  /** The file, and the sheet as if the workbook were a folder. */
  readonly file: string;
  /** As a spreadsheet shows it. */
  readonly row: number;
  /** The authority's own identifier of the child or adopter; empty where the row has none. */
  readonly id: string;
  /** One for each column of the list, in the list's order; undefined where blank. A list of a county has a million cells, so no row has a map of its own. */
  readonly cells: readonly (Cell | undefined)[];
}

const POSITIONS = new Map<List, ReadonlyMap<string, number>>(LISTS.map(list => [list, new Map(list.columns.map(({ name }, position) => [name, position]))]));

/** Where a column stands among those of its list; -1 in a list that does not have it. */
export const positionOf = (list: List, name: string): number => POSITIONS.get(list)?.get(name) ?? -1;

/** The cell of a column; undefined where it is blank, or the list has no such column. */
export const cellIn = (row: Row, name: ColumnName): Cell | undefined => row.cells[positionOf(row.list, name)];

const valueOf = (row: Row, name: ColumnName): string | number | null => cellIn(row, name)?.value ?? null;

/** The value of a column of dates. */
export const dateIn = (row: Row, name: ColumnName): CalendarDate | null => valueOf(row, name) as CalendarDate | null;
/** The code of a column of choices, or the text of a column of texts. */
export const textIn = (row: Row, name: ColumnName): string | null => valueOf(row, name) as string | null;
export const numberIn = (row: Row, name: ColumnName): number | null => valueOf(row, name) as number | null;

/** Yes or no; null for unknown, blank and not readable. */
export function flagIn(row: Row, name: ColumnName): boolean | null {
  const code = valueOf(row, name);
  return code === 'yes' ? true : code === 'no' ? false : null;
}

/** Whether somebody gave a value, readable or not. */
export function isGiven(row: Row, name: ColumnName): boolean {
  const cell = cellIn(row, name);
  return cell !== undefined && !cell.isError;
}

/** Spreadsheets' own words for "no value", also as text: `#N/A`, `#REF!`, `#NAME?`, and `#MULTIVALUE!` of a reporting tool. */
const ERROR_TEXT = /^#[A-Z][A-Z0-9/_]*[!?]?$/i;

/** Reads a cell by its column's kind. `daysFrom1904` is the sheet's. */
export function readCell(cell: SheetCell, column: Column, daysFrom1904: boolean): Cell {
  const text = cell.text.replaceAll(/[\s\u00a0\u200b\ufeff]+/g, ' ').trim();
  const isError = cell.kind === 'error' || cell.kind === 'formula' || ERROR_TEXT.test(text);
  if (isError) return { text, isError, value: null, letterDiffers: false };
  if (column.kind === 'option') {
    const chosen = readOption(text, column.options);
    return { text, isError, value: chosen?.code ?? null, letterDiffers: chosen?.letterDiffers ?? false };
  }
  return { text, isError, value: plainValue(text, column, daysFrom1904), letterDiffers: false };
}

function plainValue(text: string, column: Column, daysFrom1904: boolean): string | number | null {
  if (column.kind === 'date') return readDate(text, daysFrom1904);
  if (column.kind === 'count') return /^\d{1,6}(?:\.0+)?$/.test(text) ? Number(text) : null;
  // Fractions occur, and figures below nought for the unborn.
  if (column.kind === 'age') return /^-?\d{1,3}(?:\.\d+)?$/.test(text) ? Number(text) : null;
  // A spreadsheet that took an identifier for a number may show it with decimals.
  return column.kind === 'identifier' ? text.replace(/^(\d+)\.0+$/, '$1') : text;
}

/** No child, carer or adopter of these lists was born or met before the one, or will be after the other. Assumption. */
const FIRST_DAY = calendarDate(1900, 1, 1);
const LAST_DAY = calendarDate(2099, 12, 31);
/** A number in a column of dates is a day's serial from 1910 on (3,654); a smaller one is more likely a year or a slip. Assumption. */
const FIRST_SERIAL = 3_654;

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** dd/mm/yyyy, yyyy-mm-dd, `5 Mar 2021`, `05-March-2021`, each with or without a time, or a spreadsheet's serial number. */
function readDate(text: string, daysFrom1904: boolean): CalendarDate | null {
  const found = parseDate(text) ?? withMonthName(text) ?? fromSerial(text, daysFrom1904);
  return found !== null && found >= FIRST_DAY && found <= LAST_DAY ? found : null;
}

function withMonthName(text: string): CalendarDate | null {
  const [, day, name, year] = /^(\d{1,2})[ /.-]([a-z]{3,9})[ /.,-]+(\d{4})(?: [\d:.]*)?$/i.exec(text) ?? [];
  const month = MONTHS.indexOf((name ?? '').slice(0, 3).toLowerCase()) + 1;
  return month === 0 ? null : parseDate(`${day}/${month}/${year}`);
}

function fromSerial(text: string, daysFrom1904: boolean): CalendarDate | null {
  if (!/^\d{4,6}(?:\.\d+)?$/.test(text)) return null;
  const serial = Number(text);
  return serial < FIRST_SERIAL ? null : dateOfSerial(serial, daysFrom1904);
}
