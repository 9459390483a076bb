import { expect, test } from 'vitest';
import { stream } from '#kernel/random.ts';
import { mean } from '#kernel/mathematics.ts';
import { chanceOf } from '#kernel/even-chance.ts';
import { drawLevels, fitLevel, SWING_MEMORY } from '#demand/level.ts';
import type { LevelPrior } from '#demand/level.ts';

const prior: LevelPrior = { driftPerYear: 0.1, swing: 0.09, start: 0.7 };
const yearly = (counts: readonly number[], expected: number) => counts.map(count => ({ count, expected, years: 1 }));
const sd = (values: readonly number[]): number => Math.sqrt(mean(values.map(v => (v - mean(values)) ** 2)));
const logDraws = (counts: readonly number[], expected: number, year: number, draws = 4000): number[] => {
  const posterior = fitLevel(yearly(counts, expected), prior);
  return Array.from({ length: draws }, (_, i) => Math.log(drawLevels(posterior, chanceOf(stream(1, 'test', i)), year + 1)[year]!));
};

test('steady counts as expected give a level of 1', () => {
  expect(fitLevel(yearly([400, 400, 400, 400, 400], 400), prior).centre).toBeCloseTo(1, 2);
});

test('no years at all leave the level where the prior has it', () => {
  expect(fitLevel([], prior).centre).toBeCloseTo(1, 6);
});

/**
 * The same filter in matrices, worked out apart from the code, for log counts with noise 1/count: state (level, swing),
 * transition diag(1, 0.55), step noise diag(drift^2, (1 - 0.55^2) swing^2). With large counts the Laplace step is the
 * Gaussian one, so a single pair of drift and swing must agree closely; the mixture over pairs stays near it.
 */
test('the level follows a Kalman filter on the logarithms', () => {
  const counts = [9000, 10000, 11000, 13000, 12500, 14000];
  let x = [0, 0];
  let P = [[prior.start ** 2, 0], [0, prior.swing ** 2]];
  counts.forEach((count, year) => {
    if (year > 0) {
      x = [x[0]!, SWING_MEMORY * x[1]!];
      P = [[P[0]![0]! + prior.driftPerYear ** 2, SWING_MEMORY * P[0]![1]!], [SWING_MEMORY * P[1]![0]!, SWING_MEMORY ** 2 * P[1]![1]! + (1 - SWING_MEMORY ** 2) * prior.swing ** 2]];
    }
    const S = P[0]![0]! + P[0]![1]! + P[1]![0]! + P[1]![1]! + 1 / count;
    const K = [(P[0]![0]! + P[0]![1]!) / S, (P[1]![0]! + P[1]![1]!) / S];
    const e = Math.log(count / 10000) - x[0]! - x[1]!;
    x = [x[0]! + K[0]! * e, x[1]! + K[1]! * e];
    P = [0, 1].map(i => [0, 1].map(j => P[i]![j]! - K[i]! * (P[0]![j]! + P[1]![j]!)));
  });
  const { states } = fitLevel(yearly(counts, 10000), prior);
  const same = states.find(state => state.drift === prior.driftPerYear && state.swingSize === prior.swing)!;
  expect(same.level).toBeCloseTo(x[0]!, 3);
  expect(same.swing).toBeCloseTo(x[1]!, 3);
  expect(same.levelVariance).toBeCloseTo(P[0]![0]!, 4);
  expect(same.covariance).toBeCloseTo(P[0]![1]!, 4);
});

test('a range widens with every year ahead', () => {
  const counts = [300, 310, 290, 305, 300];
  expect(sd(logDraws(counts, 300, 3))).toBeGreaterThan(sd(logDraws(counts, 300, 0)));
});

test('counts that jump about are given wider ranges than counts that stand still', () => {
  expect(sd(logDraws([300, 420, 230, 390, 260, 330], 300, 0))).toBeGreaterThan(1.2 * sd(logDraws([300, 302, 299, 301, 300, 298], 300, 0)));
});

test('a year of no events, an expected count of nothing, and a part year do not break it', () => {
  const posterior = fitLevel([{ count: 0, expected: 0, years: 1 }, { count: 0, expected: 3, years: 0.3 }, { count: 2, expected: 3, years: 1 }], prior);
  expect(posterior.centre).toBeGreaterThan(0.1);
  expect(posterior.centre).toBeLessThan(1.5);
  expect(posterior.states.every(state => Object.values(state).every(Number.isFinite))).toBe(true);
});
