import { gridOf } from '#paper/tables/grid.ts';
import type { PrintedTable } from '#paper/tables/grid.ts';
import type { TableFigure } from '#paper/tables/figure.ts';

/** A figure that two papers print under the same label and for the same period, with another value. */
export interface ChangedFigure {
  readonly label: string;
  readonly heading: string;
  readonly table: string;
  readonly row: number;
  readonly column: number;
  readonly now: string;
  readonly before: string;
  readonly beforeTable: string;
  readonly beforeRow: number;
  /** The paper with fewer decimal places may have rounded the other's figure. */
  readonly roundingExplains: boolean;
}

interface Placed { readonly table: string; readonly label: string; readonly heading: string; readonly figure: TableFigure }

/** A year, a month or a quarter. */
const PERIOD = /\b(?:19|20)\d\d\b|\b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\b|\bq[1-4]\b|\bquarter\b|\b\d\d[-/]\d\d\b|\byear \d/i;

const sameWords = (words: string): string => words.toLowerCase().replace(/[^a-z0-9%£]+/g, ' ').trim();

/** What both papers print of the same thing at the same time. Labels that one of them gives twice are left out: nobody can tell which is meant. */
export function againstLastPaper(now: readonly PrintedTable[], last: readonly PrintedTable[]): { readonly compared: number; readonly changed: readonly ChangedFigure[] } {
  const [these, those] = [byLabel(now), byLabel(last)];
  const both = [...these].flatMap(([key, one]) => { const other = those.get(key); return one && other ? [[one, other] as const] : []; });
  return { compared: both.length, changed: both.filter(([one, other]) => one.figure.value !== other.figure.value).map(([one, other]) => changedFigure(one, other)) };
}

function byLabel(tables: readonly PrintedTable[]): ReadonlyMap<string, Placed | null> {
  const found = new Map<string, Placed | null>();
  for (const table of tables) {
    const { labels, headings, figures, title } = gridOf(table);
    figures.forEach((line, i) => line.forEach((figure, column) => {
      const [label, heading] = [labels[i]!, headings[column]!];
      if (!figure || label === '' || !PERIOD.test(`${label} ${heading} ${title}`)) return;
      const key = [label, heading, PERIOD.test(`${label} ${heading}`) ? '' : title].map(sameWords).join('|');
      found.set(key, found.has(key) ? null : { table: table.name, label, heading, figure });
    }));
  }
  return found;
}

function changedFigure({ table, label, heading, figure }: Placed, { table: beforeTable, figure: before }: Placed): ChangedFigure {
  return {
    label, heading, table, row: figure.row, column: figure.column + 1, now: figure.text, before: before.text, beforeTable, beforeRow: before.row,
    roundingExplains: figure.form === before.form && figure.step !== before.step && Math.abs(figure.value - before.value) <= Math.max(figure.step, before.step) / 2 + 1e-9,
  };
}
