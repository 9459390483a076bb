import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { must } from '#kernel/assert.ts';
import { outlookMeasureOf } from '#demand/outlook/measures.ts';
import type { OutlookData } from '#demand/outlook/outlook-data.ts';
import { projectAreas } from '#demand/outlook/project-areas.ts';
import { madeUpAreas } from './made-up-areas.ts';

const SCRIPT = join(import.meta.dirname, 'outlook.py');
const hasNumpy = (() => {
  try {
    execFileSync('python3', ['-c', 'import numpy'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
})();

/** [horizon][area] of the seven quantiles and the mean, from a year, as numpy works them out. */
function recounted(data: OutlookData, measure: string, fromYear: number): readonly (readonly (readonly (number | null)[])[])[] {
  const { carriesNationalMovement, returnsToOwnLevel, fedBy } = must(outlookMeasureOf(measure), measure);
  const years = Array.from({ length: fromYear - 2006 + 1 }, (_, i) => 2006 + i);
  const tableOf = (figures: OutlookData['population']) => data.areas.map(({ stableUnit }) =>
    years.map(year => figures[stableUnit]?.find(({ yearEnding }) => yearEnding === year)?.value ?? null));
  const input = JSON.stringify({
    values: tableOf(must(data.measures[measure], measure)), people: tableOf(data.population), feeders: tableOf(fedBy === null ? {} : must(data.measures[fedBy.flow], fedBy.flow)),
    regions: data.areas.map(({ region }) => region), carries: carriesNationalMovement, level: returnsToOwnLevel, fed: fedBy?.against ?? null,
  });
  return JSON.parse(execFileSync('python3', [SCRIPT], { encoding: 'utf8', input })) as (number | null)[][][];
}

if (!hasNumpy) test.skip('the recount of the outlook is skipped: there is no python3 with numpy', () => undefined);
else describe('the outlook recounted in numpy', () => {
  test.each([['looked-after', 1, 2019], ['looked-after', 2, 2011], ['looked-after', 5, 2009], ['referrals', 3, 2019], ['referrals', 4, 2013], ['ceased', 6, 2018]])(
    '%s, made-up areas %i, from %i: every quantile agrees', (measure, seed, fromYear) => {
      const data = madeUpAreas(seed);
      const expected = recounted(data, measure, fromYear);
      const outlooks = projectAreas(data, must(outlookMeasureOf(measure), measure), fromYear);
      expect(outlooks.length).toBeGreaterThan(25);
      for (const { stableUnit, years } of outlooks) {
        const area = data.areas.findIndex(one => one.stableUnit === stableUnit);
        for (const { horizon, quantiles, mean } of years) {
          const theirs = must(expected[horizon - 1]?.[area], 'the same area and horizon');
          [...quantiles, mean].forEach((value, i) => { expect(value / must(theirs[i], 'a number')).toBeCloseTo(1, 9); });
        }
      }
    });
});
