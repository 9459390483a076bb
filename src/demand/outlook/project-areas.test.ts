import { describe, expect, test } from 'vitest';
import { must } from '#kernel/assert.ts';
import { doNothingPanel } from '#demand/outlook/do-nothing.ts';
import { outlookMeasureOf } from '#demand/outlook/measures.ts';
import type { OutlookData } from '#demand/outlook/outlook-data.ts';
import { projectAreas } from '#demand/outlook/project-areas.ts';
import { recordingSteps } from '#demand/outlook/recording-steps.ts';
import { madeUpAreas } from '../../../test/recount/made-up-areas.ts';

const lookedAfter = must(outlookMeasureOf('looked-after'), 'looked-after');
const referrals = must(outlookMeasureOf('referrals'), 'referrals');

/** Every figure after a year is another, of every area and of the population. */
function withAnotherFuture(data: OutlookData, year: number): OutlookData {
  const other = (figures: OutlookData['population']): OutlookData['population'] => Object.fromEntries(Object.entries(figures).map(([unit, series]) =>
    [unit, [...series.filter(({ yearEnding }) => yearEnding <= year), ...series.filter(({ yearEnding }) => yearEnding > year + 1).map(figure => ({ ...figure, value: 3 * figure.value + 17 })), { yearEnding: year + 9, value: 5 }]]));
  return { areas: data.areas, measures: Object.fromEntries(Object.entries(data.measures).map(([id, figures]) => [id, other(figures)])), population: other(data.population) };
}

describe('an outlook knows nothing of its future', () => {
  test.each([2009, 2012, 2016])('from %i, with another future for every area, all figures are the same to the last bit', fromYear => {
    const data = madeUpAreas(11);
    const other = withAnotherFuture(data, fromYear);
    for (const measure of [lookedAfter, referrals]) {
      expect(projectAreas(other, measure, fromYear)).toEqual(projectAreas(data, measure, fromYear));
      expect(doNothingPanel(other, measure, '905', fromYear)).toEqual(doNothingPanel(data, measure, '905', fromYear));
      expect(recordingSteps(other, measure.id, '907', fromYear)).toEqual(recordingSteps(data, measure.id, '907', fromYear));
    }
  });

  test('but another past is seen', () => {
    const data = madeUpAreas(11);
    expect(projectAreas(withAnotherFuture(data, 2010), lookedAfter, 2016)).not.toEqual(projectAreas(data, lookedAfter, 2016));
  });
});

describe('the outlook of every area', () => {
  const data = madeUpAreas(3);
  const outlooks = projectAreas(data, lookedAfter, 2018);

  test('has quantiles that rise, and ranges that widen with the years', () => {
    for (const { years } of outlooks) {
      const widths = years.map(({ quantiles }) => {
        quantiles.slice(1).forEach((quantile, i) => { expect(quantile).toBeGreaterThan(quantiles[i]!); });
        return quantiles[5]! / quantiles[1]!;
      });
      expect(widths[4]).toBeGreaterThan(widths[0]!);
    }
  });

  test('has wider ranges, for their size, for smaller areas', () => {
    const width = (unit: string): number => {
      const quantiles = must(outlooks.find(({ stableUnit }) => stableUnit === unit)?.years[0]?.quantiles, unit);
      return quantiles[5]! / quantiles[1]!;
    };
    expect(width('901')).toBeGreaterThan(width('903'));
    expect(width('903')).toBeGreaterThan(width('929'));
  });

  test('does not depend on the order of the areas', () => {
    const turned = projectAreas({ ...data, areas: data.areas.toReversed() }, lookedAfter, 2018);
    for (const { stableUnit, years } of outlooks) {
      const same = must(turned.find(area => area.stableUnit === stableUnit), stableUnit);
      years.forEach(({ quantiles }, i) => quantiles.forEach((quantile, k) => { expect(same.years[i]!.quantiles[k]! / quantile).toBeCloseTo(1, 10); }));
    }
  });

  test('is wanting where an area has no figure for the year, where nobody has, and where the years are too few', () => {
    const missing = data.areas.filter(({ stableUnit }) => !must(data.measures['looked-after'], '')[stableUnit]!.some(({ yearEnding }) => yearEnding === 2018));
    expect(missing.length).toBeGreaterThan(0);
    expect(outlooks.map(({ stableUnit }) => stableUnit)).toEqual(data.areas.filter(area => !missing.includes(area)).map(({ stableUnit }) => stableUnit));
    expect(projectAreas(data, lookedAfter, 2030)).toEqual([]);
    expect(projectAreas(data, lookedAfter, 2008)).toEqual([]);
    expect(projectAreas({ areas: data.areas, measures: {}, population: {} }, lookedAfter, 2018)).toEqual([]);
  });

  test('needs neither population nor regions', () => {
    const bare: OutlookData = { areas: data.areas.map(area => ({ ...area, region: '' })), measures: data.measures, population: {} };
    for (const { years, lastValue } of projectAreas(bare, lookedAfter, 2018)) expect(years[0]!.quantiles[3]! / lastValue).toBeGreaterThan(0.5);
  });

  test('survives structuredClone', () => {
    expect(projectAreas(structuredClone(data), lookedAfter, 2018)).toEqual(structuredClone(outlooks));
  });
});

test('areas that all grow by the same share every year are expected to go on, held back as if two more years had stood still', () => {
  const years = Array.from({ length: 14 }, (_, i) => 2006 + i);
  const areas = Array.from({ length: 20 }, (_, i) => ({ stableUnit: String(i), name: '', region: '', authorities: [] }));
  const series = Object.fromEntries(areas.map(({ stableUnit }, i) => [stableUnit, years.map((yearEnding, k) => ({ yearEnding, value: (100 + 30 * i) * 1.02 ** k + (k % 2) * 1e-6 * i }))]));
  const outlooks = projectAreas({ areas, measures: { 'looked-after': series }, population: {} }, lookedAfter, 2019);
  // Thirteen changes known: 13/15 of the drift; the rest of it, this year's departure, fades by 0.3 a year.
  for (const { lastValue, years: ahead } of outlooks) for (const { horizon, quantiles } of ahead) {
    const left = [0.3, 0.39, 0.417, 0.4251, 0.42753][horizon - 1]!;
    expect(quantiles[3]! / lastValue).toBeCloseTo(1.02 ** (13 / 15 * horizon + 2 / 15 * left), 3);
  }
});
