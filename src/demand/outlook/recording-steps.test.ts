import { expect, test } from 'vitest';
import { must } from '#kernel/assert.ts';
import { gridOf } from '#demand/outlook/grid.ts';
import { outlookMeasureOf } from '#demand/outlook/measures.ts';
import type { OutlookData } from '#demand/outlook/outlook-data.ts';
import { projectAreas } from '#demand/outlook/project-areas.ts';
import { recordingSteps } from '#demand/outlook/recording-steps.ts';
import { signsOf } from '#demand/outlook/signs.ts';

/** East Sussex's published referrals, 2010 to 2015: the rise and the falls are recording and not demand. */
const EAST_SUSSEX = [9_364, 15_191, 16_085, 9_681, 7_430, 3_990];
const referrals = must(outlookMeasureOf('referrals'), 'referrals');

/** Among 41 areas whose referrals change by anything from a quarter less to a quarter more in a year, evenly. */
function amongOthers(figures: readonly number[]): OutlookData {
  const others = Array.from({ length: 41 }, (_, i) => figures.map((__, year) => {
    const changes = Array.from({ length: year }, (___, before) => 1 + 0.25 * (((i * 7 + before * 17) % 41) - 20) / 20);
    return Math.round(changes.reduce((value, change) => value * change, 4_000));
  }));
  const all = [figures, ...others];
  return {
    areas: all.map((_, i) => ({ stableUnit: i === 0 ? '845' : `other ${i}`, name: '', region: '', authorities: [] })),
    measures: { referrals: Object.fromEntries(all.map((series, i) => [i === 0 ? '845' : `other ${i}`, series.map((value, year) => ({ yearEnding: 2010 + year, value }))])) },
    population: {},
  };
}

test('the steps of East Sussex’s referrals from 2010 to 2015 are found, and the year between them is none', () => {
  expect(recordingSteps(amongOthers(EAST_SUSSEX), 'referrals', '845', 2015)).toEqual([
    { area: 0, yearEnding: 2011, before: 9_364, after: 15_191 },
    { area: 0, yearEnding: 2013, before: 16_085, after: 9_681 },
    { area: 0, yearEnding: 2015, before: 7_430, after: 3_990 },
  ]);
});

test('an area that swings as others do has none', () => {
  expect(recordingSteps(amongOthers(EAST_SUSSEX), 'referrals', 'other 3', 2015)).toEqual([]);
});

test('a step says nothing about the next change, and an area’s own level begins anew with it', () => {
  const data = amongOthers(EAST_SUSSEX);
  const signs = signsOf(must(gridOf(data, 'referrals'), 'a grid'), referrals);
  const [latest, , , , ownLevel] = signs.at(5).map(sign => sign[0]);
  expect(latest).toBe(0);
  // Its only year since the step is the year itself: it stands at its own level, and so does the middle area nearly.
  expect(Math.abs(must(ownLevel, 'own level'))).toBeLessThan(0.1);
  // 2012, a year after a step up: +5.7%, against a middle of 0, is an ordinary change and counts.
  expect(signs.at(2)[0]![0]).toBeCloseTo(0.057, 1);
});

test('the outlook after the fall stays near the new level: no line is drawn down through the steps', () => {
  const outlook = must(projectAreas(amongOthers(EAST_SUSSEX), referrals, 2015).find(({ stableUnit }) => stableUnit === '845'), '845');
  // A straight line through the five years would be below 0 after two more.
  for (const { quantiles } of outlook.years) expect(quantiles[3]! / 3_990).toBeGreaterThan(0.9);
});
