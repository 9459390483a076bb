import { financialYearName } from '#kernel/calendar-date.ts';
import { capitalised } from '#kernel/words.ts';
import type { Cell, Column, Format, TableBlock } from '#reports/block.ts';
import { flatCells, flatTitles } from '#documents/flat-cells.ts';
import type { CellFormat, SheetCell, SheetColumn, SheetContent } from '#reports/sheet.ts';
import { addressIn } from '#reports/sheet.ts';
import { workbookOf } from '#documents/excel/workbook.ts';

const FORMATS: Readonly<Record<Format, CellFormat>> = {
  text: 'text', children: 'whole', count: 'whole', percent: 'percent', 'percent-one-decimal': 'percent-one-decimal', 'percent-signed': 'percent-signed', chance: 'percent-one-decimal',
  pounds: 'pounds', 'pounds-short': 'pounds', date: 'date', month: 'month', 'financial-year': 'text',
};

/** Formats whose sums say something. */
const ADDS_UP: ReadonlySet<CellFormat> = new Set(['whole', 'pounds']);

/** Numbers in full, in the units of a sheet. Money is held in pence and written in pounds. */
function numberCell(value: number, { format }: Column): SheetCell {
  if (format === 'financial-year') return financialYearName(value);
  return FORMATS[format] === 'pounds' ? value / 100 : value;
}

const cells = (cell: Cell, column: Column): readonly SheetCell[] => flatCells(cell, column).map(one => (typeof one === 'number' ? numberCell(one, column) : one as SheetCell));

/** Columns hold what is in them, within reason: wider text goes on in lines below. */
const [NARROWEST, WIDEST] = [12, 60];

function columnFor(title: string, format: CellFormat, inIt: readonly SheetCell[]): SheetColumn {
  const longest = inIt.reduce<number>((most, cell) => Math.max(most, typeof cell === 'string' ? cell.length + 2 : 0), Math.min(title.length, 24) + 2);
  return { title, width: Math.min(Math.max(longest, NARROWEST), WIDEST), format: format === 'text' && longest > WIDEST ? 'long-text' : format };
}

/** A total that is the sum of the numbers above it is written as one; where a row above is no number, or it is no sum, it stays a number. */
function totalCell(cell: SheetCell, above: readonly SheetCell[], format: CellFormat, from: string, until: string): SheetCell {
  if (typeof cell !== 'number' || !ADDS_UP.has(format)) return cell;
  let sum = 0;
  for (const one of above) { if (typeof one !== 'number') return cell; sum += one; }
  return above.length > 1 && Math.abs(sum - cell) <= 1e-9 * Math.max(1, Math.abs(cell)) ? { formula: `SUM(${from}:${until})`, value: cell } : cell;
}

const sentenceCase = (id: string): string => capitalised(id.replaceAll('-', ' '));

function asSheet({ id, caption, columns, rows, note, lastRowIsTotal = false }: TableBlock): SheetContent {
  const written = rows.map(row => columns.flatMap((column, i) => cells(row[i] ?? '', column)));
  const sheetColumns = columns.flatMap(column => flatTitles(column.title, column).map(title => ({ title, format: FORMATS[column.format] })))
    .map(({ title, format }, j) => columnFor(title, format, written.map(row => row[j]!)));
  const heading = { title: caption, notes: note === undefined ? [] : [note] };
  const above = written.slice(0, -1);
  const withTotal = !lastRowIsTotal || above.length === 0 ? written : [...above, written.at(-1)!.map((cell, j) =>
    totalCell(cell, above.map(row => row[j]!), sheetColumns[j]!.format, addressIn(heading, 0, j), addressIn(heading, above.length - 1, j)))];
  return { name: sentenceCase(id), ...heading, columns: sheetColumns, rows: withTotal, lastRowIsTotal };
}

/** Tables of a report as a workbook, each on its own sheet. */
export const workbookOfTables = (tables: readonly TableBlock[], title: string): Uint8Array => workbookOf(tables.map(asSheet), title);
