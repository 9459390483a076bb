/**
 * Comma-separated text (RFC 4180, and what spreadsheets make of it): quotes, doubled quotes, line breaks within quotes,
 * CRLF, LF or CR, blank lines, and semicolons, tabs or bars for commas. Written here rather than taken from a package:
 * it must give each row the number a spreadsheet shows, name the row of a stray quote and go on after it, and read
 * hundreds of thousands of rows in a second without filling the memory.
 */
export interface CsvText {
  /** Cells of each row that has something in it, trimmed. The first is the header. */
  readonly rows: readonly (readonly string[])[];
  /** The number a spreadsheet shows for each of `rows`: blank lines count, a line break within quotes does not. */
  readonly rowNumbers: readonly number[];
  /** Rows with a quote that never closes, or that would swallow whole rows; it was read as an ordinary character. */
  readonly strayQuoteRows: readonly number[];
}

/** The same by column, for tables of hundreds of thousands of rows: no list for each row, and one text for equal cells. */
export interface CsvTable {
  readonly header: readonly string[];
  /** The cells of each column, trimmed; all as long as `rowNumbers`. */
  readonly columns: readonly (readonly string[])[];
  /** The number a spreadsheet shows for each record. */
  readonly rowNumbers: readonly number[];
  /** Rows that are no record, left out of `columns`. */
  readonly notRecords: readonly NotRecord[];
  readonly strayQuoteRows: readonly number[];
}

export interface NotRecord {
  readonly rowNumber: number;
  /** The header's text again, or more cells than the header has. */
  readonly kind: 'header-again' | 'too-many-cells';
  readonly cells: number;
}

const LF = 10;
const CR = 13;
const SPACE = 32;
const QUOTE = 34;
const NO_BREAK_SPACE = 160;
const DELIMITERS = [',', ';', '\t', '|'] as const;

/** Where the reader is. One object for the whole text: rows by the hundred thousand must not make one each. */
interface Place {
  readonly text: string;
  readonly delimiter: number;
  /** One table of texts for each column, or null when every cell is to be its own. */
  readonly shared: SharedTexts[] | null;
  at: number;
  columns: number;
  strayQuote: boolean;
  /** Of the cell last gone over. */
  hash: number;
}

export function readCsv(text: string): CsvText {
  const rows: (readonly string[])[] = [];
  const rowNumbers: number[] = [];
  const strayQuoteRows = eachRow(text, (cells, count, rowNumber) => {
    rows.push(cells.slice(0, count));
    rowNumbers.push(rowNumber);
  });
  return { rows, rowNumbers, strayQuoteRows };
}

export function readCsvTable(text: string): CsvTable {
  let header: readonly string[] = [];
  let columns: string[][] = [];
  const rowNumbers: number[] = [];
  const notRecords: NotRecord[] = [];
  const strayQuoteRows = eachRow(text, (cells, count, rowNumber) => {
    if (header.length === 0) {
      header = cells.slice(0, count);
      columns = header.map(() => []);
      return;
    }
    const kind = notRecord(cells, count, header);
    if (kind !== null) { notRecords.push({ rowNumber, kind, cells: count }); return; }
    rowNumbers.push(rowNumber);
    for (let i = 0; i < columns.length; i += 1) columns[i]!.push(i < count ? cells[i]! : '');
  }, []);
  return { header, columns, rowNumbers, notRecords, strayQuoteRows };
}

/**
 * Visits each row that has something in it with its first `count` cells; the list is the same one every time, since making
 * one a row costs more than reading it. Returns the rows with a stray quote.
 */
function eachRow(text: string, visit: (cells: readonly string[], count: number, rowNumber: number) => void, shared: SharedTexts[] | null = null): readonly number[] {
  const place: Place = { text, delimiter: delimiterOf(text).charCodeAt(0), shared, at: 0, columns: 0, strayQuote: false, hash: 0 };
  const strayQuoteRows: number[] = [];
  const cells: string[] = [];
  for (let rowNumber = 1; place.at < text.length; rowNumber += 1) {
    place.strayQuote = false;
    const count = readRow(place, cells);
    if (isBlankRow(cells, count)) continue;
    if (place.columns === 0) place.columns = count;
    if (place.strayQuote) strayQuoteRows.push(rowNumber);
    visit(cells, count, rowNumber);
  }
  return strayQuoteRows;
}

function notRecord(cells: readonly string[], count: number, header: readonly string[]): NotRecord['kind'] | null {
  for (let i = header.length; i < count; i += 1) if (cells[i] !== '') return 'too-many-cells';
  return cells[0] === header[0] && header.every((name, index) => cells[index] === name) ? 'header-again' : null;
}

function isBlankRow(cells: readonly string[], count: number): boolean {
  for (let i = 0; i < count; i += 1) if (cells[i] !== '') return false;
  return true;
}

/** Puts a row's cells at the beginning of `cells`; returns how many there are. */
function readRow(place: Place, cells: string[]): number {
  const { text, delimiter } = place;
  for (let count = 0; ; count += 1) {
    const isBlankCell = text.charCodeAt(place.at) === delimiter;
    const cell = isBlankCell ? '' : readCell(place, count);
    if (count < cells.length) cells[count] = cell;
    else cells.push(cell);
    const ending = isBlankCell ? delimiter : text.charCodeAt(place.at);
    place.at += 1;
    if (ending === delimiter) continue;
    if (ending === CR && text.charCodeAt(place.at) === LF) place.at += 1;
    return count + 1;
  }
}

