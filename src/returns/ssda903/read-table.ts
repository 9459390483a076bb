import type { Issue } from '#kernel/issue.ts';
import { decodeText } from '#returns/decode-text.ts';
import { readCsv } from '#returns/read-csv.ts';
import { tableOfColumns } from '#returns/ssda903/recognise.ts';
import { readXml, ROOT_ELEMENT } from '#returns/ssda903/read-xml.ts';
import { columnName } from '#returns/ssda903/source-table.ts';
import type { SourceTable } from '#returns/ssda903/source-table.ts';
import type { SourceFile } from '#returns/source-file.ts';

export interface FileReading { readonly tables: readonly SourceTable[]; readonly issues: readonly Issue[] }

/** Bytes enough to hold any header row or the root element. */
const OPENING_BYTES = 8192;

/** Whether a file is one of this return's tables or its XML form, told from its first lines. */
export function isSsda903(file: SourceFile): boolean {
  const { text } = decodeText(opening(file.bytes));
  if (looksLikeXml(text)) return isOurXml(text);
  const [header] = readCsv(text).rows;
  return header !== undefined && tableOfColumns(header.map(columnName)) !== null;
}

/** Cut at a line's end, so that no character of several bytes is halved. */
function opening(bytes: Uint8Array): Uint8Array {
  if (bytes.length <= OPENING_BYTES) return bytes;
  const cut = bytes.subarray(0, OPENING_BYTES);
  const lineEnd = cut.lastIndexOf(10);
  return lineEnd > 0 ? cut.subarray(0, lineEnd) : cut.subarray(0, cut.findLastIndex(byte => byte < 0x80) + 1);
}

const looksLikeXml = (text: string): boolean => /^\s*</.test(text);
const isOurXml = (text: string): boolean => new RegExp(`<${ROOT_ELEMENT}[\\s>/]`, 'i').test(text);

/** Every table that a file holds. */
export function readFile(file: SourceFile): FileReading {
  const { text } = decodeText(file.bytes);
  if (looksLikeXml(text)) return isOurXml(text) ? readXmlFile(file.name, text) : { tables: [], issues: [] };
  return readCsvFile(file.name, text);
}

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
  const csv = readCsv(text);
  const [header, ...rows] = csv.rows;
  if (header === undefined) return { tables: [], issues: [] };
  const columns = header.map(columnName);
  const table = tableOfColumns(columns);
  if (table === null) return { tables: [], issues: [] };
  const issues: Issue[] = csv.strayQuoteRows.map(row => ({
    rule: 'malformed-file', severity: 'error', file, row,
    message: 'A quotation mark in this row never closes, or closes only after whole rows',
    action: 'Read as an ordinary character; check the row.',
  }));
  const whole: (readonly string[])[] = [];
  const rowNumbers: number[] = [];
  const rowNumbersSetAside: number[] = [];
  rows.forEach((row, index) => {
    const number = csv.rowNumbers[index + 1]!;
    const issue = noRecord(row, columns);
    if (issue === null) { whole.push(row); rowNumbers.push(number); return; }
    rowNumbersSetAside.push(number);
    issues.push({ ...issue, file, row: number });
  });
  return { tables: [{ file, table, columns, rows: whole, rowNumbers, rowNumbersSetAside }], issues };
}

/** Why a row is no record of the table, or null when it is one. */
function noRecord(row: readonly string[], columns: readonly string[]): Issue | null {
  if (row.length > columns.length && row.slice(columns.length).some(cell => cell !== '')) {
    return {
      rule: 'too-many-cells', severity: 'error', value: row.slice(columns.length).join(','),
      message: `The row has ${row.length} cells and the header ${columns.length}: a comma too many moves every value after it`,
      action: 'The row is not used; put the value with the comma in quotation marks.',
    };
  }
  if (row.length === columns.length && columnName(row[0]!) === columns[0] && row.every((cell, index) => columnName(cell) === columns[index])) {
    return { rule: 'header-again', severity: 'note', message: 'The header stands here again, as when files are put one after another', action: 'The row is passed over.' };
  }
  return null;
}
