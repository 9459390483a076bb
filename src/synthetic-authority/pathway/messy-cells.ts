import { isoDate, parseDate } from '#kernel/calendar-date.ts';
import type { Random } from '#kernel/random.ts';
import { drawWhole, drawYes } from '#synthetic-authority/draws.ts';

/** A list before it is written as text. */
export interface ListTable { readonly columns: readonly string[]; readonly rows: readonly (readonly string[])[] }

const NON_BREAKING_SPACE = '\u00A0';
const SLASH_DATE = /^\d{2}\/\d{2}\/\d{4}$/;

/** Headings as some systems have them (REFERENCE d). */
const OTHER_HEADINGS: Readonly<Record<string, string>> = { 'Date of referral': 'Date of Referral', 'Age of Child (Years)': 'Age' };

/** The same value as another system, or another clerk, would have it. */
function otherwise(random: Random, column: string, cell: string): string {
  if (cell === '') return '#N/A';
  if (SLASH_DATE.test(cell)) return isoDate(parseDate(cell)!);
  const choice = /^[a-g]\) (.*)$/.exec(cell);
  if (choice !== null) return choice[1]!;
  if (column === 'Ethnicity' || column.endsWith('Source')) return `${'abcdefghij'[drawWhole(random, 0, 9)]!}) ${cell}`;
  return `${cell}${NON_BREAKING_SPACE}`;
}

/** A list as it comes from a system: in a share of the cells the same is written another way, and some lists have headings of their own or a title above them. Nothing is lost. */
export function asExported(random: Random, title: string, { columns, rows }: ListTable, share: number): ListTable {
  if (share === 0) return { columns, rows };
  const headings = drawYes(random, 0.5) ? columns.map(column => OTHER_HEADINGS[column] ?? column) : columns;
  const cells = rows.map(row => row.map((cell, i) => (drawYes(random, share) ? otherwise(random, columns[i]!, cell) : cell)));
  return drawYes(random, 0.3) ? { columns: [title], rows: [headings, ...cells] } : { columns: headings, rows: cells };
}
