/** Where one value stands among others. */
export interface Rank {
  /** 1 for the lowest; those of the same value share the best of their places. */
  readonly fromLowest: number;
  /** 1 for the highest. */
  readonly fromHighest: number;
  readonly below: number;
  readonly above: number;
  /** Others of exactly the same value. */
  readonly tied: number;
  /** How many were ranked, this one included. */
  readonly ranked: number;
}

/**
 * The rank of a value among others. Values are compared unrounded. `fromLowest + above + tied` is always `ranked`: a report
 * that says 79th with 74 above speaks of 153 authorities.
 */
export function rankAmong(value: number, others: readonly number[]): Rank {
  const below = others.filter(other => other < value).length;
  const above = others.filter(other => other > value).length;
  return { fromLowest: below + 1, fromHighest: above + 1, below, above, tied: others.length - below - above, ranked: others.length + 1 };
}
