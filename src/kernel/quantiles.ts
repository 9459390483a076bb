import { assert } from '#kernel/assert.ts';

/** The seven quantiles every range is given by: median, and the 50%, 80% and 95% ranges. */
export const QUANTILES = [0.025, 0.1, 0.25, 0.5, 0.75, 0.9, 0.975] as const;
export type QuantileName = '0.025' | '0.1' | '0.25' | '0.5' | '0.75' | '0.9' | '0.975';
export const QUANTILE_NAMES: readonly QuantileName[] = ['0.025', '0.1', '0.25', '0.5', '0.75', '0.9', '0.975'];

/** Quantile of sorted values by linear interpolation between order statistics: R's type 7, numpy's default. */
export function quantileOfSorted(sorted: ArrayLike<number>, probability: number): number {
  assert(sorted.length > 0, 'a quantile of nothing');
  const position = (sorted.length - 1) * probability;
  const low = Math.floor(position);
  const high = Math.min(low + 1, sorted.length - 1);
  return sorted[low]! + (sorted[high]! - sorted[low]!) * (position - low);
}
