import { readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PLACEMENT_GROUPS } from '#reference/placement-groups.ts';
import { DIMENSIONS } from '#journeys/counts/dimensions.ts';
import { randomJourneys } from '#journeys/counts/example-journeys.ts';
import { historyBy } from '#journeys/counts/history-by.ts';
import { monthEndHistory } from '#journeys/counts/month-end-history.ts';

test('every file in the folder is in the list, sorted, and named by its id', () => {
  const files = readdirSync(new URL('dimensions', import.meta.url)).map(name => name.replace(/\.ts$/, ''));
  expect(DIMENSIONS.map(({ id }) => id)).toEqual(files.sort());
});

describe.each(DIMENSIONS.map(dimension => [dimension.id, dimension] as const))('%s', (_, dimension) => {
  test('has a title and distinct values with titles', () => {
    const values = dimension.values(PLACEMENT_GROUPS);
    expect(dimension.title).not.toBe('');
    expect(new Set(values.map(({ id }) => id)).size).toBe(values.length);
    for (const { title } of values) expect(title).not.toBe('');
  });

  test('its values add up to the number looked after at every month end', () => {
    fc.assert(fc.property(fc.nat(), fc.integer({ min: 0, max: 60 }), (seed, children) => {
      const journeys = randomJourneys(seed, children, 2);
      const { series, months } = historyBy(journeys, dimension);
      const total = months.map((__, m) => series.reduce((sum, { values }) => sum + values[m]!, 0));
      expect(total).toEqual(monthEndHistory(journeys).find(({ measure, placementGroup, population }) =>
        measure === 'looked-after' && placementGroup === 'all' && population === 'all')!.values);
    }), { numRuns: 20 });
  });

  test('the order of the children does not matter', () => {
    const journeys = randomJourneys(7, 40);
    expect(historyBy({ ...journeys, children: [...journeys.children].reverse() }, dimension)).toEqual(historyBy(journeys, dimension));
  });

  test('no children give zeros, and the result can be sent to a worker', () => {
    const none = historyBy({ ...randomJourneys(1, 0), children: [] }, dimension);
    expect(none.series.every(({ values }) => values.length === 48 && values.every(value => value === 0))).toBe(true);
    expect(structuredClone(none)).toEqual(none);
  });
});
