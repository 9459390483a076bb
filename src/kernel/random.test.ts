import { expect, test } from 'vitest';
import { drawBinomial, drawExponential, drawGamma, drawIndex, drawNormal, drawPoisson, fillNormals, gammaOfNormal } from '#kernel/distributions.ts';
import { mean } from '#kernel/mathematics.ts';
import { seedStream, stream, xoshiro } from '#kernel/random.ts';
import type { Random } from '#kernel/random.ts';

test('xoshiro128** gives the numbers of its authors\' C code from the state 1, 2, 3, 4', () => {
  const random = xoshiro(Uint32Array.of(1, 2, 3, 4));
  expect(Array.from({ length: 8 }, () => random.next32())).toEqual([11520, 0, 5927040, 70819200, 2031721883, 1637235492, 1287239034, 3734860849]);
});

test('streams of another name, seed, run or item are others; the same name is the same', () => {
  const first = (seed: number, process: string, run: number, item: number): number => stream(seed, process, run, item).next32();
  expect(first(1, 'a', 0, 0)).toBe(first(1, 'a', 0, 0));
  const seen = new Set([[1, 'a', 0, 0], [2, 'a', 0, 0], [1, 'b', 0, 0], [1, 'a', 1, 0], [1, 'a', 0, 1]].map(name => first(...(name as [number, string, number, number]))));
  expect(seen.size).toBe(5);
});

test('no two of 100,000 children of one run share a state', () => {
  const state = new Uint32Array(4);
  const seen = new Set<string>();
  for (let child = 0; child < 100_000; child += 1) { seedStream(state, 7, 99, 3, child); seen.add(state.join()); }
  expect(seen.size).toBe(100_000);
});

const N = 40_000;
function moments(draw: (random: Random) => number): readonly [number, number] {
  const random = stream(42, 'moments');
  const values = Array.from({ length: N }, () => draw(random));
  const centre = mean(values);
  return [centre, mean(values.map(value => (value - centre) ** 2))];
}

/** Mean and variance as the textbooks give them; tolerance five standard errors of the mean, and 6% for the variance. */
test.each<readonly [string, (random: Random) => number, number, number]>([
  ['normal', drawNormal, 0, 1], ['exponential', drawExponential, 1, 1],
  ['gamma 0.4', r => drawGamma(r, 0.4), 0.4, 0.4], ['gamma 7.5', r => drawGamma(r, 7.5), 7.5, 7.5],
  ['Poisson 3', r => drawPoisson(r, 3), 3, 3], ['Poisson 250', r => drawPoisson(r, 250), 250, 250],
  ['binomial 10 0.3', r => drawBinomial(r, 10, 0.3), 3, 2.1], ['binomial 900 0.02', r => drawBinomial(r, 900, 0.02), 18, 17.64],
])('%s has the mean and variance of the textbooks', (_name, draw, centre, variance) => {
  const [m, v] = moments(draw);
  expect(Math.abs(m - centre)).toBeLessThan(5 * Math.sqrt(variance / N));
  expect(Math.abs(v / variance - 1)).toBeLessThan(0.06);
});

/** 0.5%, 50% and 99.5% points of the gamma with shapes 2, 5 and 10: scipy.stats.gamma.ppf. */
test.each([[2, 0.1034945, 1.6783470, 7.4301295], [5, 1.0779282, 4.6709089, 12.5940898], [10, 3.7169221, 9.6687146, 19.9984232]])(
  'the cube root gives the quantiles of a gamma of shape %d', (shape, low, middle, high) => {
    [[-2.5758293, low], [0, middle], [2.5758293, high]].forEach(([normal, quantile]) => {
      expect(Math.abs(gammaOfNormal(shape, normal!) - quantile!)).toBeLessThan(0.005 * quantile! + 0.03);
    });
  });

test('normals drawn in pairs are normal and not alike', () => {
  const values = new Float64Array(N + 1);
  fillNormals(stream(5, 'pairs'), values);
  expect(Math.abs(mean(values))).toBeLessThan(5 / Math.sqrt(N));
  expect(mean(values.map(value => value * value))).toBeCloseTo(1, 1);
  expect(Math.abs(mean(values.slice(0, N).map((value, i) => value * values[i + 1]!)))).toBeLessThan(5 / Math.sqrt(N));
});

test('an index is drawn in proportion to its weight, and never where the weight is 0', () => {
  const random = stream(3, 'index');
  const tally = [0, 0, 0];
  for (let i = 0; i < N; i += 1) tally[drawIndex(random, [1, 0, 3])]! += 1;
  expect(tally[1]).toBe(0);
  expect(tally[2]! / N).toBeCloseTo(0.75, 1);
});
