import { assert, at } from '#kernel/assert.ts';
import { sum } from '#kernel/mathematics.ts';
import type { Pence } from '#kernel/money.ts';
import { pence } from '#kernel/money.ts';
import type { BusinessCase } from '#business-case/case.ts';
import type { Flow, MoneyColumn } from '#business-case/flow.ts';
import { scaled, sumOf } from '#business-case/flow.ts';
import { discounted, ratesOf } from '#business-case/green-book.ts';

interface LedgerYear {
  readonly year: number;
  readonly costPence: Pence;
  /** Gross. */
  readonly benefitPence: Pence;
  readonly netPence: Pence;
  readonly cumulativePence: Pence;
}

/** The whole investment against one column of benefits. There is no ledger of both columns together. */
export interface Ledger<C extends MoneyColumn> {
  readonly column: C;
  readonly years: readonly LedgerYear[];
  readonly costPence: Pence;
  readonly benefitPence: Pence;
  readonly netPence: Pence;
  /** The year from whose end on the benefits have paid for the cost; null when they do not within the case, or nothing is spent. */
  readonly paybackYear: number | null;
  /** All benefits of the case for each £1 of cost; null when nothing is spent. */
  readonly returnPerPound: number | null;
  /** The benefit of the last year alone for each £1 of all cost: the yearly return that papers like to name. */
  readonly lastYearReturnPerPound: number | null;
}

export function ledgerOf<C extends MoneyColumn>(years: readonly number[], cost: Flow<'cost'>, benefit: Flow<C>): Ledger<C> {
  assert(cost.byYearPence.length === years.length && benefit.byYearPence.length === years.length, 'a flow with other years than the case');
  const [costPence, benefitPence] = [cost, benefit].map(flow => pence(sum(flow.byYearPence)));
  let cumulative = 0;
  const lines = years.map((year, i): LedgerYear => {
    const netPence = pence(at(benefit.byYearPence, i) - at(cost.byYearPence, i));
    cumulative += netPence;
    return { year, costPence: at(cost.byYearPence, i), benefitPence: at(benefit.byYearPence, i), netPence, cumulativePence: pence(cumulative) };
  });
  const perPound = (amount: number): number | null => (costPence === 0 ? null : amount / costPence!);
  return {
    column: benefit.column, years: lines, costPence: costPence!, benefitPence: benefitPence!, netPence: pence(cumulative),
    paybackYear: costPence === 0 ? null : paidBackIn(lines), returnPerPound: perPound(benefitPence!), lastYearReturnPerPound: perPound(benefit.byYearPence.at(-1) ?? 0),
  };
}

/** The first year of the unbroken run, up to the end, in which nothing is owed. */
function paidBackIn(years: readonly LedgerYear[]): number | null {
  const lastOwing = years.findLastIndex(({ cumulativePence }) => cumulativePence < 0);
  return years[lastOwing + 1]?.year ?? null;
}

/** How the stated figures are taken: each choice is shown beside the figures as stated. */
export interface Choices {
  readonly costsUp: number;
  readonly benefitsDown: number;
  /** Share of its effect that a column loses with each year after the first in which it brings anything: what is added later is taken to fade as the rest. */
  readonly fadePerYear: number;
  readonly discounted: boolean;
}

export const AS_STATED: Choices = { costsUp: 0, benefitsDown: 0, fadePerYear: 0, discounted: false };

/** What is left of an effect after some years of fading. */
export const leftAfter = (years: number, fadePerYear: number): number => Array.from({ length: years }, () => 1 - fadePerYear).reduce((left, kept) => left * kept, 1);

/** A column that fades from the year after it first brings anything. */
function faded<C extends MoneyColumn>(flow: Flow<C>, fadePerYear: number): Flow<C> {
  const first = flow.byYearPence.findIndex(amount => amount !== 0);
  return scaled(flow, i => leftAfter(Math.max(0, first === -1 ? 0 : i - first), fadePerYear));
}

/** What is spent and what comes of it in a column, taken by the choices. */
function flowsOf<C extends MoneyColumn>(plan: BusinessCase, column: C, benefits: readonly Flow<NoInfer<C>>[], choices: Choices): readonly [Flow<'cost'>, Flow<C>] {
  const rates = ratesOf(at(plan.years, 0));
  const valued = <D extends 'cost' | MoneyColumn>(flow: Flow<D>): Flow<D> => (choices.discounted ? discounted(flow, rates) : flow);
  const cost = sumOf('cost', plan.investments.map(one => one.cost), plan.years.length);
  const benefit = faded(sumOf(column, benefits, plan.years.length), choices.fadePerYear);
  return [valued(scaled(cost, () => 1 + choices.costsUp)), valued(scaled(benefit, () => 1 - choices.benefitsDown))];
}

/** Both ledgers of a case, each on its own against the whole cost. */
export function ledgersOf(plan: BusinessCase, choices: Choices): { readonly cashReleasing: Ledger<'cash-releasing'>; readonly avoided: Ledger<'avoided'> } {
  return {
    cashReleasing: ledgerOf(plan.years, ...flowsOf(plan, 'cash-releasing', plan.cashReleasing.map(one => one.benefit), choices)),
    avoided: ledgerOf(plan.years, ...flowsOf(plan, 'avoided', plan.avoided.map(one => one.benefit), choices)),
  };
}
