import type { Chance } from '#kernel/even-chance.ts';
import { clamp, exp, ln } from '#kernel/mathematics.ts';

/**
 * The level of a yearly count and how it moves: count ~ Poisson(expected * exp(level + swing)). The level drifts (a
 * random walk: what changes stays changed) and the swing fades (each year keeps `SWING_MEMORY` of it: what is unusual
 * wears off). How far they move is unknown; its prior comes from published series (decision 0007). Filtered by
 * Kalman's equations with a Laplace step for the Poisson count, over a grid of drifts and swings weighted by their
 * evidence, so that five years of counts say what five years can say and no more.
 */
export interface LevelPrior {
  /** Standard deviation of the level's step from one year to the next, and of the swing in any year; in logarithms. */
  readonly driftPerYear: number;
  readonly swing: number;
  /** Standard deviation of the first year's level about 0: how far it may lie from what is expected of it. */
  readonly start: number;
}

/**
 * Share of a year's swing that is left in the next. Variances of log differences of starts over 1 to 5 years (see
 * priors.ts) fit a fading part of 0.55 a year beside the walk; past growth reverses in part (correlation -0.34).
 */
export const SWING_MEMORY = 0.55;
/** Share of a swing's variance that is new in each year. */
const FRESH = 1 - SWING_MEMORY * SWING_MEMORY;

const square = (x: number): number => x * x;

export interface YearCount { readonly count: number; readonly expected: number; readonly years: number }

/** Level and swing at the end of the last year: means, variances and covariance, for one pair of drift and swing. */
export interface LevelState {
  readonly weight: number;
  readonly drift: number;
  readonly swingSize: number;
  readonly level: number;
  readonly swing: number;
  readonly levelVariance: number;
  readonly swingVariance: number;
  readonly covariance: number;
}

export interface LevelPosterior {
  readonly states: readonly LevelState[];
  /** The level at the last year, as a factor on the expected count: what is left when swings have faded. */
  readonly centre: number;
}

/** Multiples of the prior's drift and swing, weighted as a lognormal of this spread. Assumption, decision 0007. */
const MULTIPLES = [0.35, 0.6, 1, 1.6, 2.5] as const;
const MULTIPLE_SPREAD = 0.5;

export function fitLevel(years: readonly YearCount[], prior: LevelPrior): LevelPosterior {
  const filtered = MULTIPLES.flatMap(driftMultiple => MULTIPLES.map(swingMultiple => {
    const logPrior = -(square(ln(driftMultiple)) + square(ln(swingMultiple))) / (2 * square(MULTIPLE_SPREAD));
    const { state, logEvidence } = filter(years, driftMultiple * prior.driftPerYear, swingMultiple * prior.swing, prior.start);
    return { state, logWeight: logPrior + logEvidence };
  }));
  const top = Math.max(...filtered.map(each => each.logWeight));
  const weights = filtered.map(each => exp(clamp(each.logWeight - top, -600, 0)));
  const total = weights.reduce((a, b) => a + b, 0);
  const states = filtered.map((each, i) => ({ ...each.state, weight: weights[i]! / total }));
  return { states, centre: exp(states.reduce((sum, state) => sum + state.weight * state.level, 0)) };
}

function filter(years: readonly YearCount[], drift: number, swingSize: number, start: number): { state: LevelState; logEvidence: number } {
  let level = 0, swing = 0, covariance = 0;
  let levelVariance = start * start;
  let swingVariance = swingSize * swingSize;
  let logEvidence = 0;
  years.forEach((year, position) => {
    if (position > 0) {
      levelVariance += drift * drift;
      swing *= SWING_MEMORY;
      covariance *= SWING_MEMORY;
      swingVariance = square(SWING_MEMORY) * swingVariance + FRESH * square(swingSize);
    }
    if (year.expected <= 0) return;
    // A part of a year averages less of its own chance: its swing counts for more, by the share of a year it is.
    const extra = (swingSize * swingSize * (1 / Math.max(year.years, 0.25) - 1)) / 2;
    const variance = levelVariance + 2 * covariance + swingVariance + Math.max(extra, 0);
    const seen = laplace(year, level + swing, variance);
    logEvidence += seen.logEvidence;
    const levelGain = (levelVariance + covariance) / variance;
    const swingGain = (swingVariance + covariance) / variance;
    const shift = seen.mode - (level + swing);
    const shrink = variance - seen.variance;
    level += levelGain * shift;
    swing += swingGain * shift;
    levelVariance -= levelGain * levelGain * shrink;
    swingVariance -= swingGain * swingGain * shrink;
    covariance -= levelGain * swingGain * shrink;
  });
  return { state: { weight: 0, drift, swingSize, level, swing, levelVariance, swingVariance, covariance }, logEvidence };
}

/** Mode and variance of x given a Poisson count of mean expected * exp(x) and x ~ N(mean, variance): Newton's steps on a concave sum. */
function laplace(year: YearCount, mean: number, variance: number): { mode: number; variance: number; logEvidence: number } {
  let x = mean;
  for (let step = 0; step < 12; step += 1) {
    const fitted = year.expected * exp(x);
    const change = (year.count - fitted - (x - mean) / variance) / (fitted + 1 / variance);
    x = clamp(x + clamp(change, -1, 1), -8, 8);
    if (Math.abs(change) < 1e-9) break;
  }
  const fitted = year.expected * exp(x);
  const posterior = 1 / (fitted + 1 / variance);
  return {
    mode: x, variance: posterior,
    logEvidence: year.count * (ln(year.expected) + x) - fitted - square(x - mean) / (2 * variance) + 0.5 * ln(posterior / variance),
  };
}

/** Factors on the expected count for each of the years to come: one draw of where it stands, its walk and its swings. */
export function drawLevels(posterior: LevelPosterior, chance: Chance, years: number): Float64Array {
  const state = drawState(posterior.states, chance.uniform());
  const levelSd = Math.sqrt(Math.max(state.levelVariance, 0));
  const first = chance.normal();
  let level = state.level + levelSd * first;
  const slope = levelSd > 0 ? state.covariance / levelSd : 0;
  let swing = state.swing + slope * first + Math.sqrt(Math.max(state.swingVariance - slope * slope, 0)) * chance.normal();
  const fresh = state.swingSize * Math.sqrt(FRESH);
  const factors = new Float64Array(years);
  for (let year = 0; year < years; year += 1) {
    level += state.drift * chance.normal();
    swing = SWING_MEMORY * swing + fresh * chance.normal();
    factors[year] = exp(clamp(level + swing, -4, 4));
  }
  return factors;
}

function drawState(states: readonly LevelState[], uniform: number): LevelState {
  let left = uniform;
  for (const state of states) {
    left -= state.weight;
    if (left < 0) return state;
  }
  return states[states.length - 1]!;
}
