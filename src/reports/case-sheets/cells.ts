import { at } from '#kernel/assert.ts';
import { financialYearName } from '#kernel/calendar-date.ts';
import { sum } from '#kernel/mathematics.ts';
import type { Pence } from '#kernel/money.ts';
import type { Formula, InputCell, SheetCell, SheetColumn, SheetContent } from '#reports/sheet.ts';
import { addressIn, sheetColumn } from '#reports/sheet.ts';

/** What stands above a table. It says where the cells are before there are any, so that sheets can name cells of each other. */
export interface Place { readonly name: string; readonly title: string; readonly notes: readonly string[] }

/** A cell by row and column of `rows`, both from 0. */
type Spot = readonly [row: number, column: number];

export const rangeIn = (place: Place, from: Spot, until: Spot): string => `${addressIn(place, ...from)}:${addressIn(place, ...until)}`;

/** As formulas of other sheets have it: `'Ledger cash'!B4`. */
export const cellOn = (place: Place, row: number, column: number): string => `'${place.name}'!${addressIn(place, row, column)}`;

export const rangeOn = (place: Place, from: Spot, until: Spot): string => `'${place.name}'!${rangeIn(place, from, until)}`;

/** Money is held in pounds, to the penny: formulas round as the ledger does. */
export const poundsOf = (amountPence: number): number => amountPence / 100;

export const poundsCell = (formula: string, amountPence: number): Formula => ({ formula, value: poundsOf(amountPence), format: 'pounds' });

export const poundsInput = (amountPence: number): InputCell => ({ input: poundsOf(amountPence), format: 'pounds' });

/** A column for each year, and one for all. */
export const yearColumns = (years: readonly number[]): readonly SheetColumn[] => [...years.map(year => sheetColumn(financialYearName(year), 16, 'pounds')), sheetColumn('All years', 18, 'pounds')];

/** A row of words and then an amount for each year. */
export interface MoneyLine { readonly words: readonly string[]; readonly amounts: readonly Pence[]; readonly cellOf: (yearIndex: number, row: number) => SheetCell }

/** Lines by year, with their sums beside and below them. The total stands in the row after the last line. */
export function moneySheet(place: Place, words: readonly SheetColumn[], years: readonly number[], lines: readonly MoneyLine[]): SheetContent {
  const first = words.length;
  const last = first + years.length - 1;
  const totals = years.map((_, i) => sum(lines.map(({ amounts }) => at(amounts, i))));
  const totalCell = (column: number, amountPence: number): SheetCell => (lines.length === 0 ? 0 : poundsCell(`SUM(${rangeIn(place, [0, column], [lines.length - 1, column])})`, amountPence));
  return {
    ...place, columns: [...words, ...yearColumns(years)], lastRowIsTotal: true, keepsOrder: true,
    rows: [
      ...lines.map((line, row): readonly SheetCell[] => [...line.words, ...years.map((_, i) => line.cellOf(i, row)), poundsCell(`SUM(${rangeIn(place, [row, first], [row, last])})`, sum(line.amounts))]),
      ['All', ...words.slice(1).map(() => null), ...[...totals, sum(totals)].map((amount, i) => totalCell(first + i, amount))],
    ],
  };
}
