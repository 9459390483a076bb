/** A column of a table on a terminal. Figures stand to the right, so that they can be compared down the column. */
export interface TextColumn { readonly title: string; readonly figures?: boolean }

const GAP = '  ';

/** Lines of a table whose columns are as wide as they must be. The last column of words is not filled up. */
export function textTable(columns: readonly TextColumn[], rows: readonly (readonly string[])[]): string {
  const widths = columns.map(({ title }, i) => Math.max(title.length, ...rows.map(row => (row[i] ?? '').length)));
  const line = (cells: readonly string[]): string => columns
    .map(({ figures }, i) => (figures ? (cells[i] ?? '').padStart(widths[i]!) : (cells[i] ?? '').padEnd(widths[i]!)))
    .join(GAP).trimEnd();
  const rule = widths.map(width => '-'.repeat(width)).join(GAP);
  return [line(columns.map(({ title }) => title)), rule, ...rows.map(line)].join('\n');
}

/** Breaks words into lines of at most `width` columns, each after the first set in by `indent`. */
export function wrapped(text: string, width: number, indent = ''): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/)) {
    const next = line === '' ? (lines.length === 0 ? word : indent + word) : `${line} ${word}`;
    if (next.length > width && line !== '') { lines.push(line); line = indent + word; } else line = next;
  }
  return [...lines, line].join('\n');
}
