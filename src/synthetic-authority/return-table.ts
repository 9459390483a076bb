/** A table of a return before it is written as text; mistakes are planted in it. */
export interface ReturnTable {
  readonly yearEnding: number;
  /** `episodes`, `header` ...: the file is `<return year>/<id>.csv`. */
  readonly id: string;
  columns: string[];
  /** Rows as text, in the order of the columns. */
  rows: string[][];
  lineEnd: '\n' | '\r\n';
  byteOrderMark: boolean;
}

export const returnTable = (yearEnding: number, id: string, columns: readonly string[], rows: string[][]): ReturnTable =>
  ({ yearEnding, id, columns: [...columns], rows, lineEnd: '\n', byteOrderMark: false });

/** No value that is written holds a comma, a quote or a line end, so none needs quoting. */
export function csvText(table: ReturnTable): string {
  const lines = [table.columns.join(','), ...table.rows.map(row => row.join(','))];
  return (table.byteOrderMark ? '\uFEFF' : '') + lines.join(table.lineEnd) + table.lineEnd;
}
