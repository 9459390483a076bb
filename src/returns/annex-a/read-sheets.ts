import type { Issue } from '#kernel/issue.ts';
import { isOfAdopters } from '#returns/annex-a/lists.ts';
import type { Column, List } from '#returns/annex-a/lists.ts';
import { headerKey, layoutOf, ROWS_TO_HEADER } from '#returns/annex-a/recognise.ts';
import type { Layout } from '#returns/annex-a/recognise.ts';
import { readCell } from '#returns/annex-a/row.ts';
import type { Cell, Row } from '#returns/annex-a/row.ts';
import { CELL_RULES } from '#returns/annex-a/rules/index.ts';
import { decodeText } from '#returns/decode-text.ts';
import { readCsv } from '#returns/read-csv.ts';
import type { SourceFile } from '#returns/source-file.ts';
import type { Sheet } from '#returns/workbook/sheet.ts';
import { readWorkbook } from '#returns/workbook/workbook.ts';
import { isWorkbook } from '#returns/zip.ts';

/** The rows of one list in one file, before any was set aside. */
export interface ListSource {
  readonly list: List;
  readonly file: string;
  /** What was made on one day: the file for the sheets of a workbook, the folder for CSV files. */
  readonly extract: string;
  readonly rows: readonly Row[];
  /** Rows that are no records: the header again. */
  readonly rowsNoRecords: number;
  readonly cellsRead: number;
  readonly cellsUnderstood: number;
}

interface NamedSheet { readonly sheet: Sheet; readonly file: string; readonly extract: string }

/** Bytes of a text in which a header stands, titles above it included. Assumption. */
const OPENING_BYTES = 32_768;

/** Whether any sheet's columns are those of a list. */
export function isAnnexA(file: SourceFile): boolean {
  const opening = isWorkbook(file.bytes) ? file : { ...file, bytes: file.bytes.subarray(0, OPENING_BYTES) };
  return sheetsOf(opening, [], ROWS_TO_HEADER).some(({ sheet }) => layoutOf(sheet) !== null);
}

/** The lists of a file; what is none of them, and every cell that cannot be read, is an issue. */
export function readSheets(file: SourceFile, issues: Issue[]): readonly ListSource[] {
  return sheetsOf(file, issues, Infinity).flatMap(({ sheet, file: name, extract }) => {
    const layout = layoutOf(sheet);
    if (layout !== null) return [readList(sheet, layout, name, extract, issues)];
    if (sheet.rows.length > 0) issues.push(noList(name, sheet.rows.length));
    return [];
  });
}

function sheetsOf(file: SourceFile, issues: Issue[], mostRows: number): readonly NamedSheet[] {
  if (isWorkbook(file.bytes)) {
    const { value, issues: found } = readWorkbook(file, mostRows);
    issues.push(...found);
    return value.sheets.map(sheet => ({ sheet, file: `${file.name}/${sheet.name}`, extract: file.name }));
  }
  const { rows, rowNumbers, strayQuoteRows } = readCsv(decodeText(file.bytes).text);
  for (const row of strayQuoteRows) {
    issues.push({ rule: 'stray-quote', severity: 'warning', file: file.name, row, message: 'A quotation mark is not closed', action: 'Read as an ordinary character.' });
  }
  const sheet: Sheet = {
    name: '', daysFrom1904: false,
    rows: rows.slice(0, mostRows).map((cells, at) => ({
      row: rowNumbers[at]!,
      cells: cells.flatMap((text, column) => text === '' ? [] : [{ column, kind: 'text' as const, text }]),
    })),
  };
  return [{ sheet, file: file.name, extract: file.name.slice(0, file.name.lastIndexOf('/') + 1) }];
}

