import { at } from '#kernel/assert.ts';
import { sum } from '#kernel/mathematics.ts';
import type { Pence } from '#kernel/money.ts';
import { pence } from '#kernel/money.ts';
import type { BusinessCase } from '#business-case/case.ts';
import type { Ledger } from '#business-case/ledger.ts';
import { leftAfter } from '#business-case/ledger.ts';
import type { MoneyColumn } from '#business-case/flow.ts';

interface YearAfter { readonly year: number; readonly benefitPence: Pence; readonly costPence: Pence; readonly netPence: Pence }

/** What a column still brings when the money of the case is spent. */
export interface Sustained<C extends MoneyColumn> {
  readonly column: C;
  readonly years: readonly YearAfter[];
  readonly netPence: Pence;
  /** The first year that costs more than it brings; null when none does. */
  readonly firstYearAtALoss: number | null;
}

/** What goes on to be spent each year: as the case says, or the staff and recurring cost of its last year. */
export const yearlyCostAfter = ({ yearlyCostAfterPence, investments, years }: BusinessCase): Pence =>
  yearlyCostAfterPence ?? pence(sum(investments.flatMap(({ nature, cost }) => (nature === 'one-off' ? [] : [at(cost.byYearPence, years.length - 1)]))));

/** The benefit of the last year goes on, less a share of itself with each year; the yearly cost goes on whole. */
export function sustainedAfter<C extends MoneyColumn>({ column, years }: Ledger<C>, yearlyCostPence: Pence, yearsAfter: number, fadePerYear: number): Sustained<C> {
  const last = at(years, years.length - 1);
  const lines = Array.from({ length: yearsAfter }, (_, i): YearAfter => {
    const benefitPence = pence(last.benefitPence * leftAfter(i + 1, fadePerYear));
    return { year: last.year + i + 1, benefitPence, costPence: yearlyCostPence, netPence: pence(benefitPence - yearlyCostPence) };
  });
  return { column, years: lines, netPence: pence(sum(lines.map(({ netPence }) => netPence))), firstYearAtALoss: lines.find(({ netPence }) => netPence < 0)?.year ?? null };
}
