import type { Issue } from '#kernel/issue.ts';
import { decodeText } from '#returns/decode-text.ts';
import { readCsvTable } from '#returns/read-csv.ts';
import type { NotRecord } from '#returns/read-csv.ts';
import { tableOfColumns } from '#returns/ssda903/recognise.ts';
import { readXml, ROOT_ELEMENT } from '#returns/ssda903/read-xml.ts';
import { columnName } from '#returns/ssda903/source-table.ts';
import type { SourceTable } from '#returns/ssda903/source-table.ts';
import type { SourceFile } from '#returns/source-file.ts';

export interface FileReading { readonly tables: readonly SourceTable[]; readonly issues: readonly Issue[] }

const NOTHING: FileReading = { tables: [], issues: [] };

/** Bytes enough to hold any header row or the root element. */
const OPENING_BYTES = 8192;

/** Whether a file is one of this return's tables or its XML form, told from its first lines. */
export function isSsda903(file: SourceFile): boolean {
  const { text } = decodeText(opening(file.bytes));
  if (looksLikeXml(text)) return isOurXml(text);
  return tableOfColumns(readCsvTable(text).header.map(columnName)) !== null;
}

/** Cut after a character of one byte, so that none of several is halved. */
function opening(bytes: Uint8Array): Uint8Array {
  if (bytes.length <= OPENING_BYTES) return bytes;
  const cut = bytes.subarray(0, OPENING_BYTES);
  return cut.subarray(0, cut.findLastIndex(byte => byte < 0x80) + 1);
}

const looksLikeXml = (text: string): boolean => /^\s*</.test(text);
const isOurXml = (text: string): boolean => new RegExp(`<${ROOT_ELEMENT}[\\s>/]`, 'i').test(text);

/** Every table that a file holds. */
export function readFile(file: SourceFile): FileReading {
  const { text, encoding } = decodeText(file.bytes);
  if (looksLikeXml(text)) return isOurXml(text) ? readXmlFile(file.name, text) : NOTHING;
  const reading = readCsvFile(file.name, text);
  return encoding !== 'windows-1252' || reading === NOTHING ? reading : { ...reading, issues: [encodingNote(file.name), ...reading.issues] };
}

const encodingNote = (file: string): Issue => ({
  rule: 'not-utf-8', severity: 'note', file, message: 'The file is not UTF-8, in which returns are to be written', action: 'Read as Windows text (cp1252).',
});

function readXmlFile(file: string, text: string): FileReading {
  const { tables, fault } = readXml(file, text);
  const issues: Issue[] = fault === null ? [] : [{
    rule: 'malformed-file', severity: 'error', file, row: fault.line,
    message: `The XML breaks off or is wrong on line ${fault.line}: ${fault.reason}`,
    action: 'The children before that line were read, the rest of the file was not.',
  }];
  return { tables, issues };
}

function readCsvFile(file: string, text: string): FileReading {
  const csv = readCsvTable(text);
  const names = csv.header.map(columnName);
  const table = tableOfColumns(names);
  if (table === null) return NOTHING;
  // Of two columns with one name the first is meant: the second is most often an export's own.
  const columns = new Map(names.map((name, index) => [name, csv.columns[index]!] as const).toReversed());
  const issues: Issue[] = [
    ...csv.strayQuoteRows.map((row): Issue => ({
      rule: 'malformed-file', severity: 'error', file, row,
      message: 'A quotation mark in this row never closes, or closes only after whole rows', action: 'Read as an ordinary character; check the row.',
    })),
    ...csv.notRecords.map((row): Issue => ({ ...NOT_RECORD[row.kind](row.cells, names.length), file, row: row.rowNumber })),
  ];
  return { tables: [{ file, table, columns, rowNumbers: csv.rowNumbers, rowNumbersSetAside: csv.notRecords.map(row => row.rowNumber) }], issues };
}

const NOT_RECORD: Readonly<Record<NotRecord['kind'], (cells: number, columns: number) => Issue>> = {
  'too-many-cells': (cells, columns) => ({
    rule: 'too-many-cells', severity: 'error',
    message: `The row has ${cells} cells and the header ${columns}: a comma too many moves every value after it`,
    action: 'The row is not used; put the value with the comma in quotation marks.',
  }),
  'header-again': () => ({
    rule: 'header-again', severity: 'note', message: 'The header stands here again, as when files are put one after another', action: 'The row is passed over.',
  }),
};
