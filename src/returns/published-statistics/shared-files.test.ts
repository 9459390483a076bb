import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Checked } from '#kernel/issue.ts';
import { readPublishedStatistics } from '#returns/published-statistics/index.ts';
import { MEASURES } from '#returns/published-statistics/measures/index.ts';
import type { PublishedStatistics } from '#returns/published-statistics/statistics.ts';
import {
  areasOf, isNumber, measuresOf, neighbourModelsOf, neighboursOf, partsOf, populationOf, populationsOf, projectedAges, seriesOf, stableUnitsOf, valueIn,
} from '#returns/published-statistics/statistics.ts';
import { printedRate } from '#benchmarks/rates.ts';

const shared = join(process.env['HEADWATER_SHARED'] ?? '../shared', 'data');

function filesOf(...folders: readonly string[]) {
  return folders.flatMap(folder => readdirSync(join(shared, folder), { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.csv')).map(name => ({ name: `${folder}/${name}`, bytes: new Uint8Array(readFileSync(join(shared, folder, name))) })));
}

/** A second way of reading: cells of lines that hold no quotes. */
const cells = (path: string): readonly (readonly string[])[] => readFileSync(join(shared, path), 'utf8').replaceAll('\r', '').trim().split('\n').map(line => line.split(','));

describe.skipIf(!existsSync(shared))('the published files of the shared data (skipped where they are not there)', () => {
  let all: Checked<PublishedStatistics>;
  let durationMs = 0;
  const value = (measure: string, area: string, year: number) => valueIn(all.value, measure, area, year);

  beforeAll(() => {
    const files = filesOf('published', 'series');
    const begin = process.cpuUsage();
    all = readPublishedStatistics(files);
    durationMs = process.cpuUsage(begin).user / 1000;
  });

  test('are all known, in under 5 seconds of computing, with notes but no errors and no flood', () => {
    expect(durationMs).toBeLessThan(5000);
    expect(all.value.files).toHaveLength(filesOf('published', 'series').length);
    expect(all.issues.filter(({ severity }) => severity !== 'note')).toEqual([]);
    expect(all.issues.length).toBeLessThan(50);
  });

  test('hold every measure of the catalogue', () => {
    expect(measuresOf(all.value)).toEqual(MEASURES);
  });

  test('the last edition of 2025 has 153 authorities, and 148 stable units tile England', () => {
    const with2025 = areasOf(all.value, 'authority').filter(({ id }) => isNumber(value('referrals', id, 2025)));
    expect(with2025).toHaveLength(153);
    expect(stableUnitsOf(all.value)).toHaveLength(148);
    expect(areasOf(all.value, 'region')).toHaveLength(11);
  });

  test('the newest edition wins: every number of 2025 is the one that stands in its file, by another way of reading', () => {
    const [header, ...rows] = cells('published/ees/cla_number_and_rate_per_10k_children__2025_edition.csv');
    const at = (name: string): number => header!.indexOf(name);
    const counts = rows.filter(row => row[at('geographic_level')] === 'Local authority' && row[at('children_count')]!.match(/^\d+$/) && row[at('population_type')] === 'Children starting to be looked after each year');
    expect(counts.length).toBeGreaterThan(700);
    for (const row of counts) expect(value('started-to-be-looked-after', row[at('old_la_code')]!, Number(row[at('time_period')]))).toBe(Number(row[at('children_count')]));
  });

  test('rates rounded half up are those that the 2025 edition prints for every authority', () => {
    const [header, ...rows] = cells('published/ees/cla_number_and_rate_per_10k_children__2025_edition.csv');
    const at = (name: string): number => header!.indexOf(name);
    const printed = rows.filter(row => row[at('geographic_level')] === 'Local authority' && row[at('rate_per_10000')]!.match(/^\d+$/) && row[at('population_type')] === 'Children looked after on 31 March each year');
    expect(printed.length).toBeGreaterThan(700);
    for (const row of printed) {
      const [area, year] = [row[at('old_la_code')]!, Number(row[at('time_period')])];
      const [count, population] = [value('looked-after-children', area, year), populationOf(all.value, area, year - 1)];
      expect(isNumber(count) && isNumber(population) && printedRate(count, population), `${area} ${year}`).toBe(Number(row[at('rate_per_10000')]));
    }
  });

  test('East Sussex: 688 looked after in 2025 of 104,428 children', () => {
    expect([value('looked-after-children', '845', 2025), populationOf(all.value, '845', 2024)]).toEqual([688, 104_428]);
  });

  test('editions disagree on 2021: the newest is used, and the other vintage of the population is kept', () => {
    const vintages = populationsOf(all.value, '845').filter(({ midYear }) => midYear === 2020);
    expect(vintages.map(({ people, edition }) => [people, edition])).toContainEqual([106_575, 2022]);
    expect(populationOf(all.value, '845', 2020)).toBe(102_419);
    expect(all.issues.filter(({ rule, message }) => rule === 'published-editions-differ' && message.startsWith('Children looked after: ')).length).toBeGreaterThan(0);
  });

  test('reorganised areas: two called Dorset, and a unit over both', () => {
    expect([value('looked-after-children', '835', 2019), value('looked-after-children', '838', 2019), value('looked-after-children', '838', 2020)]).toEqual([414, null, 476]);
    const unit = seriesOf(all.value, 'looked-after-children', 'U_NORTHANTS');
    // 2006 to 2025 without a gap: 1,144 in the last year of Northamptonshire, then 525 + 658.
    expect(unit).toHaveLength(20);
    expect(unit.filter(({ yearEnding }) => yearEnding === 2021 || yearEnding === 2022).map(one => one.value)).toEqual([1144, 1183]);
    for (const recoded of ['815', '825', '933', '370']) expect(seriesOf(all.value, 'referrals', recoded)).toHaveLength(13);
  });

  test('the long series names the same stable units as our own table', () => {
    for (const row of cells('series/cla_series_2006_2025.csv').slice(1)) {
      const [number, unit] = row[2]!.startsWith('"') ? [row[0]!, row[4]!] : [row[0]!, row[3]!];
      expect(areasOf(all.value).find(({ id }) => id === unit)?.members).toContain(number);
    }
  });

  test('Hackney has no figures for 2021 and 2022, and says so', () => {
    expect([2020, 2021, 2022, 2023].map(year => value('referrals', '204', year))).toEqual([5031, 'x', 'x', 4148]);
  });

  test('the recorded step of East Sussex referrals stands as it was published', () => {
    expect([2013, 2014, 2015].map(year => value('referrals', '845', year))).toEqual([9681, 7430, 3990]);
  });

  test('England is rounded, and the authorities do not add up to it', () => {
    const sum = areasOf(all.value, 'authority').map(({ id }) => value('looked-after-children', id, 2025)).filter(isNumber).reduce((total, count) => total + count, 0);
    expect(value('looked-after-children', 'E92000001', 2025)).toBe(81_770);
    expect(sum).not.toBe(81_770);
  });

  test('workforce rows that join two authorities are kept for the two', () => {
    expect(value('caseload', 'U_NORTHANTS', 2022)).toBe(18.7);
    expect(value('caseload', '314+318', 2022)).toBe(13.1);
    expect(value('caseload', '314', 2022)).toBe(null);
  });

  test('referrals by month and by source add up to the referrals where nothing is hidden', () => {
    for (const dimension of ['Month', 'Source']) {
      const parts = partsOf(all.value, 'referrals', '845', 2024).filter(part => part.dimension === dimension).map(part => part.value);
      expect(parts.filter(isNumber).reduce((total, part) => total + part, 0)).toBe(4311);
    }
  });

  test('national tables by placement, length and age give parts that add up, within the rounding to ten', () => {
    const placed = partsOf(all.value, 'looked-after-children', 'E92000001', 2024);
    const one = (category: string) => placed.find(part => part.category === category)?.value;
    expect([one('2a. Foster placements | All children'), one('1. All children looked after at 31 March | All children')]).toEqual([32_480, 83_630]);
    const ended = partsOf(all.value, 'placements-ended', 'E92000001', 2024).filter(({ category }) => /^(1 to 7|From).*\| All placements$/.test(category)).map(part => part.value).filter(isNumber);
    expect(ended).toHaveLength(8);
    expect(Math.abs(ended.reduce((total, part) => total + part, 0) - Number(value('placements-ended', 'E92000001', 2024)))).toBeLessThanOrEqual(40);
  });

  test('neighbours, finance, projections, adoption and characteristics are there', () => {
    expect(neighboursOf(all.value, '845')?.neighbours).toEqual(['878', '886', '908', '926', '881', '351', '838', '938', '929', '839']);
    expect(neighbourModelsOf(all.value)).toEqual([2025, 2021]);
    expect(value('looked-after-cost-per-week', '845', 2025)).toBe(280_500);
    expect(value('looked-after-spend', '845', 2025)).toBe(10_054_053_700);
    expect(projectedAges(all.value, 'E92000001').find(({ midYear, ageFrom }) => midYear === 2018 && ageFrom === 0)?.people).toBe(3_346_727);
    expect(value('months-from-care-to-adoptive-placement', 'E92000001', 2025)).toBe(19);
    expect(partsOf(all.value, 'looked-after-children', '301', 2021).find(({ category }) => category === 'Full care order')?.value).toBe(197);
  });
});
