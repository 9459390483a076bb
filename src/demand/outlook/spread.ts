import { at } from '#kernel/assert.ts';
import { exp, ln, sum } from '#kernel/mathematics.ts';
import type { Grid } from '#demand/outlook/grid.ts';
import { againstMedian, localChange } from '#demand/outlook/grid.ts';
import type { Worths } from '#demand/outlook/local-drift.ts';
import { foretold } from '#demand/outlook/local-drift.ts';
import { weighted, weightedQuantile } from '#demand/outlook/order-statistics.ts';
import type { Signs } from '#demand/outlook/signs.ts';
import { FIRST_YEAR_WITH_SIGNS } from '#demand/outlook/signs.ts';
import { NORMAL_50, NORMAL_80, sizeSpread, USUAL_FLOOR } from '#demand/outlook/size-spread.ts';

/** How far past forecasts have missed: by horizon the spread for a size, and the shape that all horizons share. */
export interface Spread {
  readonly horizons: readonly { readonly floor: number; readonly factor: number }[];
  /** Half the widths of the 50, 80 and 95% ranges, where a normal law of the same 80% range has 0.67, 1.28 and 1.96. */
  readonly halves: readonly [number, number, number];
  /** How wildly the areas have been swinging of late; the misses above are counted in it. */
  readonly unrest: number;
}

/** What past forecasts came to at one horizon. */
interface Misses { readonly sizes: number[]; readonly misses: number[]; readonly weights: number[] }

/** Misses and swings count half as much for each so many years that have gone by since. Assumptions; longer hardly differs. */
const MISSES_HALF_LIFE_YEARS = 4;
const UNREST_HALF_LIFE_YEARS = 3;
/** How much of the weight of a past year goes to the miss that today's worths would have left. Chosen between 0.5 and 1 by coverage (decision 0021). */
const TODAYS_SHARE = 0.75;
/** Floors that are tried, from almost pure chance to a spread that hardly depends on size. */
const FLOORS = [0.0003, 0.0006, 0.0012, 0.0025, 0.005, 0.01, 0.02];
/** How many logarithmic units a floor may stand from the usual one before it is held unlikely. Assumption. */
const FLOOR_PRIOR_WEIGHT = 1;
/** Without a past for a horizon its spread grows from the last that has one by this power of the years: between chance (0.5) and drift (1). Assumption. */
const GROWTH_POWER = 0.6;

const halved = (years: number, halfLife: number): number => exp(-ln(2) * years / halfLife);

/** `worthsOf(year)` are the worths as they could be learnt in that year. */
export function learnSpread(grid: Grid, signs: Signs, worthsOf: (year: number) => Worths, horizons: number): Spread {
  const found: { floor: number; factor: number; measured: Float64Array; weights: number[] }[] = [];
  for (let horizon = 1; horizon <= horizons; horizon += 1) {
    const past = pastMisses(grid, signs, worthsOf, horizon);
    if (past.misses.length > 0) found.push({ ...spreadOf(past), weights: past.weights });
  }
  const all = weighted(found.flatMap(({ measured }) => [...measured]), found.flatMap(({ weights }) => weights));
  const last = at(found, found.length - 1);
  return {
    horizons: Array.from({ length: horizons }, (_, i) => {
      const { floor, factor } = found[i] ?? last;
      return { floor, factor: i < found.length ? factor : factor * exp(GROWTH_POWER * ln((i + 1) / found.length)) };
    }),
    halves: [weightedQuantile(all, 0.5), weightedQuantile(all, 0.8), weightedQuantile(all, 0.95)],
    unrest: unrestIn(grid, grid.origin),
  };
}

/**
 * Misses of every year whose outcome is known, each counted twice: by what could be foretold at the time, and by what
 * today's worths would have foretold. The first alone are those of a forecaster who had little to learn from and missed more
 * widely than today's will; the second alone flatter.
 */
function pastMisses(grid: Grid, signs: Signs, worthsOf: (year: number) => Worths, horizon: number): Misses {
  const past: Misses = { sizes: [], misses: [], weights: [] };
  const last = grid.origin - horizon;
  for (let year = Math.max(0, Math.min(FIRST_YEAR_WITH_SIGNS, last)); year <= last; year += 1) {
    const unrest = unrestIn(grid, year);
    const change = localChange(grid, year, horizon);
    for (const learntIn of [year, grid.origin]) {
      const expected = foretold(grid, signs, at(worthsOf(learntIn), horizon - 1), year);
      againstMedian(grid, change.map((value, area) => value - expected[area]!)).forEach((miss, area) => {
        if (!grid.learntFrom[area] || Number.isNaN(miss)) return;
        past.sizes.push(grid.counts[year]![area]!);
        past.misses.push(miss / unrest);
        past.weights.push(halved(last - year, MISSES_HALF_LIFE_YEARS) * (learntIn === grid.origin ? TODAYS_SHARE : 1 - TODAYS_SHARE));
      });
    }
  }
  return past;
}

/** How widely the areas swung from year to year up to a year, for their size: the edge of the middle 80%, recent years first. */
function unrestIn(grid: Grid, until: number): number {
  const swings: number[] = [];
  const weights: number[] = [];
  const years = Math.max(until, 1);
  for (let year = 0; year < years; year += 1) {
    localChange(grid, year, 1).forEach((change, area) => {
      if (!grid.learntFrom[area] || Number.isNaN(change)) return;
      swings.push(Math.abs(change) / sizeSpread(grid.counts[year]![area]!));
      weights.push(halved(years - 1 - year, UNREST_HALF_LIFE_YEARS));
    });
  }
  return weightedQuantile(weighted(swings, weights), 0.8);
}

/** The floor is the mean, in logarithms, of those tried, each by its likelihood under Student's law with 4 degrees of freedom. */
function spreadOf({ sizes, misses, weights }: Misses): { readonly floor: number; readonly factor: number; readonly measured: Float64Array } {
  const measuredBy = (floor: number): Float64Array => Float64Array.from(misses, (miss, i) => Math.abs(miss) / sizeSpread(sizes[i]!, floor));
  const logLikelihoods = FLOORS.map(floor => {
    const measured = measuredBy(floor);
    const factor = weightedQuantile(weighted(measured, weights), 0.5) / NORMAL_50;
    let total = -FLOOR_PRIOR_WEIGHT * ln(floor / USUAL_FLOOR) * ln(floor / USUAL_FLOOR);
    measured.forEach((value, i) => {
      const share = value / factor;
      total -= weights[i]! * (ln(factor * sizeSpread(sizes[i]!, floor)) + 2.5 * ln(1 + share * share / 4));
    });
    return total;
  });
  const best = Math.max(...logLikelihoods);
  const likelihoods = logLikelihoods.map(value => exp(value - best));
  const floor = exp(sum(FLOORS.map((one, i) => ln(one) * likelihoods[i]!)) / sum(likelihoods));
  const measured = measuredBy(floor);
  const factor = weightedQuantile(weighted(measured, weights), 0.8) / NORMAL_80;
  return { floor, factor, measured: measured.map(value => value / factor) };
}

/** The widths of the seven quantiles, from the lowest to the highest, in spreads. */
export const stepsOfQuantiles = ({ halves: [half50, half80, half95] }: Spread): readonly number[] =>
  [-half95, -half80, -half50, 0, half50, half80, half95];
