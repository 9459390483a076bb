import { describe, expect, test } from 'vitest';
import { must } from '#kernel/assert.ts';
import { readPublishedStatistics } from '#returns/published-statistics/index.ts';
import { measureOf } from '#returns/published-statistics/measures/index.ts';
import { benchmark, chosenAuthorities, statisticalNeighbours } from '#benchmarks/benchmark.ts';
import { changeBetween, lastYearOf } from '#benchmarks/change.ts';

const measure = must(measureOf('looked-after-children'), 'the measure');
const file = (name: string, ...lines: readonly string[]) => ({ name, bytes: new TextEncoder().encode(lines.join('\n')) });

/** Rates of 2025: East Sussex 60; its neighbours Devon 50, Kent 40, Cornwall hidden, Norfolk 30; England 45, the South East 55. */
const statistics = readPublishedStatistics([
  file('counts.csv', 'authority,year,looked-after-children,population',
    '845,2025,600,100000', '845,2020,500,90000', '845,2024,c,100000', '878,2025,500,100000', '886,2025,1200,300000', '908,2025,c,100000', '926,2025,450,150000',
    'England,2025,54000,12000000', 'South East,2025,11000,2000000', '835,2019,400,76000', '838,2020,410,67000', '838,2025,400,66000'),
  file('neighbours.csv', 'old_la_code,rank,neighbour_old_la_code,model',
    '845,1,878,2025', '845,2,886,2025', '845,3,908,2025', '845,4,926,2025', '845,1,886,2021'),
]).value;
const of = (group = statisticalNeighbours(statistics, '845'), authority = '845') => benchmark(statistics, { measure, authority, yearEnding: 2025, group, changeFrom: 2020 });

describe('an authority beside others', () => {
  test('England and the region are as published', () => {
    expect([of().own.comparable, of().england.comparable, of().region.comparable]).toEqual([60, 45, 55]);
  });

  test('statistical neighbours: mean and median of those with a figure, and why the others have none', () => {
    const group = must(of().group, 'a group');
    // 50, 40 and 30.
    expect([group.mean, group.median]).toEqual([40, 40]);
    expect(group.members.filter(({ missing }) => missing !== null)).toMatchObject([{ area: '908', missing: 'c: hidden, because the number is small' }]);
    expect(group.group.title).toBe('Statistical neighbours (2025 model)');
  });

  test('mean and median differ, and so does the excess over each: gap x population / 10,000', () => {
    const group = must(of(chosenAuthorities(['878', '886'])).group, 'a group');
    expect([group.mean, group.excessOverMean]).toEqual([45, 150]);
    const three = must(of(chosenAuthorities(['878', '926', '838'])).group, 'a group');
    // 50, 30 and 60.606: the median is 50, the mean 46.869.
    expect(three.median).toBe(50);
    expect(three.excessOverMedian).toBe(100);
    expect(three.excessOverMean).toBeCloseTo((60 - (50 + 30 + 400 / 6.6) / 3) * 10, 9);
  });

  test('the list of another year, and any group picked by hand', () => {
    expect(statisticalNeighbours(statistics, '845', 2021)).toEqual({ title: 'Statistical neighbours (2021 model)', authorities: ['886'] });
    expect(statisticalNeighbours(statistics, '926')).toBe(null);
  });

  test('the rank counts authorities that stood and have a figure, and names those that could not be ranked', () => {
    // 30, 40, 50, [60], 60.6; Cornwall is hidden, and the Dorset that ended in 2019 is not among them.
    expect(of().rank).toEqual({ fromLowest: 4, fromHighest: 2, below: 3, above: 1, tied: 0, ranked: 5 });
    expect(of().notRanked.map(({ area }) => area)).toEqual(['908']);
  });

  test('change over any span, from counts; none where a year has a symbol', () => {
    expect(of().change).toMatchObject({ from: 500, to: 600, difference: 100 });
    expect(of().change?.share).toBeCloseTo(0.2, 12);
    expect(changeBetween(statistics, measure.id, '845', 2024, 2025)).toBe(null);
    expect(lastYearOf(statistics, measure.id, '845')).toBe(2025);
  });

  test('an authority that did not stand says so, and which unit it belongs to', () => {
    const [member] = must(benchmark(statistics, { measure, authority: '845', yearEnding: 2019, group: chosenAuthorities(['838']), changeFrom: null }).group, 'a group').members;
    expect(member?.missing).toBe('it was not an authority in that year (its whole area is U_DORSET)');
  });

  test('an authority without a figure has no rank and no excess', () => {
    const hidden = of(chosenAuthorities(['845']), '908');
    expect([hidden.rank, hidden.group?.excessOverMean, hidden.change]).toEqual([null, null, null]);
  });
});
