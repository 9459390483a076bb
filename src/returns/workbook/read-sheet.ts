import { isoDate } from '#kernel/calendar-date.ts';
import { plainText } from '#returns/workbook/parts.ts';
import { readXmlPart } from '#returns/workbook/read-xml-part.ts';
import type { XmlEvents } from '#returns/workbook/plain-xml.ts';
import { dateOfSerial } from '#returns/workbook/serial-date.ts';
import type { CellKind, SheetCell, SheetRow } from '#returns/workbook/sheet.ts';

/** What a sheet needs from the rest of its workbook. */
export interface SheetContext {
  readonly texts: readonly string[];
  readonly isDateStyle: (style: number) => boolean;
  readonly daysFrom1904: boolean;
  readonly mostRows: number;
  /** Days as they were shown before, by their number: a list has thousands of cells and few days. */
  readonly days: Map<number, string | null>;
}

export interface SheetReading {
  readonly rows: readonly SheetRow[];
  /** Why reading stopped before the end, or null. */
  readonly fault: string | null;
  readonly formulasWithoutResult: number;
}

/** Last row and column of a sheet. Source: Excel specifications and limits. */
const LAST_ROW = 1_048_576;
const LAST_COLUMN = 16_384;
/** Most cells held of one sheet: 90,000 rows of Annex A list 8, the widest. Assumption; beyond it the memory of a browser's tab is in danger. */
const MOST_CELLS = 3_000_000;

/** The cell that is being read. */
interface OpenCell { column: number; type: string; style: number; value: string; formula: string; hasFormula: boolean; text: string }

/** What was read of a sheet so far: its rows, and the row in hand. */
interface SheetSoFar { readonly rows: SheetRow[]; row: number; cells: SheetCell[]; count: number; formulasWithoutResult: number }

export function readSheet(bytes: Uint8Array, context: SheetContext): SheetReading {
  let read: SheetSoFar = nothingRead();
  const fault = readXmlPart(bytes, () => {
    read = nothingRead();
    return eventsOf(read, context);
  });
  const { rows, row, cells, count, formulasWithoutResult } = read;
  // A row that the fault cut in two is kept as far as it was read.
  if (fault !== null && cells.length > 0) rows.push({ row, cells });
  const found = fault ?? (count > MOST_CELLS ? `it has more than ${MOST_CELLS} cells` : null);
  return { rows, fault: found, formulasWithoutResult };
}

const nothingRead = (): SheetSoFar => ({ rows: [], row: 0, cells: [], count: 0, formulasWithoutResult: 0 });

/** Writes into `read` what stands in a sheet. */
function eventsOf(read: SheetSoFar, context: SheetContext): XmlEvents {
  let nextColumn = 0;
  let cell: OpenCell | null = null;
  let within = '';
  let inPhonetic = false;
  return {
    enough: () => read.rows.length >= context.mostRows || read.count > MOST_CELLS,
    opened: (name, attribute) => {
      within = name;
      if (name === 'c') {
        const column = placeOr(columnOf(attribute('r') ?? '') + 1, nextColumn + 1, LAST_COLUMN) - 1;
        nextColumn = column + 1;
        cell = { column, type: attribute('t') ?? 'n', style: Number(attribute('s') ?? -1), value: '', formula: '', hasFormula: false, text: '' };
      } else if (name === 'row') {
        read.row = placeOr(Number(attribute('r')), read.row + 1, LAST_ROW);
        nextColumn = 0;
        read.cells = [];
      } else if (name === 'f' && cell !== null) cell.hasFormula = true;
      else if (name === 'rPh') inPhonetic = true;
    },
    text: text => {
      if (cell === null) return;
      if (within === 'v') cell.value += text;
      else if (within === 'f') cell.formula += text;
      else if (within === 't' && !inPhonetic) cell.text += text;
    },
    closed: name => {
      within = '';
      if (name === 'c' && cell !== null) {
        const shown = contentOf(cell, context);
        if (shown !== null) { read.cells.push({ column: cell.column, kind: shown.kind, text: shown.text }); read.count += 1; }
        if (shown?.kind === 'formula') read.formulasWithoutResult += 1;
        cell = null;
      } else if (name === 'row' && read.cells.length > 0 && read.rows.length < context.mostRows) {
        read.rows.push({ row: read.row, cells: inOrder(read.cells) });
        read.cells = [];
      } else if (name === 'rPh') inPhonetic = false;
    },
  };
}

const inOrder = (cells: readonly SheetCell[]): readonly SheetCell[] =>
  (cells.every(({ column }, i) => i === 0 || cells[i - 1]!.column <= column) ? cells : cells.toSorted((a, b) => a.column - b.column));

/** A place as written when it is one, else the one after the last: writers may leave places out. */
const placeOr = (written: number, next: number, last: number): number => Number.isInteger(written) && written >= 1 && written <= last ? written : Math.min(next, last);

/** `AB12` is column 27; -1 when there is no letter. */
function columnOf(address: string): number {
  let column = 0;
  for (let i = 0; i < address.length && i < 4; i += 1) {
    const letter = address.charCodeAt(i) & ~32;
    if (letter < 65 || letter > 90) break;
    column = column * 26 + letter - 64;
  }
  return column - 1;
}

/** In the place of a text that the workbook names and does not hold. */
const LOST = '#LOST!';

/** What a cell shows, or null when nothing. Types: ECMA-376 part 1, 18.18.11. */
function contentOf(cell: OpenCell, context: SheetContext): { readonly kind: CellKind; readonly text: string } | null {
  const text = shownText(cell, context).trim();
  if (text === '' && cell.hasFormula && cell.value === '' && cell.type !== 'str') return { kind: 'formula', text: `=${cell.formula.trim()}` };
  if (text === '') return null;
  if (cell.type === 'e' || text === LOST) return { kind: 'error', text };
  if (cell.type === 'b') return { kind: 'boolean', text: text === '1' ? 'TRUE' : 'FALSE' };
  if (cell.type !== 'n') return { kind: 'text', text };
  const number = Number(text);
  if (!Number.isFinite(number)) return { kind: 'text', text };
  const day = context.isDateStyle(cell.style) ? dayShown(number, context) : null;
  return day === null ? { kind: 'number', text: String(number) } : { kind: 'date', text: day };
}

/** Null for a number that is no day. */
function dayShown(number: number, { days, daysFrom1904 }: SheetContext): string | null {
  const known = days.get(number);
  if (known !== undefined) return known;
  const date = dateOfSerial(number, daysFrom1904);
  const shown = date === null ? null : isoDate(date);
  days.set(number, shown);
  return shown;
}

function shownText(cell: OpenCell, context: SheetContext): string {
  if (cell.type === 'inlineStr') return plainText(cell.text);
  if (cell.type === 's') return cell.value.trim() === '' ? '' : context.texts[Number(cell.value)] ?? LOST;
  return cell.type === 'str' ? plainText(cell.value) : cell.value;
}
