import { addRow, columnBuilder, finishedColumn, HASH_START, hashNext, numberOfCell, numberOfText } from '#returns/text-column.ts';
import type { ColumnBuilder, TextColumn } from '#returns/text-column.ts';

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

/** The same by column, for tables of hundreds of thousands of rows. */
export interface CsvTable {
  readonly header: readonly string[];
  /** One for each cell of the header; all as long as `rowNumbers`. */
  readonly columns: readonly TextColumn[];
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

/** Where the reader is, and the cell it has just read. One object for the whole text: a million cells must not make one each. */
interface Place {
  readonly text: string;
  readonly delimiter: number;
  at: number;
  /** Cells of the header; 0 before it is read. */
  columns: number;
  strayQuote: boolean;
  /** The cell, trimmed, is the text from `from` to `to`, with this hash ... */
  from: number;
  to: number;
  hash: number;
  /** ... unless quotes made it a text of its own. */
  unquoted: string | null;
}

const startOf = (text: string): Place => ({
  text, delimiter: delimiterOf(text).charCodeAt(0), at: 0, columns: 0, strayQuote: false, from: 0, to: 0, hash: HASH_START, unquoted: null,
});

export function readCsv(text: string): CsvText {
  const place = startOf(text);
  const rows: (readonly string[])[] = [];
  const rowNumbers: number[] = [];
  const strayQuoteRows: number[] = [];
  for (let rowNumber = 1; place.at < text.length; rowNumber += 1) {
    place.strayQuote = false;
    const cells = readCells(place);
    if (cells.every(cell => cell === '')) continue;
    if (place.columns === 0) place.columns = cells.length;
    if (place.strayQuote) strayQuoteRows.push(rowNumber);
    rows.push(cells);
    rowNumbers.push(rowNumber);
  }
  return { rows, rowNumbers, strayQuoteRows };
}

export function readCsvTable(text: string): CsvTable {
  const place = startOf(text);
  let rowNumber = 1;
  let header: readonly string[] = [];
  for (; place.at < text.length && header.length === 0; rowNumber += 1) {
    const cells = readCells(place);
    if (cells.some(cell => cell !== '')) header = cells;
  }
  place.columns = header.length;
  const row: RowNumbers = { builders: header.map(columnBuilder), numbers: new Int32Array(header.length), above: new Int32Array(header.length) };
  const rowNumbers: number[] = [];
  const notRecords: NotRecord[] = [];
  const strayQuoteRows: number[] = [];
  for (; place.at < text.length; rowNumber += 1) {
    place.strayQuote = false;
    const cells = readNumbers(place, row);
    if (place.strayQuote) strayQuoteRows.push(rowNumber);
    if (cells < 0) notRecords.push({ rowNumber, kind: 'too-many-cells', cells: -cells });
    else if (isHeader(row, header)) notRecords.push({ rowNumber, kind: 'header-again', cells });
    else if (!isBlankRow(row.numbers)) {
      rowNumbers.push(rowNumber);
      for (let i = 0; i < row.builders.length; i += 1) addRow(row.builders[i]!, row.numbers[i]!);
    }
  }
  return { header, columns: row.builders.map(finishedColumn), rowNumbers, notRecords, strayQuoteRows };
}

/** A row as the numbers of its texts, and of the texts above them (0 where that text stood in quotes). */
interface RowNumbers { readonly builders: readonly ColumnBuilder[]; readonly numbers: Int32Array; readonly above: Int32Array }

/** Reads a row; returns how many cells it has, below 0 when there is something in cells that the header does not have. */
function readNumbers(place: Place, { builders, numbers, above }: RowNumbers): number {
  const { text } = place;
  numbers.fill(0);
  let tooMany = false;
  for (let count = 0; ; count += 1) {
    const builder = builders[count];
    // Most cells say what the cell above says, or nothing: that is seen without going through their characters.
    const same = builder === undefined ? '' : builder.texts[above[count]!]!;
    if (builder !== undefined && text.startsWith(same, place.at) && endsCell(text.charCodeAt(place.at + same.length), place.delimiter)) {
      place.at += same.length;
      numbers[count] = above[count]!;
    } else {
      readCell(place);
      if (builder === undefined) tooMany ||= place.unquoted !== null || place.from < place.to;
      else {
        numbers[count] = place.unquoted === null ? numberOfText(builder, text, place.from, place.to, place.hash) : numberOfCell(builder, place.unquoted);
        above[count] = place.unquoted === null ? numbers[count]! : 0;
      }
    }
    if (!stepsToNextCell(place)) return tooMany ? -count - 1 : count + 1;
  }
}

const isHeader = ({ builders, numbers }: RowNumbers, header: readonly string[]): boolean =>
  builders[0]?.texts[numbers[0]!] === header[0] && builders.every((builder, index) => builder.texts[numbers[index]!] === header[index]);

function isBlankRow(numbers: Int32Array): boolean {
  for (const number of numbers) if (number !== 0) return false;
  return true;
}

function readCells(place: Place): readonly string[] {
  const cells: string[] = [];
  do {
    readCell(place);
    cells.push(place.unquoted ?? place.text.slice(place.from, place.to));
  } while (stepsToNextCell(place));
  return cells;
}

/** Steps over what ended a cell; false at the end of the row. */
function stepsToNextCell(place: Place): boolean {
  const ending = place.text.charCodeAt(place.at);
  place.at += 1;
  if (ending === place.delimiter) return true;
  if (ending === CR && place.text.charCodeAt(place.at) === LF) place.at += 1;
  return false;
}

/** Reads one cell and leaves `place` on what ends it: a delimiter, a line's end or the text's. */
function readCell(place: Place): void {
  const { text } = place;
  const from = place.at;
  let first = from;
  while (text.charCodeAt(first) === SPACE) first += 1;
  place.unquoted = null;
  if (text.charCodeAt(first) !== QUOTE) { goToEnd(place, from); return; }
  const close = closingQuote(text, first + 1);
  if (close >= 0 && !swallowsRows(place, first + 1, close)) {
    goToEnd(place, close + 1);
    place.unquoted = (text.slice(first + 1, close).replaceAll('""', '"') + text.slice(close + 1, place.at)).trim();
    return;
  }
  place.strayQuote = true;
  goToEnd(place, first + 1);
}

const endsCell = (code: number, delimiter: number): boolean => code === delimiter || code === LF || code === CR;

/** Goes from a cell's first character to what ends it, and takes its limits and its hash on the way. */
function goToEnd(place: Place, from: number): void {
  const { text, delimiter } = place;
  let at = from;
  let hash = HASH_START;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (endsCell(code, delimiter)) break;
    hash = hashNext(hash, code);
    at += 1;
  }
  place.at = at;
  place.from = from;
  place.to = at;
  place.hash = hash;
  if (from < at && (isBlank(text.charCodeAt(from)) || isBlank(text.charCodeAt(at - 1)))) trim(place);
}

function trim(place: Place): void {
  const { text } = place;
  while (place.from < place.to && isBlank(text.charCodeAt(place.from))) place.from += 1;
  while (place.to > place.from && isBlank(text.charCodeAt(place.to - 1))) place.to -= 1;
  place.hash = HASH_START;
  for (let i = place.from; i < place.to; i += 1) place.hash = hashNext(place.hash, text.charCodeAt(i));
}

const isBlank = (code: number): boolean => code <= SPACE || code === NO_BREAK_SPACE;

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