function readList(sheet: Sheet, layout: Layout, file: string, extract: string, issues: Issue[]): ListSource {
  const header = sheet.rows[layout.headerAt]!;
  if (layout.headerAt > 0) issues.push(rowsAbove(file, layout.headerAt, header.row));
  issues.push(...missingColumns(layout, file, header.row), ...unknownColumns(sheet, layout, file));
  const rows: Row[] = [];
  let rowsNoRecords = 0;
  let cellsRead = 0;
  let cellsUnderstood = 0;
  const headerText = header.cells.map(cell => headerKey(cell.text)).join('|');
  for (const { row, cells } of sheet.rows.slice(layout.headerAt + 1)) {
    cellsRead += cells.length;
    if (cells.map(cell => headerKey(cell.text)).join('|') === headerText) {
      rowsNoRecords += 1;
      issues.push({ rule: 'header-again', severity: 'note', file, row, message: 'The row repeats the header', action: 'The row is not used.' });
      continue;
    }
    const read = new Map<string, Cell>();
    for (const cell of cells) {
      const column = layout.columns.get(cell.column);
      if (column !== undefined) read.set(column.name, readCell(cell, column, sheet.daysFrom1904));
    }
    const found: Row = { list: layout.list, file, row, id: idOf(layout.list, read), cells: read };
    rows.push(found);
    cellsUnderstood += [...read.values()].filter(cell => cell.value !== null).length;
    checkCells(found, layout.columns.values(), issues);
  }
  return { list: layout.list, file, extract, rows, rowsNoRecords, cellsRead, cellsUnderstood };
}

function idOf(list: List, cells: ReadonlyMap<string, Cell>): string {
  const value = cells.get(isOfAdopters(list) ? 'Individual adopter identifier' : 'Child Unique ID')?.value ?? '';
  return String(value);
}

function checkCells(row: Row, columns: Iterable<Column>, issues: Issue[]): void {
  for (const column of columns) {
    const cell = row.cells.get(column.name) ?? null;
    for (const rule of CELL_RULES) {
      const message = rule.check(cell, column, row.list);
      if (message === null) continue;
      issues.push({ rule: rule.id, severity: rule.severity, message, action: rule.action, file: row.file, row: row.row, column: column.name, ...(cell === null ? {} : { value: cell.text }), ...childOf(row) });
    }
  }
}

/** An adopter is no child, so an issue does not name one. */
export const childOf = (row: Row): { readonly child?: string } => isOfAdopters(row.list) || row.id === '' ? {} : { child: row.id };

const noList = (file: string, rows: number): Issue => ({
  rule: 'sheet-not-a-list', severity: 'warning', file, message: `The columns are those of none of the eleven lists; ${rows} ${rows === 1 ? 'row holds' : 'rows hold'} something`,
  action: 'The sheet is not read.',
});

const rowsAbove = (file: string, rows: number, row: number): Issue => ({
  rule: 'rows-above-header', severity: 'note', file, row, message: `${rows} ${rows === 1 ? 'row stands' : 'rows stand'} above the header`, action: 'Taken for a title and not used.',
});

function missingColumns({ list, columns }: Layout, file: string, row: number): readonly Issue[] {
  const present = new Set([...columns.values()].map(column => column.name));
  return list.columns.filter(column => !present.has(column.name)).map(column => ({
    rule: 'column-missing', severity: column.required ? 'warning' : 'note', file, row, column: column.name,
    message: `List ${list.number} has no column "${column.name}"`, action: 'Nothing is known of it.',
  }));
}

/** Columns that the list does not have, with the cells that stand in them; also cells that stand beyond the header. */
function unknownColumns(sheet: Sheet, { list, headerAt, columns }: Layout, file: string): readonly Issue[] {
  const names = new Map(sheet.rows[headerAt]!.cells.map(cell => [cell.column, cell.text]));
  const cells = new Map<number, number>([...names.keys()].filter(column => !columns.has(column)).map(column => [column, 0]));
  for (const row of sheet.rows.slice(headerAt + 1)) {
    for (const cell of row.cells) if (!columns.has(cell.column)) cells.set(cell.column, (cells.get(cell.column) ?? 0) + 1);
  }
  return [...cells].map(([column, count]): Issue => ({
    rule: 'column-not-known', severity: count === 0 ? 'note' : 'warning', file, row: sheet.rows[headerAt]!.row, column: names.get(column) ?? `column ${column + 1}`,
    message: `Not a column of list ${list.number}; ${count} of its cells hold something`, action: 'The column is not read.',
  }));
}
