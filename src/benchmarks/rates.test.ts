import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rankAmong } from '#benchmarks/rank.ts';
import { excessOver, meanOf, printedRate, rateOf, roundedHalfUp } from '#benchmarks/rates.ts';

describe('rates', () => {
  test('East Sussex: 688 of 104,428 children are 65.88 per 10,000, printed 66 and 65.9', () => {
    expect(rateOf(688, 104_428).toFixed(2)).toBe('65.88');
    expect([printedRate(688, 104_428), printedRate(688, 104_428, 1)]).toEqual([66, 65.9]);
  });

  test('Norfolk: 1,107 looked after are 65.9 per 10,000 of about 167,98x children, and not of the later mid-2016 estimate of 166,800', () => {
    expect(printedRate(1107, 167_985, 1)).toBe(65.9);
    expect(printedRate(1107, 166_800, 1)).not.toBe(65.9);
    // 1,107 / 65.9 x 10,000 = 167,982.
    expect(1107 / 65.9 * 10_000).toBeCloseTo(167_982, 0);
  });

  test('a half goes up, exactly, where a division would fall just short', () => {
    // 131 of 20,000 are 65.5; 4,585 of 100,000 are 458.5; 1,005 of 1,000,000 are 10.05.
    expect([printedRate(131, 20_000), printedRate(4585, 100_000), printedRate(1005, 1_000_000, 1)]).toEqual([66, 459, 10.1]);
    expect([roundedHalfUp(2.5), roundedHalfUp(-2.5), roundedHalfUp(1.005, 2)]).toEqual([3, -2, 1.01]);
  });

  test('a printed rate is the nearest whole number to the rate', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 100_000 }), fc.integer({ min: 100, max: 13_000_000 }), (count, population) => {
      expect(Math.abs(printedRate(count, population) - rateOf(count, population))).toBeLessThanOrEqual(0.5 + 1e-9);
    }));
  });

  test('West Sussex 2008: 46.9 against 40.0 are more than 100 children above neighbours: 114 among 165,200 children', () => {
    expect(Math.round(excessOver(46.9, 40, 165_200))).toBe(114);
    // The population that the first East Sussex report implies, 164,426 to 165,354, gives 113 or 114.
    expect([164_426, 165_354].map(population => Math.round(excessOver(46.9, 40, population)))).toEqual([113, 114]);
  });

  test('at the rate of others there is no excess, and a mean of nothing is nothing', () => {
    expect(excessOver(50, 50, 100_000)).toBe(0);
    expect(meanOf([])).toBe(null);
  });
});

describe('ranks', () => {
  test('say ties, and those above and below', () => {
    expect(rankAmong(50, [40, 50, 60, 70])).toEqual({ fromLowest: 2, fromHighest: 3, below: 1, above: 2, tied: 1, ranked: 5 });
  });

  test('add up: so 79th from the lowest with 74 above cannot be among the 152 authorities of 2017', () => {
    const values = fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 151, maxLength: 151 });
    fc.assert(fc.property(fc.integer({ min: 0, max: 100 }), values, (own, others) => {
      const { fromLowest, above, tied, below, ranked } = rankAmong(own, others);
      expect(fromLowest + above + tied).toBe(152);
      expect([below + tied + above + 1, ranked]).toEqual([152, 152]);
      expect(fromLowest === 79 && above === 74).toBe(false);
    }));
    // Among 153 it can be: 78 below, 74 above.
    expect(rankAmong(50, [...Array.from({ length: 78 }, () => 10), ...Array.from({ length: 74 }, () => 90)])).toMatchObject({ fromLowest: 79, above: 74, ranked: 153 });
  });
});
