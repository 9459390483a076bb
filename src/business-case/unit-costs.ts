import type { Pence } from '#kernel/money.ts';
import { pence } from '#kernel/money.ts';

interface CostOfMany { readonly amountPence: Pence; readonly units: number; readonly source: string }

/** What one more costs and what one costs on average: they differ because a building or a team is not saved with one child. */
export interface UnitCosts {
  /** What is counted, and how many of it the case is about. */
  readonly of: string;
  readonly units: number;
  readonly used: 'marginal' | 'average';
  readonly marginal: CostOfMany;
  readonly average: CostOfMany;
}

const costOf = (units: number, { amountPence, units: many }: CostOfMany): Pence => pence(amountPence * units / many);

/** What the units of the case cost either way, and what the choice moves. */
export function unitCostChoice({ units, used, marginal, average }: UnitCosts) {
  const [marginalPence, averagePence] = [costOf(units, marginal), costOf(units, average)];
  return {
    used, marginalPence, averagePence, marginalEachPence: costOf(1, marginal), averageEachPence: costOf(1, average),
    otherWouldAddPence: pence(used === 'marginal' ? averagePence - marginalPence : marginalPence - averagePence),
  };
}
