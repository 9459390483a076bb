import { assert, at } from '#kernel/assert.ts';
import { sum } from '#kernel/mathematics.ts';
import type { Pence } from '#kernel/money.ts';
import { pence } from '#kernel/money.ts';

/** Benefits in money stand in one of these; what is not money is in neither. */
export type MoneyColumn = 'cash-releasing' | 'avoided';

/**
 * Whole pence by year of the case, of one column. Amounts are inside, and only a flow of the same column can be added to a flow:
 * cash that a budget gives back and cost that never came are different things, and no function takes both.
 */
export interface Flow<C extends 'cost' | MoneyColumn> { readonly column: C; readonly byYearPence: readonly Pence[] }

/** Sums flows of one column year by year; 0 in every year when there is none. */
export function sumOf<C extends 'cost' | MoneyColumn>(column: C, flows: readonly Flow<NoInfer<C>>[], years: number): Flow<C> {
  for (const flow of flows) {
    assert(flow.column === column, `${flow.column} added to ${column}`);
    assert(flow.byYearPence.length === years, `${flow.byYearPence.length} amounts for ${years} years`);
  }
  return { column, byYearPence: Array.from({ length: years }, (_, i) => pence(sum(flows.map(flow => at(flow.byYearPence, i))))) };
}

/** Each year's amount times a factor, in whole pence. */
export const scaled = <C extends 'cost' | MoneyColumn>({ column, byYearPence }: Flow<C>, factorOf: (index: number) => number): Flow<C> =>
  ({ column, byYearPence: byYearPence.map((amount, i) => pence(amount * factorOf(i))) });

/** An amount in equal parts; the odd pence go to the last, so that the parts are the whole. */
export function evenly(amountPence: Pence, parts: number): readonly Pence[] {
  const part = Math.trunc(amountPence / parts);
  return Array.from({ length: parts }, (_, i) => pence(i < parts - 1 ? part : amountPence - part * (parts - 1)));
}

/** Whole pounds by year, as papers print them. */
export const pounds = (...amounts: readonly number[]): readonly Pence[] => amounts.map(amount => pence(amount * 100));
