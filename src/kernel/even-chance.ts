import { assert } from '#kernel/assert.ts';
import { drawNormal } from '#kernel/distributions.ts';
import { ln } from '#kernel/mathematics.ts';
import { hashName, mix32 } from '#kernel/random.ts';
import type { Random } from '#kernel/random.ts';

/** Numbers of chance for what is drawn a few times a replicate. */
export interface Chance {
  /** Above 0 and below 1. */
  readonly uniform: () => number;
  /** Mean 0, standard deviation 1. */
  readonly normal: () => number;
}

export const chanceOf = (random: Random): Chance => ({ uniform: random.uniform, normal: () => drawNormal(random) });

const ROUNDS = 4;

/**
 * Where a position stands when `count` of them are shuffled by a key, without the list: a Feistel network over the least
 * square of a power of two that holds them, walked until it lands inside (Black and Rogaway 2002, "cycle walking").
 */
export function shuffled(key: number, position: number, count: number): number {
  const halfBits = Math.max(1, (33 - Math.clz32(count - 1)) >> 1);
  const mask = (1 << halfBits) - 1;
  let at = position;
  do {
    let left = at >>> halfBits;
    let right = at & mask;
    for (let round = 0; round < ROUNDS; round += 1) {
      const next = left ^ (mix32(key + Math.imul(right + 1, 0x85ebca6b) + Math.imul(round + 1, 0x27d4eb2f)) & mask);
      left = right;
      right = next;
    }
    at = (left << halfBits) | right;
  } while (at >= count);
  return at;
}

/** The middle of the tooth that a position has on a comb of `count` teeth from 0 to 1, in the order of a key. */
export const onComb = (key: number, position: number, count: number): number => (shuffled(key, position, count) + 0.5) / count;

/**
 * A run's draws of a process, evenly spread over the runs: the first number that all runs draw fills 0 to 1 like the teeth
 * of a comb, in a shuffled order, and so does the second, and so on (McKay, Beckman and Conover 1979, Latin hypercube). A
 * run by itself cannot tell it from other chance; the mean over the runs hardly moves with the seed. Decision 0031.
 */
export function evenChance(seed: number, process: string, run: number, runs: number, item: number): Chance {
  assert(run < runs, `run ${run} of ${runs}`);
  const key = mix32(mix32(seed ^ mix32(hashName(process) ^ 0x9e3779b9)) + Math.imul(item, 0xc2b2ae35));
  let drawn = 0;
  const uniform = (): number => {
    drawn += 1;
    return onComb(mix32(key + Math.imul(drawn, 0x51ed270b)), run, runs);
  };
  return { uniform, normal: () => normalQuantile(uniform()) };
}

const CENTRE_ABOVE = [-39.69683028665376, 220.9460984245205, -275.9285104469687, 138.357751867269, -30.66479806614716, 2.506628277459239] as const;
const CENTRE_BELOW = [-54.47609879822406, 161.5858368580409, -155.6989798598866, 66.80131188771972, -13.28068155288572, 1] as const;
const TAIL_ABOVE = [-0.007784894002430293, -0.3223964580411365, -2.400758277161838, -2.549732539343734, 4.374664141464968, 2.938163982698783] as const;
const TAIL_BELOW = [0.007784695709041462, 0.3224671290700398, 2.445134137142996, 3.754408661907416, 1] as const;
const TAIL = 0.02425;

const polynomial = (coefficients: readonly number[], x: number): number => coefficients.reduce((total, coefficient) => total * x + coefficient, 0);

/** The normal below which a probability lies, to nine figures: the rational approximations of Acklam (2003). */
export function normalQuantile(probability: number): number {
  if (probability < TAIL || probability > 1 - TAIL) {
    const q = Math.sqrt(-2 * ln(Math.min(probability, 1 - probability)));
    const size = polynomial(TAIL_ABOVE, q) / polynomial(TAIL_BELOW, q);
    return probability < TAIL ? size : -size;
  }
  const q = probability - 0.5;
  return (q * polynomial(CENTRE_ABOVE, q * q)) / polynomial(CENTRE_BELOW, q * q);
}
