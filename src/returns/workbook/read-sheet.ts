import { isoDate } from '#kernel/calendar-date.ts';
import { plainText } from '#returns/workbook/parts.ts';
import { readXmlPart } from '#returns/workbook/read-xml-part.ts';
import { dateOfSerial } from '#returns/workbook/serial-date.ts';
import type { CellKind, SheetCell, SheetRow } from '#returns/workbook/sheet.ts';

/** What a sheet needs from the rest of its workbook. */
export interface SheetContext {
  readonly texts: readonly string[];
  readonly isDateStyle: (style: number) => boolean;
  readonly daysFrom1904: boolean;
  readonly mostRows: number;
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

export function readSheet(bytes: Uint8Array, context: SheetContext): SheetReading {
  const rows: SheetRow[] = [];
  let cells: SheetCell[] = [];
  let row = 0;
  let nextColumn = 0;
  let cell: OpenCell | null = null;
  let within = '';
  let inPhonetic = false;
  let count = 0;
  let formulasWithoutResult = 0;
  const tooMuch = (): boolean => count > MOST_CELLS;
  const fault = readXmlPart(bytes, {
    enough: () => rows.length >= context.mostRows || tooMuch(),
    opened: (name, attribute) => {
      within = name;
      if (name === 'rPh') inPhonetic = true;
      if (name === 'row') {
        row = placeOr(Number(attribute('r')), row + 1, LAST_ROW);
        nextColumn = 0;
        cells = [];
      } else if (name === 'c') {
        const column = placeOr(columnOf(attribute('r') ?? '') + 1, nextColumn + 1, LAST_COLUMN) - 1;
        nextColumn = column + 1;
        cell = { column, type: attribute('t') ?? 'n', style: Number(attribute('s') ?? -1), value: '', formula: '', hasFormula: false, text: '' };
      } else if (name === 'f' && cell !== null) cell.hasFormula = true;
    },
    text: text => {
      if (cell === null) return;
      if (within === 'v') cell.value += text;
      else if (within === 'f') cell.formula += text;
      else if (within === 't' && !inPhonetic) cell.text += text;
    },
    closed: name => {
      within = '';
      if (name === 'rPh') inPhonetic = false;
      if (name === 'c' && cell !== null) {
        const read = contentOf(cell, context);
        if (read !== null) { cells.push({ column: cell.column, ...read }); count += 1; }
        if (read?.kind === 'formula') formulasWithoutResult += 1;
        cell = null;
      } else if (name === 'row' && cells.length > 0 && rows.length < context.mostRows) {
        rows.push({ row, cells: cells.toSorted((a, b) => a.column - b.column) });
        cells = [];
      }
    },
  });
  // A row that the fault cut in two is kept as far as it was read.
  if (fault !== null && cells.length > 0) rows.push({ row, cells });
  const found = fault ?? (tooMuch() ? `it has more than ${MOST_CELLS} cells` : null);
  return { rows, fault: found, formulasWithoutResult };
}

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
  const date = context.isDateStyle(cell.style) ? dateOfSerial(number, context.daysFrom1904) : null;
  return date === null ? { kind: 'number', text: String(number) } : { kind: 'date', text: isoDate(date) };
}

function shownText(cell: OpenCell, context: SheetContext): string {
  if (cell.type === 'inlineStr') return plainText(cell.text);
  if (cell.type === 's') return cell.value.trim() === '' ? '' : context.texts[Number(cell.value)] ?? LOST;
  return cell.type === 'str' ? plainText(cell.value) : cell.value;
}
