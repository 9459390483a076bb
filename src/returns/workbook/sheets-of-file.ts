import type { Issue } from '#kernel/issue.ts';
import { decodeText } from '#returns/decode-text.ts';
import { readCsv } from '#returns/read-csv.ts';
import type { SourceFile } from '#returns/source-file.ts';
import type { Sheet, SheetCell, SheetRow } from '#returns/workbook/sheet.ts';
import { readWorkbook } from '#returns/workbook/workbook.ts';
import { isWorkbook } from '#returns/zip.ts';

/** What a file holds in rows: the sheets of a workbook, or comma-separated text as a sheet without a name. */
export interface FileSheets {
  /** `file`: the file, and the sheet as if a workbook were a folder. */
  readonly sheets: readonly { readonly sheet: Sheet; readonly file: string }[];
  readonly isWorkbook: boolean;
  /** Rows of a text with a quotation mark that is not closed; each return has its own words for it. */
  readonly strayQuoteRows: readonly number[];
  readonly issues: readonly Issue[];
}

/** Reads the sheets of a file; of each the first `mostRows` rows that hold something, where given. */
export function sheetsOfFile(file: SourceFile, mostRows = Infinity): FileSheets {
  if (isWorkbook(file.bytes)) {
    const { value, issues } = readWorkbook(file, mostRows);
    return { sheets: value.sheets.map(sheet => ({ sheet, file: `${file.name}/${sheet.name}` })), isWorkbook: true, strayQuoteRows: [], issues };
  }
  const { rows, rowNumbers, strayQuoteRows } = readCsv(decodeText(file.bytes).text);
  const sheet: Sheet = { name: '', daysFrom1904: false, rows: rows.slice(0, mostRows).map((texts, i) => ({ row: rowNumbers[i]!, cells: cellsOf(texts) })) };
  return { sheets: [{ sheet, file: file.name }], isWorkbook: false, strayQuoteRows, issues: [] };
}

function cellsOf(texts: readonly string[]): readonly SheetCell[] {
  const cells: SheetCell[] = [];
  for (let column = 0; column < texts.length; column += 1) {
    const text = texts[column]!;
    if (text !== '') cells.push({ column, kind: 'text', text });
  }
  return cells;
}

/** The texts of a row from column A to its last that holds something; blank cells, and those that `shows` leaves out, are empty. */
export function textsOf({ cells }: SheetRow, shows: (cell: SheetCell) => boolean = () => true): readonly string[] {
  const texts = Array.from({ length: (cells.at(-1)?.column ?? -1) + 1 }, () => '');
  for (const cell of cells) if (shows(cell)) texts[cell.column] = cell.text;
  return texts;
}
