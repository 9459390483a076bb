import { decodeText } from '#returns/decode-text.ts';
import { readCsv } from '#returns/read-csv.ts';
import type { SourceFile } from '#returns/source-file.ts';

/** A published file as rows of text. */
export interface Table {
  readonly file: string;
  readonly header: readonly string[];
  /** The header as columns are compared: lower case, without spaces, signs and underscores. */
  readonly plain: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** The number that a spreadsheet shows for each row. */
  readonly rowNumbers: readonly number[];
}

/** A heading or a category as it is compared. */
export const plainText = (text: string): string => text.toLowerCase().replace(/[^a-z0-9|+]/g, '');

export function openTable(file: SourceFile): Table {
  const { rows, rowNumbers } = readCsv(decodeText(file.bytes).text);
  const header = rows[0] ?? [];
  return { file: file.name, header, plain: header.map(plainText), rows: rows.slice(1), rowNumbers: rowNumbers.slice(1) };
}

/** Where the first of some names stands in the header; -1 where none does. */
export function columnOf(table: Table, ...names: readonly string[]): number {
  for (const name of names) {
    const at = table.plain.indexOf(plainText(name));
    if (at >= 0) return at;
  }
  return -1;
}

export const hasColumns = (table: Table, ...names: readonly string[]): boolean => names.every(name => columnOf(table, name) >= 0);

/** The part of a path after the last folder. */
export const lastPart = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

/** The first year in the name of a file: `mid2023`, `model_2025`. */
export function yearOfName(file: string): number | null {
  const found = /(?<!\d)(?:19|20)\d\d(?!\d)/.exec(lastPart(file));
  return found ? Number(found[0]) : null;
}
