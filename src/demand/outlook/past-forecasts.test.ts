import { describe, expect, test } from 'vitest';
import { must } from '#kernel/assert.ts';
import { outlookMeasureOf } from '#demand/outlook/measures.ts';
import type { PastForecast } from '#demand/outlook/past-forecasts.ts';
import { pastForecasts } from '#demand/outlook/past-forecasts.ts';
import { projectAreas } from '#demand/outlook/project-areas.ts';
import { trackRecord } from '#demand/outlook/track-record.ts';
import { baselineForecast, sharesGrown, YEARLY_BASELINES } from '#demand/outlook/yearly-baselines.ts';
import { doNothingPanel } from '#demand/outlook/do-nothing.ts';
import { madeUpAreas } from '../../../test/recount/made-up-areas.ts';

const lookedAfter = must(outlookMeasureOf('looked-after'), 'looked-after');
const series = [600, 500, 520, 540, 590, 700].map((value, i) => ({ yearEnding: 2015 + i, value }));
const forecastBy = (id: string, horizon: number, from = series): number | null => baselineForecast(must(YEARLY_BASELINES.find(one => one.id === id), id), from, 2020, horizon);

describe('the yearly baselines, by hand', () => {
  test('no change stays', () => { expect(forecastBy('no-change', 4)).toBe(700); });
  test('the straight line through 500, 520, 540, 590, 700 has mean 570 and slope (-2x500 - 520 + 590 + 2x700) / 10 = 47', () => {
    expect(forecastBy('straight-line', 1)).toBeCloseTo(570 + 3 * 47, 9);
    expect(forecastBy('straight-line', 5)).toBeCloseTo(570 + 7 * 47, 9);
  });
  test('compound growth over the five years from 600 to 700 gives 700 x 7/6 after five more', () => {
    expect(forecastBy('compound-growth', 5)).toBeCloseTo(700 * 7 / 6, 9);
  });
  test('a gap leaves a baseline out only where it would be drawn through it', () => {
    const gap = series.filter(({ yearEnding }) => yearEnding !== 2015);
    expect([forecastBy('compound-growth', 1, gap), forecastBy('straight-line', 1, gap), forecastBy('no-change', 1, gap)]).toEqual([null, expect.closeTo(711, 9), 700]);
  });
});

test('the last value’s past misses are those of every pair of years known by then', () => {
  const data = { areas: [{ stableUnit: '1', name: '', region: '', authorities: [] }], measures: { 'looked-after': { 1: series } }, population: {} };
  expect([...sharesGrown(data, 'looked-after', 2018, 2)]).toEqual([520 / 600 - 1, 540 / 500 - 1]);
});

describe('past forecasts', () => {
  const data = madeUpAreas(8);

  test('are what would have been projected in their year, and each is held against what came', () => {
    const past = pastForecasts(data, lookedAfter, [2012, 2016]);
    expect(new Set(past.map(({ fromYear }) => fromYear))).toEqual(new Set([2012, 2016]));
    const projected = projectAreas(data, lookedAfter, 2012);
    for (const { stableUnit, fromYear, horizon, quantiles, actual } of past.filter(forecast => forecast.fromYear === 2012)) {
      expect(quantiles).toEqual(projected.find(area => area.stableUnit === stableUnit)?.years[horizon - 1]?.quantiles);
      expect(actual).toBe(data.measures['looked-after']?.[stableUnit]?.find(({ yearEnding }) => yearEnding === fromYear + horizon)?.value);
    }
    // Nothing beyond the last year of the data, 2019.
    expect(past.filter(({ fromYear }) => fromYear === 2016).every(({ horizon }) => horizon <= 3)).toBe(true);
  });

  test('the panel gives every method its own past, here and on all, and names the one that missed least', () => {
    const panel = doNothingPanel(data, lookedAfter, '910', 2019, 3);
    expect(panel.methods.map(({ id }) => id)).toEqual(['outlook', 'no-change', 'straight-line', 'compound-growth']);
    const missed = panel.methods.map(({ id, errorsOnAll }) => ({ id, missed: must(errorsOnAll[2], id).medianAbsolute }));
    expect(panel.safest).toBe(missed.toSorted((a, b) => a.missed - b.missed)[0]!.id);
    for (const { errorsHere, errorsOnAll } of panel.methods) expect(must(errorsHere[2], 'here').forecasts).toBeLessThan(must(errorsOnAll[2], 'all').forecasts);
    expect(panel.sentence).toMatch(/^3 years ahead, the safest has been: .+\. Over \d+ past forecasts of all areas half missed by more than [\d.]+%/);
  });
});

describe('the track record, by hand', () => {
  const made = (actual: number, lastValue: number, quantiles: readonly number[]): PastForecast => ({
    stableUnit: '1', fromYear: 2015, horizon: 1, lastValue, actual, quantiles, lastValueQuantiles: [70, 80, 90, 100, 110, 120, 130], baselines: { 'no-change': lastValue },
  });
  // Of three, 95 is in the 80% range, 123 only in the 95% range, 60 in none.
  const quantiles = [75, 85, 95, 105, 115, 120, 125];
  const [record] = trackRecord([made(95, 100, quantiles), made(123, 100, quantiles), made(60, 100, quantiles)]);

  test('coverage counts the ends of a range as in it', () => {
    expect(record!.all).toEqual({ inside80: 1 / 3, inside95: 2 / 3 });
  });

  test('errors are shares of what came', () => {
    // |105/95 - 1| = 0.105, |105/123 - 1| = 0.146, |105/60 - 1| = 0.75; of 100: 0.053, 0.187, 0.667.
    expect(record!.errors.map(({ medianAbsolute }) => medianAbsolute)).toEqual([expect.closeTo(1 - 105 / 123, 12), expect.closeTo(1 - 100 / 123, 12)]);
    expect(record!.errors[0]!.medianBias).toBeCloseTo(105 / 95 - 1, 12);
  });

  test('the score is the pinball loss over that of the last value', () => {
    const single = trackRecord([made(95, 100, quantiles)])[0]!;
    // Ours, of 95: .025x20 + .1x10 + .25x0 + .5x10 + .25x20 + .1x25 + .025x30 = 14.75. The last value's: .025x25 + .1x15 + .25x5 + .5x5 + .25x15 + .1x25 + .025x35 = 13.
    expect(single.scoreAgainstLastValue).toBeCloseTo(14.75 / 13, 12);
    expect(single.scoreAgainstCentredLastValue).toBeCloseTo(14.75 / 13, 12);
  });
});
