import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { processChart } from '#indicators/judging/process-chart.ts';

// Worked by hand: 12 values whose moving ranges are all 2 have a mean moving range of 2, so limits at the mean ± 5.32.
const SAW = [10, 12, 10, 12, 10, 12, 10, 12, 10, 12, 10, 12];

describe('a process chart', () => {
  it('draws limits at the mean ± 2.66 mean moving ranges', () => {
    const [first] = processChart(SAW).points;
    expect(first!.mean).toBeCloseTo(11, 9);
    expect(first!.lowerLimit).toBeCloseTo(11 - 5.32, 9);
    expect(first!.upperLimit).toBeCloseTo(11 + 5.32, 9);
    expect(processChart(SAW).latest).toBe('common');
  });
  it('announces nothing from eleven points', () => {
    expect(processChart([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11])).toMatchObject({ latest: 'too-few', rules: [] });
  });
  it('marks a point beyond a limit', () => {
    // Eleven moving ranges of 2 and one of 13 (12 to 25): mean 35/12, spread 7.76; mean of 13 values 157/13 = 12.08; 25 > 19.84.
    expect(processChart([...SAW, 25])).toMatchObject({ latest: 'higher', rules: ['outside-limits'] });
  });
  it('marks seven on one side of the mean and not six', () => {
    const low = [10, 8, 10, 8, 10, 8, 10];
    const high = [20, 22, 20, 22, 20, 22, 20];
    expect(processChart([...low, ...high]).points.every(({ rules }) => rules.includes('shift'))).toBe(true);
    expect(processChart([...low.slice(1), ...high.slice(1)]).points.some(({ rules }) => rules.includes('shift'))).toBe(false);
  });
  it('marks six that fall, and not five', () => {
    const start = [10, 14, 10, 14, 10, 14];
    expect(processChart([...start, 13, 12.5, 12, 11.5, 11, 10.5]).points.at(-1)!.rules).toContain('trend');
    expect(processChart([...start, 10, 14, 13.5, 13, 12.5, 12]).points.at(-1)!.rules).not.toContain('trend');
  });
  it('works limits out anew where it is told to, so that an intended step is no signal', () => {
    const before = SAW;
    const after = SAW.map(value => value + 30);
    expect(processChart([...before, ...after]).latest).toBe('higher');
    expect(processChart([...before, ...after], [12]).points.every(({ signal }) => signal === null)).toBe(true);
  });
  it('skips months without a figure and lets no run break on them', () => {
    const low = [10, 8, 10, 8, 10, 8, 10];
    const high = [20, 22, 20, null, 22, 20, 22, 20];
    const { points } = processChart([...low, ...high]);
    expect(points[10]).toMatchObject({ value: null, signal: null });
    expect(points.at(-1)!.rules).toContain('shift');
  });
  it('sees the same in a series turned upside down, with the other sign', () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 12, maxLength: 40 }), values => {
      const up = processChart(values).points.map(({ rules }) => rules.toSorted());
      const down = processChart(values.map(value => -value)).points.map(({ rules }) => rules.toSorted());
      expect(down).toEqual(up);
    }));
  });
});
