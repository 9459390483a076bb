import { describe, expect, test } from 'vitest';
import { must } from '#kernel/assert.ts';
import { readPublishedStatistics } from '#returns/published-statistics/index.ts';
import { measureOf } from '#returns/published-statistics/measures/index.ts';
import { comparisonTable } from '#benchmarks/comparison-table.ts';
import { printedRate, roundedHalfUp } from '#benchmarks/rates.ts';
import { isNumber } from '#returns/published-statistics/statistics.ts';

/**
 * The tables of Appendix 1 of the first East Sussex report (6 March 2012): referrals in the years to 31 March 2008 to 2011,
 * their rates per 10,000 children and the change from the first year to the last, as printed. Blank where the report is blank.
 */
const PRINTED: readonly (readonly [string, readonly number[], readonly (number | null)[], number | null])[] = [
  ['Brighton and Hove', [3050, 3300, 4086, 4483], [658, 712, 874, 955], 46.98],
  ['Devon', [5095, 5750, 7557, 6897], [352, 397, 525, 482], 35.37],
  ['Dorset', [3295, 3030, 3001, 3127], [408, 375, 375, 391], -5.10],
  ['Ealing', [4830, 5620, 4581, 3914], [734, 854, 681, 572], -18.96],
  ['East Sussex', [3950, 4530, 9364, 15_191], [380, 436, 902, 1463], 284.58],
  ['Essex', [14_085, 14_290, 16_395, 17_610], [473, 479, 550, 589], 25.03],
  ['Gateshead', [1680, 1720, 1590, 1356], [433, 443, 412, 354], -19.29],
  ['Gloucestershire', [4295, 4440, 5688, 5263], [347, 359, 460, 425], 22.54],
  ['Hackney', [3465, 2485, 4484, 3360], [680, 488, 874, 645], -3.03],
  ['Hampshire', [6295, 7745, 7758, 10_040], [228, 280, 282, 365], 59.49],
  ['Kent', [12_005, 17_360, 18_565, 22_616], [386, 558, 596, 723], 88.39],
  ['North Somerset', [1475, 1930, 3040, 2885], [347, 454, 712, 669], 95.59],
  ['Shropshire', [1260, 1640, 1433, 1574], [208, 270, 238, 263], 24.92],
  ['Suffolk', [5250, 5760, 3467, 2934], [349, 383, 231, 195], -44.11],
  ['Surrey', [7205, 8635, 6626, 7967], [299, 358, 273, 324], 10.58],
  ['Wandsworth', [3135, 2525, 1735, 1848], [null, null, 344, 355], null],
  ['West Sussex', [5870, 5385, 6549, 6300], [357, 327, 398, 381], 7.33],
  ['Worcestershire', [2805, 3140, 3160, 2895], [240, 269, 273, 252], 3.21],
  ['England', [538_500, 547_000, 603_700, 612_600], [489, 497, 548, 555], null],
];

/**
 * Children under 18 for each year. The report prints none, and today's estimates of those years are rebased. Those of 2010 are
 * the mid-2009 figures of SFR 27/2010 where they lead to the printed rate; the others stand in the middle of what the
 * printed count and rate allow. Wandsworth's are not given where the report has no rate.
 */
const POPULATIONS: Readonly<Record<string, readonly (number | null)[]>> = {
  'Brighton and Hove': [46_350, 46_350, 46_750, 46_940], Devon: [144_800, 144_800, 143_900, 143_100], Dorset: [80_800, 80_800, 80_000, 80_000],
  Ealing: [65_800, 65_800, 67_260, 68_430], 'East Sussex': [103_900, 103_900, 103_800, 103_830], Essex: [298_050, 298_300, 298_000, 298_950],
  Gateshead: [38_800, 38_820, 38_600, 38_300], Gloucestershire: [123_750, 123_700, 123_600, 123_800], Hackney: [50_950, 50_920, 51_300, 52_100],
  Hampshire: [276_300, 276_500, 275_300, 275_100], Kent: [311_000, 311_100, 311_400, 312_800], 'North Somerset': [42_500, 42_500, 42_700, 43_120],
  Shropshire: [60_600, 60_700, 60_100, 59_800], Suffolk: [150_400, 150_400, 150_200, 150_500], Surrey: [241_000, 241_200, 243_000, 245_900],
  Wandsworth: [null, null, 50_400, 52_050], 'West Sussex': [164_500, 164_700, 164_500, 165_350], Worcestershire: [116_900, 116_700, 115_800, 114_900],
  England: [11_010_000, 11_005_000, 11_015_000, 11_040_000],
};

const YEARS = ['2007/08', '2008/09', '2009/10', '2010/11'];
const lines = PRINTED.flatMap(([name, counts]) => YEARS.map((year, i) => `${name},${year},${counts[i]},${POPULATIONS[name]?.[i] ?? ''}`));
const file = { name: 'referrals.csv', bytes: new TextEncoder().encode(['Authority,Year,Referrals,Population', ...lines].join('\r\n')) };

describe('the tables of the first East Sussex report, from a file that a user could have made', () => {
  const { value, issues } = readPublishedStatistics([file]);
  const areas = PRINTED.map(([name]) => must(value.areas.find(area => area.name === name), name).id);
  const table = comparisonTable(value, must(measureOf('referrals'), 'referrals'), areas, [2008, 2009, 2010, 2011]);
  const shown = PRINTED.map((printed, i) => ({ printed, row: table[i]! }));

  test('the file is read without a finding, and Dorset is the Dorset of those years', () => {
    expect(issues).toEqual([]);
    expect(areas[2]).toBe('835');
  });

  test.each(shown)('$row.name: counts and rates as printed', ({ printed: [, counts, rates], row }) => {
    expect(row.years.map(one => one.value)).toEqual(counts);
    expect(row.years.map(({ value: count, population }) => (isNumber(count) && population !== null ? printedRate(count, population) : null))).toEqual(rates);
  });

  test.each(shown.filter(({ printed }) => printed[3] !== null))('$row.name: the change as printed, to two decimal places', ({ printed: [, , , change], row }) => {
    expect(roundedHalfUp(must(row.change?.share, 'a change') * 100, 2)).toBe(change);
  });

  test('where the report prints no change the counts give one: Wandsworth -41.05%, England +13.76%', () => {
    const shareOf = (name: string): string => (must(table.find(row => row.name === name)?.change?.share, name) * 100).toFixed(2);
    expect([shareOf('Wandsworth'), shareOf('England')]).toEqual(['-41.05', '13.76']);
  });
});
