import { sum } from '#kernel/mathematics.ts';
import type { Backtest } from '#demand/projection.ts';
import { counted, formatCount } from '#reports/format.ts';

/** Fewer outcomes than this cannot tell a range that fails from bad luck: assumption. */
const LEAST_OUTCOMES = 6;
/**
 * An 80% range that holds less than half of the outcomes has failed. Of 6 independent outcomes a sound range holds fewer
 * than 3 in 2 of 100 cases (binomial, 6 x 0.8); outcomes here overlap, so a warning is no proof.
 */
const FAILED_BELOW = 0.5;

/** A warning when the 80% ranges of the total did not hold on the authority's own past; null when they did or it cannot be told. */
export function rangesFailed(backtest: Backtest): string | null {
  const results = backtest.results.filter(result => result.method === 'model' && result.placementGroup === 'all' && result.inside80 !== null);
  const outcomes = sum(results.map(result => result.outcomes));
  const inside = sum(results.map(result => result.inside80 ?? 0));
  if (outcomes < LEAST_OUTCOMES || inside / outcomes >= FAILED_BELOW) return null;
  return `The ranges did not hold on this authority’s own past: ${formatCount(inside)} of ${counted(outcomes, 'outcome', 'outcomes')} fell inside the 80% range, where 8 of 10 should. Look first for missing or wrong returns, then for a change of practice. Until it is explained, do not plan on these ranges.`;
}
