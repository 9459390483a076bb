import { expect, test } from 'vitest';
import { stream } from '#kernel/random.ts';
import { mean } from '#kernel/mathematics.ts';
import { drawLevels, fitLevel } from '#demand/level.ts';
import type { LevelPrior } from '#demand/level.ts';

const prior: LevelPrior = { driftPerYear: 0.1, swing: 0.09, start: 0.7 };
const yearly = (counts: readonly number[], expected: number) => counts.map(count => ({ count, expected, years: 1 }));
const sd = (values: readonly number[]): number => Math.sqrt(mean(values.map(v => (v - mean(values)) ** 2)));
const logDraws = (counts: readonly number[], expected: number, year: number, draws = 4000): number[] => {
  const posterior = fitLevel(yearly(counts, expected), prior);
  return Array.from({ length: draws }, (_, i) => Math.log(drawLevels(posterior, stream(1, 'test', i), year + 1)[year]!));
};

test('steady counts as expected give a level of 1', () => {
  expect(fitLevel(yearly([400, 400, 400, 400, 400], 400), prior).centre).toBeCloseTo(1, 2);
});

test('no years at all leave the level where the prior has it', () => {
  expect(fitLevel([], prior).centre).toBeCloseTo(1, 6);
});

/**
 * A Kalman filter worked by hand for log counts: state variance P, step Q = drift^2, noise R = swing^2 + 1/count.
 * With drift and swing known this is the exact answer for large counts; our grid averages over both, so the means
 * agree to a few hundredths.
 */
test('the level follows a Kalman filter on the logarithms', () => {
  const counts = [900, 1000, 1100, 1300, 1250, 1400];
  let level = 0, variance = prior.start ** 2;
  counts.forEach((count, year) => {
    if (year > 0) variance += prior.driftPerYear ** 2;
    const gain = variance / (variance + prior.swing ** 2 + 1 / count);
    level += gain * (Math.log(count / 1000) - level);
    variance *= 1 - gain;
  });
  expect(Math.log(fitLevel(yearly(counts, 1000), prior).centre)).toBeCloseTo(level, 1);
  const spread = Math.sqrt(variance + prior.driftPerYear ** 2 + prior.swing ** 2);
  expect(sd(logDraws(counts, 1000, 0)) / spread).toBeGreaterThan(0.75);
  expect(sd(logDraws(counts, 1000, 0)) / spread).toBeLessThan(1.35);
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
  expect(posterior.cumulative.every(Number.isFinite)).toBe(true);
});