/** Reads one cell and leaves `place` on what ends it: a delimiter, a line's end or the text's. */
function readCell(place: Place, column: number): string {
  const { text } = place;
  const from = place.at;
  let first = from;
  while (text.charCodeAt(first) === SPACE) first += 1;
  if (text.charCodeAt(first) !== QUOTE) return cellText(place, from, endOfCell(place, from), column);
  const close = closingQuote(text, first + 1);
  if (close >= 0 && !swallowsRows(place, first + 1, close)) {
    const end = endOfCell(place, close + 1);
    return (text.slice(first + 1, close).replaceAll('""', '"') + text.slice(close + 1, end)).trim();
  }
  place.strayQuote = true;
  return text.slice(first + 1, endOfCell(place, first + 1)).trim();
}

/** Goes to the end of a cell, and takes a number for its text on the way (FNV-1a, 32 bits). */
function endOfCell(place: Place, from: number): number {
  const { text, delimiter } = place;
  let at = from;
  let hash = 0x811c9dc5;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code === delimiter || code === LF || code === CR) break;
    hash = Math.imul(hash ^ code, 0x01000193);
    at += 1;
  }
  place.at = at;
  place.hash = hash;
  return at;
}

function cellText(place: Place, from: number, to: number, column: number): string {
  const { text, shared } = place;
  if (from === to) return '';
  // Only where there is something to trim: most cells need no second string.
  if (isBlank(text.charCodeAt(from)) || isBlank(text.charCodeAt(to - 1))) return text.slice(from, to).trim();
  // Engines share texts of one or two characters anyway.
  if (shared === null || to - from < 3) return text.slice(from, to);
  return sharedText(shared[column] ??= newSharedTexts(), text, from, to, place.hash);
}

const isBlank = (code: number): boolean => code <= SPACE || code === NO_BREAK_SPACE;

/**
 * The different texts of a column, so that equal cells share one string and no new one is made to find that out (open
 * addressing by hash). A column with more than `MOST_SHARED` different ones is no list of codes or dates; its cells are
 * then their own.
 */
interface SharedTexts { slots: (string | undefined)[]; hashes: Int32Array; count: number; asked: number }

const MOST_SHARED = 4096;
const FIRST_SLOTS = 64;
/** After so many cells, a column of which nearly every one was new has nothing to share. */
const TRIAL = 1024;

const newSharedTexts = (): SharedTexts => ({ slots: Array.from({ length: FIRST_SLOTS }), hashes: new Int32Array(FIRST_SLOTS), count: 0, asked: 0 });

function sharedText(known: SharedTexts, text: string, from: number, to: number, hash: number): string {
  if (known.count > MOST_SHARED) return text.slice(from, to);
  known.asked += 1;
  let slot = hash & (known.slots.length - 1);
  for (let found = known.slots[slot]; found !== undefined; found = known.slots[slot]) {
    if (known.hashes[slot] === hash && isSameText(found, text, from, to)) return found;
    slot = (slot + 1) & (known.slots.length - 1);
  }
  const cell = text.slice(from, to);
  known.slots[slot] = cell;
  known.hashes[slot] = hash;
  known.count += 1;
  if (known.asked === TRIAL && known.count > 0.95 * TRIAL) known.count = MOST_SHARED + 1;
  else if (known.count * 2 > known.slots.length) grow(known);
  return cell;
}

/** Four times the room, every text at its new place. */
function grow(known: SharedTexts): void {
  const { slots: before, hashes } = known;
  const size = before.length * 4;
  known.slots = Array.from({ length: size });
  known.hashes = new Int32Array(size);
  before.forEach((cell, index) => {
    if (cell === undefined) return;
    let slot = hashes[index]! & (size - 1);
    while (known.slots[slot] !== undefined) slot = (slot + 1) & (size - 1);
    known.slots[slot] = cell;
    known.hashes[slot] = hashes[index]!;
  });
}

function isSameText(cell: string, text: string, from: number, to: number): boolean {
  if (cell.length !== to - from) return false;
  for (let i = 0; i < cell.length; i += 1) if (cell.charCodeAt(i) !== text.charCodeAt(from + i)) return false;
  return true;
}

function closingQuote(text: string, from: number): number {
  let at = from;
  while (true) {
    const quote = text.indexOf('"', at);
    if (quote < 0 || text.charCodeAt(quote + 1) !== QUOTE) return quote;
    at = quote + 2;
  }
}

/**
 * Whether a quoted text is rows caught between two stray quotes: one of its lines after the first has at least half as
 * many cells as the header. A note of several lines has a comma or two in a line, seldom six. Assumption.
 */
function swallowsRows(place: Place, from: number, to: number): boolean {
  const { text, delimiter, columns } = place;
  const inside = text.slice(from, to);
  if (columns < 3 || !/[\r\n]/.test(inside)) return false;
  const mark = String.fromCharCode(delimiter);
  return inside.split(/\r\n|\r|\n/).slice(1).some(line => line.split(mark).length >= Math.max(3, columns / 2));
}

/** The separator that parts the first line that holds something into the most cells. */
function delimiterOf(text: string): string {
  const line = /[^\r\n]*\S[^\r\n]*/.exec(text.slice(0, 10_000))?.[0] ?? '';
  const counts = DELIMITERS.map(delimiter => line.split(delimiter).length);
  return DELIMITERS[counts.indexOf(Math.max(...counts))]!;
}
