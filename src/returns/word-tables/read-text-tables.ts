import type { Checked, Issue } from '#kernel/issue.ts';
import { decodeText } from '#returns/decode-text.ts';
import { readCsv } from '#returns/read-csv.ts';
import type { SourceFile } from '#returns/source-file.ts';
import { readWordTables } from '#returns/word-tables/read-word-tables.ts';
import type { TextRow, TextTable } from '#returns/word-tables/text-table.ts';
import type { Sheet } from '#returns/workbook/sheet.ts';
import { textsOf } from '#returns/workbook/sheets-of-file.ts';
import { readWorkbook } from '#returns/workbook/workbook.ts';
import { isZip, openZip } from '#returns/zip.ts';

/** Reads the tables of a paper: comma-separated text, an Excel workbook or a Word document, told apart by what is in the file. */
export function readTextTables(file: SourceFile): Checked<readonly TextTable[]> {
  const { value, issues } = tablesIn(file);
  const tables = value.flatMap(partsOf).filter(({ rows }) => rows.length > 1 && rows.some(({ cells }) => cells.filter(cell => cell !== '').length > 1));
  return tables.length > 0 ? { value: tables, issues } : { value: [], issues: [...issues, noTable(file)] };
}

function tablesIn(file: SourceFile): Checked<readonly TextTable[]> {
  if (!isZip(file.bytes)) return csvTable(file);
  // Word and Excel both write zips; the folder of the main part tells which.
  const isDocument = openZip(file).value.some(({ name }) => name.slice(file.name.length + 1).toLowerCase().startsWith('word/'));
  if (isDocument) return readWordTables(file);
  const { value: { sheets }, issues } = readWorkbook(file);
  return { value: sheets.map(sheetTable), issues };
}

function csvTable(file: SourceFile): Checked<readonly TextTable[]> {
  const { rows, rowNumbers, strayQuoteRows } = readCsv(decodeText(file.bytes).text);
  return {
    value: [{ name: 'table', rows: withGaps(rows.map((cells, i) => ({ row: rowNumbers[i]!, cells }))) }],
    issues: strayQuoteRows.map((row): Issue => ({ rule: 'stray-quote', severity: 'warning', file: file.name, row, message: 'A quote is opened and not closed', action: 'It was read as an ordinary character.' })),
  };
}

// A formula without a result and an error show nothing to reckon with; the workbook's reader says so.
const sheetTable = ({ name, rows }: Sheet): TextTable => ({ name, rows: withGaps(rows.map(row => ({ row: row.row, cells: textsOf(row, ({ kind }) => kind !== 'formula') }))) });

/** With an empty row in the place of blank ones: they part sections. */
const withGaps = (rows: readonly TextRow[]): readonly TextRow[] =>
  rows.flatMap((row, i) => (i > 0 && row.row > rows[i - 1]!.row + 1 ? [{ row: row.row - 1, cells: [] }, row] : [row]));

/** A sheet may hold several tables, one below the other: a new one begins where headings follow a blank row. */
function partsOf({ name, rows }: TextTable): readonly TextTable[] {
  const starts = rows.flatMap(({ cells }, i) => (i > 0 && cells.length > 0 && rows[i - 1]!.cells.length === 0 && isHeadings(cells) ? [i] : []));
  if (starts.length === 0) return [{ name, rows }];
  return [0, ...starts].map((start, i) => ({ name: `${name} ${i + 1}`, rows: rows.slice(start, starts[i] ?? rows.length) }));
}

const isHeadings = (cells: readonly string[]): boolean => cells.filter(cell => cell !== '').length > 1 && cells.slice(1).every(cell => cell === '' || /[a-z%]|^\d{4}([/-]\d{2,4})?$/i.test(cell));

const noTable = ({ name, bytes }: SourceFile): Issue => ({
  rule: 'no-table', severity: 'blocks', file: name, message: bytes.length === 0 ? 'The file is empty' : 'No table is in the file',
  action: 'Nothing is checked. Give a CSV file, an Excel workbook (.xlsx) or a Word document (.docx) with a table of at least two rows and columns.',
});
