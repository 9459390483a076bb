import { at } from '#kernel/assert.ts';
import { exp, ln, mean, sum } from '#kernel/mathematics.ts';
import type { Grid } from '#demand/outlook/grid.ts';
import { medianOf } from '#demand/outlook/order-statistics.ts';
import type { OutlookMeasure } from '#demand/outlook/measures.ts';

/** What the middle area is expected to do, and how uncertain that is: both in logarithms, by horizon from one year. */
export interface NationalMovement { readonly changes: readonly number[]; readonly variances: readonly number[] }

/** A year counts half as much as one this many years after it, in the mean yearly movement. */
const HALF_LIFE_YEARS = 5;
/** Share of this year's departure from that mean that is left a year later. Assumption, near what the series show; the gain is at one year. */
const CARRY_OVER = 0.3;
/** Before a country's own swings are known well enough: as if this many years had swung by this much. Assumption. */
const PRIOR_YEARS = 5;
const PRIOR_SWING = 0.02;
/** Swings of several years together grow faster than chance alone (with the years) and slower than one lasting drift (with their square). Assumption. */
const growthWith = (horizon: number): number => horizon * Math.sqrt(horizon);
/** The part of a national swing that is not in the areas' own misses already. Chosen between 0.25 and 1 by coverage (decision 0021). */
const PART_NOT_SEEN_LOCALLY = 0.4;

export function nationalMovement(grid: Grid, measure: OutlookMeasure, horizons: number): NationalMovement {
  const yearly = Array.from({ length: grid.origin }, (__, year) => {
    const [from, to] = [at(grid.logs, year), at(grid.logs, year + 1)];
    return medianOf(to.map((value, area) => value - from[area]!).filter((_, area) => grid.learntFrom[area]!));
  });
  const weights = yearly.map((_, i) => exp(-ln(2) * (yearly.length - 1 - i) / HALF_LIFE_YEARS));
  const usual = sum(yearly.map((change, i) => change * weights[i]!)) / sum(weights);
  const departure = at(yearly, yearly.length - 1) - usual;
  const middle = mean(yearly);
  const variance = (sum(yearly.map(change => (change - middle) * (change - middle))) + PRIOR_YEARS * PRIOR_SWING * PRIOR_SWING) / (yearly.length - 1 + PRIOR_YEARS);
  let left = 0;
  let carried = 1;
  const ahead = Array.from({ length: horizons }, (_, i) => i + 1);
  return {
    changes: ahead.map(horizon => {
      carried *= CARRY_OVER;
      left += carried;
      return measure.carriesNationalMovement ? usual * horizon + departure * left : 0;
    }),
    variances: ahead.map(horizon => PART_NOT_SEEN_LOCALLY * variance * growthWith(horizon)),
  };
}
