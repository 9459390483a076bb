import { at } from '#kernel/assert.ts';
import { mean, sum } from '#kernel/mathematics.ts';
import type { Grid } from '#demand/outlook/grid.ts';
import { medianOf } from '#demand/outlook/order-statistics.ts';
import type { OutlookMeasure } from '#demand/outlook/measures.ts';

/** What the middle area is expected to do, and how uncertain that is: both in logarithms, by horizon from one year. */
export interface NationalMovement { readonly changes: readonly number[]; readonly variances: readonly number[] }

/**
 * The usual movement counts as if in this many more years nothing had moved: a drift measured over few years is partly luck.
 * England's own numbers since 1994 are forecast better with 2 than with none, and better still with 5 (decision 0023).
 */
const YEARS_OF_STANDSTILL = 2;
/** Share of this year's departure from the usual that is left a year later. England's numbers since 1994 agree. */
const CARRY_OVER = 0.3;
/** Before a country's own swings are known well enough: as if this many years had swung by this much. Assumption. */
const PRIOR_YEARS = 5;
const PRIOR_SWING = 0.02;

/** The swings of the country are in none of the areas' own misses, which are counted against the middle area; one year's says nothing of the next. */
export function nationalMovement(grid: Grid, measure: OutlookMeasure, horizons: number): NationalMovement {
  const yearly = Array.from({ length: grid.origin }, (_, year) => medianOf(changesFrom(grid, year, 1)));
  const middle = mean(yearly);
  const variance = (sum(yearly.map(change => (change - middle) * (change - middle))) + PRIOR_YEARS * PRIOR_SWING * PRIOR_SWING) / (yearly.length - 1 + PRIOR_YEARS);
  const departure = at(yearly, yearly.length - 1) - usualChange(grid, 1);
  let left = 0;
  let carried = 1;
  const ahead = Array.from({ length: horizons }, (_, i) => i + 1);
  return {
    changes: ahead.map(horizon => {
      carried *= CARRY_OVER;
      left += carried;
      return measure.carriesNationalMovement ? usualChange(grid, horizon) + departure * left : 0;
    }),
    variances: ahead.map(horizon => variance * horizon),
  };
}

/**
 * The median change over so many years, of all areas and years known. It is counted at its own horizon: areas that fall far
 * make the median of several years more than the sum of yearly medians.
 */
function usualChange(grid: Grid, horizon: number): number {
  const years = Math.min(horizon, grid.origin);
  const changes = Array.from({ length: grid.origin - years + 1 }, (_, year) => changesFrom(grid, year, years)).flat();
  return medianOf(changes) * horizon / years * grid.origin / (grid.origin + YEARS_OF_STANDSTILL);
}

function changesFrom(grid: Grid, year: number, years: number): number[] {
  const [from, to] = [at(grid.logs, year), at(grid.logs, year + years)];
  return [...to].flatMap((value, area) => (grid.learntFrom[area] ? [value - from[area]!] : []));
}
