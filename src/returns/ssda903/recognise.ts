import { TABLES } from '#returns/ssda903/tables.ts';
import type { Table } from '#returns/ssda903/tables.ts';

/** Columns that a child's row in the header file may be known by when the file has nothing else of the header's own. */
const BARE_HEADER = ['CHILD', 'SEX', 'DOB'];

/**
 * The table that a file's columns tell, or null. Never its name: files are renamed, and the name often says less than
 * the columns. A table needs a child's identifier and half of its telling columns; the fullest match wins.
 */
export function tableOfColumns(columns: readonly string[]): Table | null {
  const present = new Set(columns);
  if (!present.has('CHILD')) return null;
  const share = (table: Table): number => table.tellingColumns.filter(column => present.has(column)).length / table.tellingColumns.length;
  const [best] = TABLES.map(table => ({ table, share: share(table) })).filter(match => match.share >= 0.5).toSorted((a, b) => b.share - a.share);
  if (best !== undefined) return best.table;
  return BARE_HEADER.every(column => present.has(column)) ? TABLES[0]! : null;
}
