import type { Column, TableBlock } from '#reports/block.ts';
import { SYMBOL_MEANINGS } from '#reports/block.ts';

const NOT_NUMBERS: ReadonlySet<Column['format']> = new Set(['text', 'date', 'month', 'financial-year']);

/** Whether a column's cells stand to the right, as numbers do. */
export const isNumeric = ({ format }: Column): boolean => !NOT_NUMBERS.has(format);

/** A table's own note, and what each symbol in it means: a hint that needs a mouse, or a key elsewhere, is not enough. */
export function notesOf(table: TableBlock): string {
  const symbols = new Set(table.rows.flatMap(row => row.flatMap(cell => (typeof cell === 'object' && 'symbol' in cell ? [cell.symbol] : []))));
  return [...(table.note === undefined ? [] : [table.note]), ...[...symbols].sort().map(symbol => `${symbol}: ${SYMBOL_MEANINGS[symbol]}.`)].join(' ');
}
