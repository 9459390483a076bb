import type { Issue } from '#kernel/issue.ts';
import { identifierOf, isOfAdopters } from '#returns/annex-a/lists.ts';
import type { Column, List } from '#returns/annex-a/lists.ts';
import { headerKey, layoutOf, ROWS_TO_HEADER } from '#returns/annex-a/recognise.ts';
import type { Layout } from '#returns/annex-a/recognise.ts';
import type { CellReading, ColumnReader, ColumnReaders } from '#returns/annex-a/read-column.ts';
import { positionOf } from '#returns/annex-a/row.ts';
import type { Cell, Row } from '#returns/annex-a/row.ts';
import type { SourceFile } from '#returns/source-file.ts';
import type { Sheet, SheetCell } from '#returns/workbook/sheet.ts';
import { sheetsOfFile } from '#returns/workbook/sheets-of-file.ts';
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

/** What is known of workbooks that were asked about: to know one it must be unpacked, and whoever reads files asks more than once. */
const knownWorkbooks = new WeakMap<Uint8Array, boolean>();

/** Whether any sheet's columns are those of a list. */
export function isAnnexA({ name, bytes }: SourceFile): boolean {
  if (!isWorkbook(bytes)) return holdsList({ name, bytes: bytes.subarray(0, OPENING_BYTES) });
  const known = knownWorkbooks.get(bytes) ?? holdsList({ name, bytes });
  knownWorkbooks.set(bytes, known);
  return known;
}

const holdsList = (file: SourceFile): boolean => sheetsOf(file, [], ROWS_TO_HEADER).some(({ sheet }) => layoutOf(sheet) !== null);

/** The lists of a file; what is none of them, and every cell that cannot be read, is an issue. */
export function readSheets(file: SourceFile, readers: ColumnReaders, issues: Issue[]): readonly ListSource[] {
  return sheetsOf(file, issues, Infinity).flatMap(named => {
    const layout = layoutOf(named.sheet);
    if (layout !== null) return [readList(named.sheet, layout, named, readers, issues)];
    if (named.sheet.rows.length > 0) issues.push(noList(named.file, named.sheet.rows.length));
    return [];
  });
}

function sheetsOf(file: SourceFile, issues: Issue[], mostRows: number): readonly NamedSheet[] {
  const { sheets, isWorkbook: holdsSheets, strayQuoteRows, issues: found } = sheetsOfFile(file, mostRows);
  issues.push(...found);
  for (const row of strayQuoteRows) {
    issues.push({ rule: 'stray-quote', severity: 'warning', file: file.name, row, message: 'A quotation mark is not closed', action: 'Read as an ordinary character.' });
  }
  const extract = holdsSheets ? file.name : file.name.slice(0, file.name.lastIndexOf('/') + 1);
  return sheets.map(one => ({ ...one, extract }));
}

/** A column of a sheet that the list has: where its cells go, and how they are read. */
interface PlacedColumn { readonly column: Column; readonly at: number; readonly position: number; readonly reader: ColumnReader }

function readList(sheet: Sheet, layout: Layout, { file, extract }: NamedSheet, readers: ColumnReaders, issues: Issue[]): ListSource {
  const { list, headerAt } = layout;
  const header = sheet.rows[headerAt]!;
  if (headerAt > 0) issues.push(rowsAbove(file, headerAt, header.row));
  issues.push(...missingColumns(layout, file, header.row), ...unknownColumns(sheet, layout, file));
  const columns = [...layout.columns].map(([at, column]): PlacedColumn => ({ column, at, position: positionOf(list, column.name), reader: readers(list, column) }));
  const headings = header.cells.map(cell => headerKey(cell.text));
  const rows: Row[] = [];
  // One for all rows: what the cells of the row in hand come to.
  const readings = columns.map(({ reader }) => reader.blank);
  let rowsNoRecords = 0;
  let cellsRead = 0;
  let cellsUnderstood = 0;
  for (let i = headerAt + 1; i < sheet.rows.length; i += 1) {
    const { row, cells } = sheet.rows[i]!;
    cellsRead += cells.length;
    if (cells.length === headings.length && cells.every((cell, at) => headerKey(cell.text) === headings[at])) {
      rowsNoRecords += 1;
      issues.push({ rule: 'header-again', severity: 'note', file, row, message: 'The row repeats the header', action: 'The row is not used.' });
      continue;
    }
    readCells(cells, columns, sheet.daysFrom1904, readings);
    const found = rowOf({ list, file, row }, columns, readings);
    rows.push(found);
    for (const { cell } of readings) if (cell !== undefined && cell.value !== null) cellsUnderstood += 1;
    if (readings.some(({ findings }) => findings.length > 0)) reportFindings(found, columns, readings, issues);
  }
  return { list, file, extract, rows, rowsNoRecords, cellsRead, cellsUnderstood };
}

/** Writes into `readings` what the cells of a row come to, for each of the columns. */
function readCells(cells: readonly SheetCell[], columns: readonly PlacedColumn[], daysFrom1904: boolean, readings: CellReading[]): void {
  for (let i = 0; i < columns.length; i += 1) readings[i] = columns[i]!.reader.blank;
  let next = 0;
  for (let i = 0; i < cells.length; i += 1) {
    const cell = cells[i]!;
    // Cells stand in the order of their columns; only those of a damaged row may not.
    while (next < columns.length && columns[next]!.at < cell.column) next += 1;
    const found = columns[next]?.at === cell.column ? next : columns.findIndex(({ at }) => at === cell.column);
    if (found !== -1) readings[found] = columns[found]!.reader.read(cell, daysFrom1904);
  }
}

function rowOf({ list, file, row }: Pick<Row, 'list' | 'file' | 'row'>, columns: readonly PlacedColumn[], readings: readonly CellReading[]): Row {
  const cells = new Array<Cell | undefined>(list.columns.length).fill(undefined);
  for (let i = 0; i < columns.length; i += 1) cells[columns[i]!.position] = readings[i]!.cell;
  return { list, file, row, id: String(cells[positionOf(list, identifierOf(list))]?.value ?? ''), cells };
}

function reportFindings(row: Row, columns: readonly PlacedColumn[], readings: readonly CellReading[], issues: Issue[]): void {
  readings.forEach(({ cell, findings }, i) => {
    for (const { rule, message } of findings) {
      issues.push({
        rule: rule.id, severity: rule.severity, message, action: rule.action, file: row.file, row: row.row, column: columns[i]!.column.name,
        ...(cell === undefined ? {} : { value: cell.text }), ...childOf(row),
      });
    }
  });
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
