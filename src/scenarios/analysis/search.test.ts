import fc from 'fast-check';
import { expect, test } from 'vitest';
import { search, stretchesWithin } from '#scenarios/analysis/search.ts';
import type { Stretch } from '#scenarios/analysis/search.ts';

const found = async (of: (x: number) => number, low: number, high = low, least = 0, most = 1): Promise<readonly Stretch[]> =>
  (await search(least, most, low, high, values => Promise.resolve(values.map(of)))).stretches;

test('a straight line passes a level where arithmetic says', async () => {
  // 200 x = 130 at 0.65; 100 to 160 at 0.5 to 0.8.
  const [once] = await found(x => 200 * x, 130);
  expect(once!.from).toBeCloseTo(0.65, 10);
  expect(once!.to).toBeCloseTo(0.65, 10);
  const [range] = await found(x => 200 * x, 100, 160);
  expect([range!.from, range!.to].map(x => Math.round(x * 1e6) / 1e6)).toEqual([0.5, 0.8]);
});

test('on a line that falls, the values still stand from the lower to the higher', async () => {
  const [range] = await found(x => 100 - 50 * x, 60, 80, 0, 2);
  expect([range!.from, range!.to].map(x => Math.round(x * 1e6) / 1e6)).toEqual([0.4, 0.8]);
});

test('a level that is never reached has no value, and one that every value reaches has all', async () => {
  expect(await found(x => 10 * x, 11)).toEqual([]);
  expect(await found(() => 5, 0, 9)).toEqual([{ from: 0, to: 1 }]);
  expect(await found(() => 0, 0)).toEqual([{ from: 0, to: 1 }]);
});

test('a level that is reached exactly at a bound is found there', async () => {
  expect(await found(x => x, 1)).toEqual([{ from: 1, to: 1 }]);
  expect(await found(x => x, 0)).toEqual([{ from: 0, to: 0 }]);
});

test('the curve has nine values and the ends of the answer, in order', async () => {
  const { curve } = await search(0, 8, 2.5, 3.5, values => Promise.resolve(values));
  expect(curve.map(({ input }) => input)).toEqual([0, 1, 2, 2.5, 3, 3.5, 4, 5, 6, 7, 8]);
});

test('a curve that rises and falls passes a level twice, each within a five-hundredth', async () => {
  // 4 x (1 - x) = 0.5 where x = (1 - sqrt(0.5)) / 2 and (1 + sqrt(0.5)) / 2.
  const stretches = await found(x => 4 * x * (1 - x), 0.5);
  expect(stretches).toHaveLength(2);
  expect(Math.abs(stretches[0]!.from - (1 - Math.sqrt(0.5)) / 2)).toBeLessThan(1 / 512);
  expect(Math.abs(stretches[1]!.from - (1 + Math.sqrt(0.5)) / 2)).toBeLessThan(1 / 512);
});

test('a curve of steps is followed to within a step', async () => {
  const [range] = await found(x => Math.floor(x * 1000) / 10, 30, 50);
  expect(Math.abs(range!.from - 0.3)).toBeLessThan(0.004);
  expect(Math.abs(range!.to - 0.5)).toBeLessThan(0.004);
});

test('whatever the line, what lies within lies within, and what does not does not', () => {
  const points = fc.array(fc.tuple(fc.integer({ min: 1, max: 20 }), fc.integer({ min: -50, max: 50 })), { minLength: 2, maxLength: 9 });
  fc.assert(fc.property(points, fc.integer({ min: -50, max: 50 }), fc.integer({ min: 0, max: 30 }), (steps, low, width) => {
    let input = 0;
    const tried = steps.map(([step, result]) => ({ input: input += step, result }));
    const stretches = stretchesWithin(tried, low, low + width);
    tried.forEach(({ input: at, result }) => {
      expect(stretches.some(({ from, to }) => at >= from - 1e-9 && at <= to + 1e-9)).toBe(result >= low && result <= low + width);
    });
    stretches.slice(1).forEach((stretch, i) => expect(stretch.from).toBeGreaterThan(stretches[i]!.to));
  }));
});
