/** A column of a table on a terminal. Figures stand to the right, so that they can be compared down the column. */
export interface TextColumn { readonly title: string; readonly figures?: boolean }

const GAP = '  ';

/** The parts of a heading, one below the other, none wider than the column need be. */
const stacked = (title: string, width: number): readonly string[] => wrapped(title, width).split('\n');

const longestWord = (text: string): number => Math.max(...text.split(' ').map(word => word.length));

const totalWidth = (widths: readonly number[]): number => widths.reduce((total, width) => total + width + GAP.length, -GAP.length);

/** Words longer than this may be broken into lines, to no fewer columns than that. */
const LONG = 40;
const LEAST = 26;

/**
 * Columns as wide as their cells and headings; where that is too much for the terminal, long headings stand in several lines,
 * and where it is still too much, long words in cells do too.
 */
function columnWidths(columns: readonly TextColumn[], rows: readonly (readonly string[])[], width: number): readonly number[] {
  const cells = columns.map((_, i) => Math.max(0, ...rows.map(row => (row[i] ?? '').length)));
  const inOneLine = columns.map(({ title }, i) => Math.max(title.length, cells[i]!));
  if (totalWidth(inOneLine) <= width) return inOneLine;
  const narrow = columns.map(({ title }, i) => Math.max(longestWord(title), cells[i]!));
  const isLong = columns.map(({ figures }, i) => !figures && cells[i]! > LONG);
  const over = totalWidth(narrow) - width;
  if (over <= 0 || !isLong.includes(true)) return narrow;
  const long = narrow.reduce((total, one, i) => total + (isLong[i]! ? one : 0), 0);
  return narrow.map((one, i) => (isLong[i]! ? Math.max(LEAST, Math.floor((one * (long - over)) / long)) : one));
}

/** Lines of a table. The cells of the last column of words are not filled up; rows that take several lines stand apart. */
export function textTable(columns: readonly TextColumn[], rows: readonly (readonly string[])[], width: number): string {
  const widths = columnWidths(columns, rows, width);
  const line = (cells: readonly string[]): string => columns
    .map(({ figures }, i) => (figures ? (cells[i] ?? '').padStart(widths[i]!) : (cells[i] ?? '').padEnd(widths[i]!)))
    .join(GAP).trimEnd();
  const headings = columns.map(({ title }, i) => stacked(title, widths[i]!));
  const height = Math.max(...headings.map(({ length }) => length));
  const headingLines = Array.from({ length: height }, (_, down) => line(headings.map(parts => parts[down - height + parts.length] ?? '')));
  const linesOf = (row: readonly string[]): readonly string[] => {
    const parts = columns.map(({ figures }, i) => (figures ? [row[i] ?? ''] : stacked(row[i] ?? '', widths[i]!)));
    return Array.from({ length: Math.max(...parts.map(({ length }) => length)) }, (_, down) => line(parts.map(part => part[down] ?? '')));
  };
  const inLines = rows.map(linesOf);
  const between = inLines.some(({ length }) => length > 1) ? '\n\n' : '\n';
  return [...headingLines, widths.map(one => '-'.repeat(one)).join(GAP), ...(rows.length === 0 ? [] : [inLines.map(lines => lines.join('\n')).join(between)])].join('\n');
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
