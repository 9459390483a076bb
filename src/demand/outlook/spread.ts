import { at } from '#kernel/assert.ts';
import { exp, ln, sum } from '#kernel/mathematics.ts';
import type { Grid } from '#demand/outlook/grid.ts';
import { againstMedian, localChange } from '#demand/outlook/grid.ts';
import type { Worths } from '#demand/outlook/local-drift.ts';
import { foretold } from '#demand/outlook/local-drift.ts';
import { weighted, weightedQuantile } from '#demand/outlook/order-statistics.ts';
import type { Signs } from '#demand/outlook/signs.ts';
import { FIRST_YEAR_WITH_SIGNS } from '#demand/outlook/signs.ts';
import { NORMAL_80, sizeSpread, USUAL_FLOOR } from '#demand/outlook/size-spread.ts';

/** How far past forecasts have missed: by horizon the spread for a size, and the shape that all horizons share. */
export interface Spread {
  readonly horizons: readonly { readonly floor: number; readonly factor: number }[];
  /** Half the widths of the 50, 80 and 95% ranges, where a normal law of the same 80% range has 0.67, 1.28 and 1.96. */
  readonly halves: readonly [number, number, number];
  /** How wildly the areas have been swinging of late, its root; the misses above are counted in it. */
  readonly unrest: number;
}

/** What past forecasts came to at one horizon. */
interface Misses { readonly sizes: number[]; readonly misses: number[]; readonly weights: number[] }

/** Misses and swings count half as much for each so many years that have gone by since. Assumptions; longer hardly differs. */
const MISSES_HALF_LIFE_YEARS = 4;
const UNREST_HALF_LIFE_YEARS = 3;
/** Floors that are tried, from almost pure chance to a spread that hardly depends on size. */
const FLOORS = [0.0003, 0.0006, 0.0012, 0.0025, 0.005, 0.01, 0.02, 0.04];
/** The ranges that a floor is judged by: those that are given. */
const RANGES = [0.5, 0.8, 0.95];
/** How many logarithmic units a floor may stand from the usual one before it is held unlikely. Assumption. */
const FLOOR_PRIOR_WEIGHT = 1;
/** Areas that never miss would have ranges of no width, and no logarithm of their loss. */
const LEAST_LOSS = 1e-12;
/** Without a past for a horizon its spread grows from the last that has one by this power of the years: between chance (0.5) and drift (1). Assumption. */
const GROWTH_POWER = 0.6;

const halved = (years: number, halfLife: number): number => exp(-ln(2) * years / halfLife);

export function learnSpread(grid: Grid, signs: Signs, worths: Worths, horizons: number): Spread {
  const found: { floor: number; factor: number; measured: Float64Array; weights: number[] }[] = [];
  for (let horizon = 1; horizon <= horizons; horizon += 1) {
    const past = pastMisses(grid, signs, worths, horizon);
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

/** What today's worths would have missed by, in every year whose outcome is known: a handful of worths learnt from hundreds of changes hardly flatters. */
function pastMisses(grid: Grid, signs: Signs, worths: Worths, horizon: number): Misses {
  const past: Misses = { sizes: [], misses: [], weights: [] };
  const last = grid.origin - horizon;
  for (let year = Math.max(0, Math.min(FIRST_YEAR_WITH_SIGNS, last)); year <= last; year += 1) {
    const unrest = unrestIn(grid, year);
    const expected = foretold(grid, signs, at(worths, horizon - 1), year);
    againstMedian(grid, localChange(grid, year, horizon).map((value, area) => value - expected[area]!)).forEach((miss, area) => {
      if (!grid.learntFrom[area] || Number.isNaN(miss)) return;
      past.sizes.push(grid.counts[year]![area]!);
      past.misses.push(Math.abs(miss) / unrest);
      past.weights.push(halved(last - year, MISSES_HALF_LIFE_YEARS));
    });
  }
  return past;
}

/**
 * How widely the areas swung from year to year up to a year, for their size: the edge of the middle 80%, recent years first.
 * Its root, since misses over several years swing with the years in part only (decision 0023).
 */
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
  return Math.sqrt(weightedQuantile(weighted(swings, weights), 0.8));
}

/**
 * The floor is the mean, in logarithms, of those tried, each by how well its ranges would have scored on the past misses: the
 * pinball loss is the logarithm of a likelihood, that of Laplace's law with two slopes (Koenker and Machado 1999).
 */
function spreadOf({ sizes, misses, weights }: Misses): { readonly floor: number; readonly factor: number; readonly measured: Float64Array } {
  const measuredBy = (floor: number): Float64Array => Float64Array.from(misses, (miss, i) => miss / sizeSpread(sizes[i]!, floor));
  const all = sum(weights);
  const logLikelihoods = FLOORS.map(floor => {
    const found = weighted(measuredBy(floor), weights);
    const edges = RANGES.map(range => weightedQuantile(found, range));
    const loss = sum(RANGES.map((range, k) => sum(misses.map((miss, i) => {
      const beyond = miss - edges[k]! * sizeSpread(sizes[i]!, floor);
      return weights[i]! * Math.max(range * beyond, (range - 1) * beyond);
    }))));
    return -FLOOR_PRIOR_WEIGHT * ln(floor / USUAL_FLOOR) * ln(floor / USUAL_FLOOR) - all * ln(Math.max(loss, LEAST_LOSS));
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
