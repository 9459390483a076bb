import { describe, expect, test } from 'vitest';
import { must } from '#kernel/assert.ts';
import { isoDate, monthEndAfter, parseIsoDate } from '#kernel/calendar-date.ts';
import { outlookMeasureOf } from '#demand/outlook/measures.ts';
import type { OutlookData } from '#demand/outlook/outlook-data.ts';
import { projectAreas } from '#demand/outlook/project-areas.ts';
import type { Projection } from '#demand/projection.ts';
import { areaNamed, publishedBaseline, startWords } from '#jobs/project-published.ts';
import { exampleInput } from '#reports/example/example-input.ts';
import { madeUpAreas } from '../../test/recount/made-up-areas.ts';

const lookedAfter = must(outlookMeasureOf('looked-after'), 'looked-after');
const data = madeUpAreas(4);
const area = must(data.areas.find(({ stableUnit }) => stableUnit === '912'), '912');
const published = must(data.measures['looked-after']?.['912'], 'figures');

/** A projection of so many months from a day; the returns count `count` on the 31 March of 2018. */
function projectionFrom(day: string, months: number, count: number): Projection {
  const from = must(parseIsoDate(day), day);
  return {
    ...must(exampleInput().projection, 'a projection'), from, months: Array.from({ length: months }, (_, i) => monthEndAfter(from, i + 1)),
    history: [{ measure: 'looked-after', placementGroup: 'all', population: 'all', months: [must(parseIsoDate('2018-03-31'), 'a day')], values: [count] }],
  };
}

describe('the outlook beside a projection', () => {
  const figure = must(published.find(({ yearEnding }) => yearEnding === 2018), '2018').value;

  test('is that of the last 31 March known, on the 31 Marches that both reach', () => {
    const made = must(publishedBaseline(projectionFrom('2018-06-30', 36, figure), data, area), 'a baseline');
    expect([made.fromYear, made.lastValue]).toEqual([2018, figure]);
    // 30 June 2018 and nine months; then every twelve.
    expect(made.years.map(({ on, monthIndex, horizon }) => [isoDate(on), monthIndex, horizon])).toEqual([['2019-03-31', 8, 1], ['2020-03-31', 20, 2], ['2021-03-31', 32, 3]]);
    const outlook = must(projectAreas(data, lookedAfter, 2018).find(({ stableUnit }) => stableUnit === '912'), '912');
    expect(made.years.map(({ quantiles }) => quantiles)).toEqual(outlook.years.slice(0, 3).map(({ quantiles }) => quantiles));
    expect(made.panel.years).toBe(3);
  });

  test('knows nothing after the day projected from', () => {
    const other: OutlookData = { ...data, measures: { ...data.measures, 'looked-after': Object.fromEntries(Object.entries(data.measures['looked-after']!).map(([unit, figures]) =>
      [unit, figures.map(one => (one.yearEnding > 2018 ? { ...one, value: 3 * one.value } : one))])) } };
    const projection = projectionFrom('2019-02-28', 24, figure);
    expect(publishedBaseline(projection, other, area)).toEqual(publishedBaseline(projection, data, area));
    // A month later the figure of 31 March 2019 is known, and another one gives another outlook.
    const later = projectionFrom('2019-03-31', 24, figure);
    expect(publishedBaseline(later, other, area)).not.toEqual(publishedBaseline(later, data, area));
  });

  test('says whether the published number and the returns agree', () => {
    const words = (count: number, day = '2018-03-31'): string => startWords(must(publishedBaseline(projectionFrom(day, 14, count), data, area), 'a baseline'));
    expect(words(figure)).toContain('and the returns count as many.');
    expect(words(figure + 5)).toContain(`which is 5 more (${(500 / figure).toFixed(1)}%)`);
    expect(words(figure - 5)).toContain('which is 5 fewer');
    expect(words(figure, '2019-03-31')).toContain('the returns do not reach that day.');
  });

  test('is wanting where no 31 March is projected, and where an area stands alone', () => {
    expect(publishedBaseline(projectionFrom('2018-06-30', 8, figure), data, area)).toBeNull();
    expect(publishedBaseline(projectionFrom('2018-06-30', 36, figure), { ...data, areas: [area] }, area)).toBeNull();
  });
});

test('an authority is found by number, by name, and as part of a unit that was reorganised', () => {
  const areas = [{ stableUnit: '845', name: 'East Sussex', region: '', authorities: ['845'] }, { stableUnit: 'U_NORTHANTS', name: 'Northamptonshire', region: '', authorities: ['928', '940', '941'] }];
  const held: OutlookData = { areas, measures: {}, population: {} };
  expect(['845', 'East Sussex', '941', 'West Northamptonshire', '999'].map(words => areaNamed(held, words)?.stableUnit)).toEqual(['845', '845', 'U_NORTHANTS', 'U_NORTHANTS', undefined]);
});
