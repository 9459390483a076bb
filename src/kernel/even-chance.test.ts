import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { evenChance, normalQuantile, shuffled } from '#kernel/even-chance.ts';
import { mean } from '#kernel/mathematics.ts';

describe('a shuffle without a list', () => {
  test('gives every position once', () => {
    fc.assert(fc.property(fc.integer(), fc.integer({ min: 1, max: 600 }), (key, count) => {
      expect(new Set(Array.from({ length: count }, (_, position) => shuffled(key, position, count))).size).toBe(count);
    }), { numRuns: 60 });
  });

  test('has no line in it: the ranks of two keys are not related', () => {
    // Of 1,000 unrelated pairs a correlation beyond 0.1 comes once in 600.
    const ranks = (key: number): number[] => Array.from({ length: 1000 }, (_, position) => shuffled(key, position, 1000) - 499.5);
    const first = ranks(1);
    for (let key = 2; key < 60; key += 1) {
      const other = ranks(key);
      expect(Math.abs(mean(first.map((value, i) => value * other[i]!)) / mean(first.map(value => value * value)))).toBeLessThan(0.12);
    }
  });
});

describe('even chance', () => {
  test('fills 0 to 1 over the runs, at each number drawn', () => {
    const chances = Array.from({ length: 250 }, (_, run) => evenChance(7, 'levels', run, 250, 3));
    for (let drawn = 0; drawn < 5; drawn += 1) {
      expect(chances.map(({ uniform }) => Math.floor(uniform() * 250)).toSorted((a, b) => a - b)).toEqual(Array.from({ length: 250 }, (_, tooth) => tooth));
    }
  });

  test('is the same for the same names and another for another', () => {
    const first = (seed: number, process: string, item: number): number => evenChance(seed, process, 4, 50, item).uniform();
    expect(first(1, 'a', 0)).toBe(first(1, 'a', 0));
    expect(new Set([first(1, 'a', 0), first(2, 'a', 0), first(1, 'b', 0), first(1, 'a', 1)]).size).toBeGreaterThan(2);
  });
});

test('normal quantiles are those of the tables', () => {
  // Abramowitz and Stegun, table 26.5: 0.5, 0.8, 0.9, 0.975, 0.995, 0.9995.
  for (const [probability, z] of [[0.5, 0], [0.8, 0.84162], [0.9, 1.28155], [0.975, 1.95996], [0.995, 2.57583], [0.9995, 3.29053], [0.01, -2.32635]] as const) {
    expect(normalQuantile(probability)).toBeCloseTo(z, 5);
  }
});
