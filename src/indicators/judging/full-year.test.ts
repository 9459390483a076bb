import { describe, expect, it } from 'vitest';
import { drawPoisson } from '#kernel/distributions.ts';
import { stream } from '#kernel/random.ts';
import type { Month } from '#indicators/judging/full-year.ts';
import { fullYearOfFlow, fullYearOfState } from '#indicators/judging/full-year.ts';

const numbers = (...values: readonly number[]): readonly Month[] => values.map(above => ({ above, below: null }));

describe('the forecast of a full year', () => {
  it('adds the months to come at the level of the last twelve', () => {
    // Twelve months of 100, then six of 80: 480 so far; the last twelve hold 6 × 100 + 6 × 80 = 1,080, half of it is 540; 1,020.
    const months = numbers(...Array<number>(12).fill(100), ...Array<number>(6).fill(80));
    expect(fullYearOfFlow(months, 6, 'number')).toMatchObject({ middle: 1_020, range: null });
  });
  it('weighs a share by what stands below the line', () => {
    // 12 months of 5 in 10, then 6 of 8 in 20: so far 48/120; to come half of (30 + 48)/(60 + 120) = 39/90; (48 + 39)/(120 + 90).
    const months: readonly Month[] = Array.from({ length: 18 }, (_, i): Month => (i < 12 ? { above: 5, below: 10 } : { above: 8, below: 20 }));
    expect(fullYearOfFlow(months, 6, 'share')!.middle).toBeCloseTo(87 / 210, 12);
  });
  it('says nothing with a gap in the twelve months, and everything when the year is over', () => {
    expect(fullYearOfFlow([...numbers(...Array<number>(11).fill(9)), null, ...numbers(9, 9, 9)], 3, 'number')).toBeNull();
    expect(fullYearOfFlow(numbers(...Array<number>(12).fill(9)), 12, 'number')).toMatchObject({ middle: 108, range: [108, 108] });
    expect(fullYearOfState([null, 5], 2)).toMatchObject({ middle: 5, range: null });
  });
  it('holds about eight of ten years of invented series that wander, in its range', () => {
    let held = 0;
    const series = 400;
    for (let run = 0; run < series; run += 1) {
      const random = stream(11, 'full-year', run);
      let level = 100;
      const values: number[] = [];
      for (let month = 0; month < 72; month += 1) {
        level *= 1 + (random.uniform() - 0.5) * 0.06;
        values.push(drawPoisson(random, level));
      }
      const { range } = fullYearOfFlow(numbers(...values.slice(0, 66)), 6, 'number')!;
      const came = values.slice(60).reduce((sum, value) => sum + value, 0);
      if (came >= range![0] && came <= range![1]) held += 1;
    }
    expect(held / series).toBeGreaterThan(0.7);
    expect(held / series).toBeLessThan(0.9);
  });
});
