import { clamp, exp, ln, sum } from '#kernel/mathematics.ts';
import { drawNormal } from '#kernel/distributions.ts';
import type { Random } from '#kernel/random.ts';

/**
 * The level of a yearly count and how it moves: count ~ negative binomial with mean expected * exp(level), where
 * `drift` is the standard deviation of the level's step from year to year (a random walk) and `swing` that of a year's
 * own deviation, which does not last. Both are unknown; their prior comes from published series (decision 0007). The
 * posterior is computed on a grid, so that five years of counts say what five years can say and no more.
 */
export interface LevelPrior {
  readonly driftPerYear: number;
  readonly swing: number;
  /** Standard deviation of the first year's level about 0: how far it may lie from what is expected of it. */
  readonly start: number;
}

export interface LevelPosterior {
  /** Pairs of (drift, swing), and for each the cumulative posterior over the grid of levels; index `pair * GRID + k`. */
  readonly drift: Float64Array;
  readonly swing: Float64Array;
  readonly cumulative: Float64Array;
  /** Posterior mean of the level at the last year, as a factor on the expected count. */
  readonly centre: number;
}

export interface YearCount { readonly count: number; readonly expected: number; readonly years: number }

const GRID = 121;
const STEP = 0.04;
const LOWEST = -STEP * ((GRID - 1) / 2);
/** Multiples of the prior's value and their weights: a lognormal of spread 0.5 cut in five. Assumption, decision 0007. */
const MULTIPLES = [0.4, 0.65, 1, 1.5, 2.3] as const;
const MULTIPLE_SPREAD = 0.5;

export function fitLevel(years: readonly YearCount[], prior: LevelPrior): LevelPosterior {
  const pairs = MULTIPLES.flatMap(d => MULTIPLES.map(s => ({
    drift: d * prior.driftPerYear, swing: s * prior.swing,
    logWeight: -(ln(d) ** 2 + ln(s) ** 2) / (2 * MULTIPLE_SPREAD ** 2),
  })));
  const filtered = pairs.map(pair => filter(years, pair.drift, pair.swing, prior.start));
  const top = Math.max(...filtered.map((f, i) => f.logEvidence + pairs[i]!.logWeight));
  const cumulative = new Float64Array(pairs.length * GRID);
  let running = 0;
  let centre = 0;
  filtered.forEach((f, i) => {
    const weight = exp(clamp(f.logEvidence + pairs[i]!.logWeight - top, -600, 0));
    for (let k = 0; k < GRID; k += 1) {
      running += weight * f.density[k]!;
      centre += weight * f.density[k]! * levelAt(k);
      cumulative[i * GRID + k] = running;
    }
  });
  for (let k = 0; k < cumulative.length; k += 1) cumulative[k]! /= running;
  return {
    drift: Float64Array.from(pairs, pair => pair.drift), swing: Float64Array.from(pairs, pair => pair.swing),
    cumulative, centre: exp(centre / running),
  };
}

const levelAt = (k: number): number => LOWEST + k * STEP;

interface Filtered { readonly density: Float64Array; readonly logEvidence: number }

/** Forward filter on the grid: predict by the walk, weigh by the count, year after year. */
function filter(years: readonly YearCount[], drift: number, swing: number, start: number): Filtered {
  let density = normalised(Float64Array.from({ length: GRID }, (_, k) => exp(-(levelAt(k) ** 2) / (2 * start * start))));
  let logEvidence = 0;
  years.forEach((year, position) => {
    if (position > 0) density = spread(density, drift);
    if (year.expected <= 0) return;
    const size = 1 / (exp(swing * swing / Math.max(year.years, 0.25)) - 1);
    const logRatios = new Float64Array(GRID);
    let top = -Infinity;
    for (let k = 0; k < GRID; k += 1) {
      logRatios[k] = logNegativeBinomial(year.count, year.expected * exp(levelAt(k)), size);
      top = Math.max(top, logRatios[k]!);
    }
    let total = 0;
    for (let k = 0; k < GRID; k += 1) { density[k]! *= exp(clamp(logRatios[k]! - top, -600, 0)); total += density[k]!; }
    for (let k = 0; k < GRID; k += 1) density[k]! /= total;
    logEvidence += top + ln(total) + logRisingFactorial(year.count, size);
  });
  return { density, logEvidence };
}

/** Of a count with this mean and size, without the terms that do not depend on the mean. */
const logNegativeBinomial = (count: number, mean: number, size: number): number =>
  count * ln(mean / (mean + size)) + size * ln(size / (mean + size));

/** ln(size (size+1) … (size+count-1)): what makes evidence comparable between swings. */
function logRisingFactorial(count: number, size: number): number {
  let total = 0;
  for (let i = 0; i < count; i += 1) total += ln(size + i);
  return total;
}

function spread(density: Float64Array, sd: number): Float64Array {
  const reach = Math.ceil((4 * sd) / STEP);
  const kernel = Array.from({ length: 2 * reach + 1 }, (_, i) => exp(-(((i - reach) * STEP) ** 2) / (2 * sd * sd)));
  const next = new Float64Array(GRID);
  for (let k = 0; k < GRID; k += 1) {
    const mass = density[k]!;
    if (mass < 1e-12) continue;
    for (let j = -reach; j <= reach; j += 1) {
      const to = clamp(k + j, 0, GRID - 1);
      next[to]! += mass * kernel[j + reach]!;
    }
  }
  return normalised(next);
}

function normalised(density: Float64Array): Float64Array {
  const total = sum(density);
  return density.map(value => value / total);
}

/** Factors on the expected count for each of the years to come: one draw of the level, its walk and each year's swing. */
export function drawLevels(posterior: LevelPosterior, random: Random, years: number): Float64Array {
  const index = lowerBound(posterior.cumulative, random.uniform());
  const pair = Math.floor(index / GRID);
  let level = levelAt(index % GRID) + (random.uniform() - 0.5) * STEP;
  const factors = new Float64Array(years);
  for (let year = 0; year < years; year += 1) {
    level += posterior.drift[pair]! * drawNormal(random);
    factors[year] = exp(clamp(level + posterior.swing[pair]! * drawNormal(random), -4, 4));
  }
  return factors;
}

function lowerBound(cumulative: Float64Array, target: number): number {
  let low = 0;
  let high = cumulative.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (cumulative[middle]! < target) low = middle + 1; else high = middle;
  }
  return low;
}
