import type { Cell, Column } from '#reports/block.ts';
import { formatCell, isEstimate, isRange } from '#reports/format.ts';

/** The titles of the columns that a column of a table becomes in a file: a range takes two, an estimate three. */
export function flatTitles(title: string, { holds }: Column): readonly string[] {
  if (holds === 'range') return [`${title}, low`, `${title}, high`];
  return holds === 'estimate' ? [title, `${title}, low`, `${title}, high`] : [title];
}

/** What stands in each of them: a number as it is, a symbol in all, words in the first; null where nothing does. */
export function flatCells(cell: Cell, column: Column): readonly (number | string | { readonly symbol: string } | null)[] {
  const { length } = flatTitles('', column);
  if (typeof cell === 'object' && 'symbol' in cell) return Array.from({ length }, () => cell);
  const values = typeof cell !== 'object' ? [cell] : isEstimate(cell) ? [cell.value, cell.low, cell.high] : isRange(cell) ? [cell.low, cell.high] : [formatCell(cell, column.format)];
  return Array.from({ length }, (_, i) => values[i] ?? null);
}
