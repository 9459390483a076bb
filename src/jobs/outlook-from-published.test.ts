import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { must } from '#kernel/assert.ts';
import { outlookMeasureOf } from '#demand/outlook/measures.ts';
import { pastForecasts } from '#demand/outlook/past-forecasts.ts';
import { movesOver, referenceClass } from '#demand/outlook/reference-class.ts';
import { USUAL_CHANGES, USUAL_CHANGES_KNOWN } from '#demand/outlook/usual-change.ts';
import { trackRecord } from '#demand/outlook/track-record.ts';
import { outlookDataFrom } from '#jobs/outlook-from-published.ts';
import { readPublishedStatistics } from '#returns/published-statistics/index.ts';

const SERIES = join(process.env['HEADWATER_SHARED'] ?? '../shared', 'data/series/cla_series_2006_2025.csv');
const dataOf = (text: string | Buffer) => outlookDataFrom(readPublishedStatistics([{ name: 'series.csv', bytes: new Uint8Array(typeof text === 'string' ? Buffer.from(text) : text) }]).value);

test('a symbol is a gap, authorities that were reorganised are one area, and a population stands under the year it is used for', () => {
  const data = dataOf(['authority,year,looked-after-children,population', '845,2019,600,104000', '845,2020,c,', '928,2021,900,', '940,2022,400,', '941,2022,550,'].join('\n'));
  expect(data.measures['looked-after']).toMatchObject({ 845: [{ yearEnding: 2019, value: 600 }], U_NORTHANTS: [{ yearEnding: 2021, value: 900 }, { yearEnding: 2022, value: 950 }] });
  expect(data.areas.find(({ stableUnit }) => stableUnit === '845')).toMatchObject({ name: 'East Sussex', region: 'E12000008', authorities: ['845'] });
  expect(data.population[845]).toEqual([{ yearEnding: 2019, value: 104_000 }]);
});

/** All areas are known from the editions, the years before 2018 from the series. */
const EDITIONS = ['2022', '2025'].map(edition => join(process.env['HEADWATER_SHARED'] ?? '../shared', `data/published/ees/cla_number_and_rate_per_10k_children__${edition}_edition.csv`));

if (![SERIES, ...EDITIONS].every(existsSync)) test.skip(`the official statistics are not beside ${SERIES} (set HEADWATER_SHARED): how far authorities usually move is not worked out anew`, () => undefined);
else test('how far the numbers of authorities have moved in one, two and four years is what the official statistics give, counted by ranks', () => {
  const files = [SERIES, ...EDITIONS].map(path => ({ name: basename(path), bytes: new Uint8Array(readFileSync(path)) }));
  const data = outlookDataFrom(readPublishedStatistics(files).value);
  for (const { years, low, high, periods, areas } of USUAL_CHANGES) {
    const moves = movesOver(data, 'looked-after', { years, ...USUAL_CHANGES_KNOWN });
    const slack = 1 / moves.length;
    const share = (reaches: (share: number) => boolean): number => moves.filter(one => reaches(one.share)).length / moves.length;
    expect([moves.length, new Set(moves.map(({ stableUnit }) => stableUnit)).size]).toEqual([periods, areas]);
    // Given to a tenth of a per cent, so to half of one; a percentile lies between two periods, so to one of them.
    expect([share(one => one < low - 0.0005) <= 0.1 + slack, share(one => one < low + 0.0005) >= 0.1 - slack]).toEqual([true, true]);
    expect([share(one => one > high + 0.0005) <= 0.1 + slack, share(one => one > high - 0.0005) >= 0.1 - slack]).toEqual([true, true]);
  }
});

if (!existsSync(SERIES)) test.skip(`the long series are not at ${SERIES} (set HEADWATER_SHARED): the bars of the outlook are not tested`, () => undefined);
else describe('children looked after, every origin from 2011 to 2024, on the long series', () => {
  const data = dataOf(readFileSync(SERIES));
  const records = trackRecord(pastForecasts(data, must(outlookMeasureOf('looked-after'), ''), Array.from({ length: 14 }, (_, i) => 2011 + i)));

  // The bars that were set before the model was made (docs/evidence/outlook.md has the figures).
  test.each([[1, 0.97], [2, 0.97], [3, 0.97], [4, 0.95], [5, 0.89]])('%i years ahead: score, error, bias and coverage are within their bars', (horizon, mostScore) => {
    const { scoreAgainstLastValue, errors, all, largestThird, smallestThird } = must(records[horizon - 1], 'a record');
    expect(scoreAgainstLastValue).toBeLessThan(mostScore);
    const [outlook, noChange] = ['outlook', 'no-change'].map(method => must(errors.find(error => error.method === method), method));
    expect(outlook!.medianAbsolute).toBeLessThan(noChange!.medianAbsolute);
    expect(Math.abs(outlook!.medianBias)).toBeLessThan(0.015);
    expect(Math.abs(all.inside80 - 0.8)).toBeLessThan(0.03);
    expect(Math.abs(all.inside95 - 0.945)).toBeLessThan(0.025);
    for (const third of [largestThird, smallestThird]) {
      expect(Math.abs(third.inside80 - 0.8)).toBeLessThan(0.05);
      expect(Math.abs(third.inside95 - 0.95)).toBeLessThan(0.05);
    }
  });

  test('a fall of 12% in three years: 7 in 100 periods of 2016 to 2025, 17 once the national movement is taken out', () => {
    const place = must(referenceClass(movesOver(data, 'looked-after', { years: 3, firstYear: 2016, lastYear: 2025 }), -0.12), 'periods');
    expect(place.matched).toBeCloseTo(0.07, 2);
    expect(place.matchedWithoutNational).toBeCloseTo(0.17, 2);
  });
});
