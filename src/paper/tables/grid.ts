import { figureOfCell } from '#paper/tables/figure.ts';
import type { TableFigure } from '#paper/tables/figure.ts';

/** A table as it is printed, from whatever file. */
export interface PrintedTable {
  readonly name: string;
  readonly rows: readonly { readonly row: number; readonly cells: readonly string[] }[];
}

/** A table as labels of its rows, headings of its columns, and figures. */
export interface Grid {
  readonly name: string;
  /** What stands above it. */
  readonly title: string;
  /** Of the lines of `figures`; empty where there is none. */
  readonly labels: readonly string[];
  readonly headings: readonly string[];
  /** By line and column; null where no figure is printed. */
  readonly figures: readonly (readonly (TableFigure | null)[])[];
}

const YEAR = /^(?:19|20)\d\d$/;
const isText = (cell: string, column: number): boolean => cell === '' || YEAR.test(cell) || figureOfCell(cell, 0, column) === null;

/** Reads which rows are headings and which columns are labels. The first column is always a label. */
export function gridOf({ name, rows }: PrintedTable): Grid {
  const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  const filled = rows.map(({ row, cells }) => ({ row, cells: Array.from({ length: width }, (_, i) => cells[i] ?? '') }));
  const firstOfFigures = filled.findIndex(({ cells }) => cells.some((cell, i) => i > 0 && !isText(cell, i)));
  const top = filled.slice(0, Math.max(0, firstOfFigures));
  const headingsEnd = top.findLastIndex(({ cells }) => cells.slice(1).some(cell => cell !== '')) + 1;
  const above = top.slice(0, headingsEnd);
  const body = filled.slice(headingsEnd);
  const figureColumns = Array.from({ length: width }, (_, i) => i).filter(i => i > 0 && body.some(({ cells }) => cells[i] !== '' && !isText(cells[i]!, i)));
  const firstColumn = figureColumns[0] ?? width;
  const titles = above.filter(({ cells }) => cells.slice(1).every(cell => cell === '' || cell === cells[0]));
  const figures = body.map(({ row, cells }) => figureColumns.map(column => figureOfCell(cells[column]!, row, column)));
  const headings = headingsOf(above.filter(row => !titles.includes(row)).map(({ cells }) => cells), figureColumns);
  const title = titles.map(({ cells }) => cells[0]!).join(' ');
  return withSlack({ name, title, labels: body.map(({ cells }) => cells.slice(0, firstColumn).filter(cell => cell !== '').join(' ')), headings, figures }, above.flatMap(({ cells }) => cells).join(' '));
}

/** Headings above one another, those above the last standing for the empty places to their right. */
function headingsOf(rows: readonly (readonly string[])[], columns: readonly number[]): readonly string[] {
  const spread = rows.map((cells, i) => (i === rows.length - 1 ? cells : cells.map((cell, column) => (cell !== '' || column === 0 ? cell : cells.slice(1, column).findLast(one => one !== '') ?? ''))));
  return columns.map(column => [...new Set(spread.map(cells => cells[column]!).filter(cell => cell !== ''))].join(' '));
}

/** Words that say that whole numbers are rounded amounts. */
const ROUNDED_UNIT = /£\s?['\u2019]?000|\(000|£\s?m\b|£\s?k\b|thousands?\b|millions?\b|rounded/i;

/** Whole numbers are exact, unless a heading says thousands or every figure of the column ends in 0 (or 0 and 5). */
function withSlack(grid: Grid, said: string): Grid {
  const steps = grid.headings.map((_, column) => {
    const whole = grid.figures.flatMap(line => { const figure = line[column]; return figure && figure.step === 1 && figure.value !== 0 ? [figure.value] : []; });
    const common = whole.length < 3 ? 1 : [1000, 100, 10, 5].find(step => whole.every(value => value % step === 0)) ?? 1;
    return common > 1 ? common : ROUNDED_UNIT.test(said) ? 1 : 0;
  });
  return { ...grid, figures: grid.figures.map(line => line.map((figure, column) => (figure ? { ...figure, slack: Math.max(figure.slack, steps[column]! / 2) } : null))) };
}

/** The same with rows for columns, so that one way of looking finds what runs down and what runs across. */
export const turned = ({ name, title, labels, headings, figures }: Grid): Grid =>
  ({ name, title, labels: headings, headings: labels, figures: headings.map((_, column) => figures.map(line => line[column] ?? null)) });

/** The year that a label or heading names first; null where it names none. */
export const yearIn = (words: string): number | null => { const match = /\b(?:19|20)\d\d\b/.exec(words); return match ? Number(match[0]) : null; };
