/** A column of a table on a terminal. Figures stand to the right, so that they can be compared down the column. */
export interface TextColumn { readonly title: string; readonly figures?: boolean }

const GAP = '  ';

/** The parts of a heading, one below the other, none wider than the column need be. */
const stacked = (title: string, width: number): readonly string[] => wrapped(title, width).split('\n');

const longestWord = (text: string): number => Math.max(...text.split(' ').map(word => word.length));

const totalWidth = (widths: readonly number[]): number => widths.reduce((total, width) => total + width + GAP.length, -GAP.length);

/** Columns as wide as their cells and headings; where that is too much for the terminal, long headings stand in several lines. */
function columnWidths(columns: readonly TextColumn[], rows: readonly (readonly string[])[], width: number): readonly number[] {
  const cells = columns.map((_, i) => Math.max(0, ...rows.map(row => (row[i] ?? '').length)));
  const inOneLine = columns.map(({ title }, i) => Math.max(title.length, cells[i]!));
  return totalWidth(inOneLine) <= width ? inOneLine : columns.map(({ title }, i) => Math.max(longestWord(title), cells[i]!));
}

/** Lines of a table. The cells of the last column of words are not filled up. */
export function textTable(columns: readonly TextColumn[], rows: readonly (readonly string[])[], width: number): string {
  const widths = columnWidths(columns, rows, width);
  const line = (cells: readonly string[]): string => columns
    .map(({ figures }, i) => (figures ? (cells[i] ?? '').padStart(widths[i]!) : (cells[i] ?? '').padEnd(widths[i]!)))
    .join(GAP).trimEnd();
  const headings = columns.map(({ title }, i) => stacked(title, widths[i]!));
  const height = Math.max(...headings.map(({ length }) => length));
  const headingLines = Array.from({ length: height }, (_, down) => line(headings.map(parts => parts[down - height + parts.length] ?? '')));
  return [...headingLines, widths.map(one => '-'.repeat(one)).join(GAP), ...rows.map(line)].join('\n');
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

/** Wrapped, with every line set in by so many columns. */
export const setIn = (text: string, width: number, columns: number): string =>
  wrapped(text, width - columns).replace(/^/gm, ' '.repeat(columns));
