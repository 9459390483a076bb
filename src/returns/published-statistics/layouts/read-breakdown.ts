import { must } from '#kernel/assert.ts';
import type { Gathered, Tally } from '#returns/published-statistics/gather.ts';
import type { DivisionByRow } from '#returns/published-statistics/measures/divisions.ts';
import { parseFigure } from '#returns/published-statistics/read-cells.ts';
import type { AreaId, FigureValue } from '#returns/published-statistics/statistics.ts';
import type { Table } from '#returns/published-statistics/table.ts';
import { columnOf } from '#returns/published-statistics/table.ts';

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

const BETWEEN_CATEGORIES = ' | ';

/** Adds the rows of a long table as the parts of a measure: a part for every combination of categories that the table has. */
export function readBreakdownByRow(table: Table, { measure, by }: DivisionByRow, places: readonly Place[], gathered: Gathered, tally: Tally): void {
  const columns = by.map(name => columnOf(table, name));
  const at = columnOf(table, 'number');
  const categoryOf = (row: readonly string[]): string => columns.map(column => row[column] ?? '').join(BETWEEN_CATEGORIES);
  const positions = new Map([...new Set(places.map(({ row }) => categoryOf(row)))].map((category, position) => [category, position]));
  const figures = new Map<AreaId, Map<number, FigureValue[]>>();
  for (const { row, number, area, year } of places) {
    const byYear = figures.get(area) ?? new Map<number, FigureValue[]>();
    figures.set(area, byYear);
    const values = byYear.get(year) ?? Array.from({ length: positions.size }, () => '-' as const);
    byYear.set(year, values);
    const value = parseFigure(row[at] ?? '');
    if (value === null) tally.say('published-figure-unreadable', number, row[at] ?? '', table.header[at]);
    values[must(positions.get(categoryOf(row)), 'a category')] = value ?? '-';
  }
  const edition = places.reduce((last, { year }) => Math.max(last, year), 0);
  const dimension = columns.map(column => table.header[column]).join(BETWEEN_CATEGORIES);
  gathered.breakdowns.push({ measure, edition, parts: [...positions.keys()].map(category => ({ dimension, category })), figures });
}
