import { drawExponential, drawIndex, drawNormal } from '#kernel/distributions.ts';
import { exp, ln } from '#kernel/mathematics.ts';
import type { Random } from '#kernel/random.ts';

/** Log-normal by its median and the standard deviation of its logarithm. */
export const drawLogNormal = (random: Random, median: number, spread: number): number => median * exp(spread * drawNormal(random));

/** Weibull by scale and shape; a shape below 1 means most end early and some last long. */
export const drawWeibull = (random: Random, scale: number, shape: number): number => scale * exp(ln(drawExponential(random)) / shape);

/** A whole number from `low` to `high`, both included. */
export const drawWhole = (random: Random, low: number, high: number): number => low + Math.floor(random.uniform() * (high - low + 1));

export const drawYes = (random: Random, probability: number): boolean => random.uniform() < probability;

/** One of the options, in proportion to its weight. */
export function drawOne<T>(random: Random, options: readonly (readonly [T, number])[]): T {
  return options[drawIndex(random, options.map(option => option[1]))]![0];
}
