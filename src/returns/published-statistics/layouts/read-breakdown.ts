import type { Gathered, Tally } from '#returns/published-statistics/gather.ts';
import { parseFigure } from '#returns/published-statistics/read-cells.ts';
import type { AreaId, FigureValue } from '#returns/published-statistics/statistics.ts';
import type { Table } from '#returns/published-statistics/table.ts';

/** A row's area and year, once both are known. */
export interface Place { readonly row: readonly string[]; readonly number: number; readonly area: AreaId; readonly year: number }

export interface PartColumn { readonly at: number; readonly dimension: string; readonly category: string }

/** Adds the columns of a table as the parts of a measure. */
export function readBreakdown(table: Table, measure: string, columns: readonly PartColumn[], places: readonly Place[], gathered: Gathered, tally: Tally): void {
  const figures = new Map<AreaId, Map<number, readonly FigureValue[]>>();
  let edition = 0;
  for (const { row, number, area, year } of places) {
    edition = Math.max(edition, year);
    const byYear = figures.get(area) ?? new Map<number, readonly FigureValue[]>();
    figures.set(area, byYear);
    byYear.set(year, columns.map(({ at }) => {
      const value = parseFigure(row[at] ?? '');
      if (value === null) tally.say('published-figure-unreadable', number, row[at] ?? '', table.header[at]);
      return value ?? '-';
    }));
  }
  gathered.breakdowns.push({ measure, edition, parts: columns.map(({ dimension, category }) => ({ dimension, category })), figures });
}
