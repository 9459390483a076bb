export type CsvCell = string | number | boolean | null;

/** A spreadsheet runs a cell that begins so as a formula; an apostrophe before it makes it text. */
const LOOKS_LIKE_A_FORMULA = /^[=+\-@\t\r]/;

function cellText(cell: CsvCell): string {
  if (cell === null) return '';
  if (typeof cell !== 'string') return String(cell);
  const safe = LOOKS_LIKE_A_FORMULA.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Rows as RFC 4180 has them, with a heading line. */
export function csvText(headings: readonly string[], rows: Iterable<readonly CsvCell[]>): string {
  const lines = [headings, ...rows].map(row => row.map(cellText).join(','));
  return `${lines.join('\r\n')}\r\n`;
}
