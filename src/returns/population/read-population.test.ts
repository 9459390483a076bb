import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { CHILD_AGE_BANDS, childPopulation, populationOfAges } from '#returns/population/population.ts';
import { readPopulation } from '#returns/population/read-population.ts';

const file = (text: string, name = 'population.csv') => ({ name, bytes: new TextEncoder().encode(text) });
const rules = (result: ReturnType<typeof readPopulation>): readonly string[] => result.issues.map(({ rule }) => rule);

/** Ages 0 to 17 with 1,000 + age people each: 18 x 1,000 + 153 = 18,153 in all. */
const singleAges = (year: number): string => Array.from({ length: 18 }, (_, age) => `${year},${age},${1000 + age}`).join('\n');

describe('a population file', () => {
  test('by single age gives all children and each band', () => {
    const { value, issues } = readPopulation(file(`Year,Age,Population\n${singleAges(2024)}\n2024,18,9\n2024,90+,9\n`));
    expect(issues).toEqual([]);
    expect(childPopulation(value, 2024)).toBe(18_153);
    // 1,000; 1,001 to 1,004; 1,005 to 1,009; 1,010 to 1,015; 1,016 and 1,017
    expect(CHILD_AGE_BANDS.map(({ ageFrom, ageTo }) => populationOfAges(value, 2024, ageFrom, ageTo))).toEqual([1000, 4010, 5035, 6075, 2033]);
    expect(childPopulation(value, 2025)).toBe(null);
  });

  test('by bands written in any way gives all children, and no band that it does not hold', () => {
    const { value, issues } = readPopulation(file('Area,Mid-year,Age band,Population\nX,2024,Under 1,"1,000"\nX,2024,1-4,4000\nX,2024,5 to 9,5000\nX,2024,aged 10 to 15 years,6000\nX,2024,16–17,2000\n'));
    expect(issues).toEqual([]);
    expect(value.area).toBe('X');
    expect(childPopulation(value, 2024)).toBe(18_000);
    expect(populationOfAges(value, 2024, 1, 9)).toBe(9000);
    expect(populationOfAges(value, 2024, 1, 3)).toBe(null);
  });

  test('with the total and the ages beside each other does not add them together', () => {
    const { value, issues } = readPopulation(file(`Year,Age,Population\n2024,0 to 17,18153\n${singleAges(2024)}`));
    expect(issues).toEqual([]);
    expect(childPopulation(value, 2024)).toBe(18_153);
  });

  test('with a column for each age takes the year from a column, or from its name', () => {
    const ages = Array.from({ length: 26 }, (_, age) => age).join(',');
    const people = Array.from({ length: 26 }, () => '10').join(',');
    expect(childPopulation(readPopulation(file(`Code,Name,Year,${ages}\nE1,X,2023,${people}\nE1,X,2024,${people}`)).value, 2024)).toBe(180);
    expect(childPopulation(readPopulation(file(`Code,Name,${ages}\nE1,X,${people}`, 'ons/estimates-mid2022.csv')).value, 2022)).toBe(180);
    expect(rules(readPopulation(file(`Code,Name,${ages}\nE1,X,${people}`)))).toEqual(['population-column-missing']);
  });

  test('with a column for each year is read', () => {
    const { value, issues } = readPopulation(file('Area,Age group,2024,2025\nX,0-4,5,6\nX,5-17,13,14\n'));
    expect(issues).toEqual([]);
    expect([childPopulation(value, 2024), childPopulation(value, 2025)]).toEqual([18, 20]);
  });

  test('of several areas is read for the one named, by name or code, and otherwise blocks', () => {
    const text = 'Area code,Area,Year,Age,Population\nE1,North,2024,0-17,100\nE2,South,2024,0-17,200\n';
    expect(childPopulation(readPopulation(file(text), 'south').value, 2024)).toBe(200);
    expect(childPopulation(readPopulation(file(text), 'E1').value, 2024)).toBe(100);
    expect(readPopulation(file(text)).issues).toMatchObject([{ rule: 'population-area-not-chosen', severity: 'blocks' }]);
    expect(readPopulation(file(text), 'West').issues).toMatchObject([{ rule: 'population-area-unknown', severity: 'blocks' }]);
  });

  test('that names no area is taken to be of the one asked for', () => {
    expect(readPopulation(file('Year,Age,Population\n2024,0-17,100'), 'Anywhere').value).toMatchObject({ area: 'Anywhere', counts: [{ people: 100 }] });
  });

  test('with the sexes apart uses the rows for everyone', () => {
    const result = readPopulation(file('Year,Sex,Age,Population\n2024,Persons,0-17,100\n2024,Male,0-17,51\n2024,Female,0-17,49'));
    expect(rules(result)).toEqual(['population-one-sex']);
    expect(childPopulation(result.value, 2024)).toBe(100);
  });
});

describe('what is wrong with a population file', () => {
  test.each([
    ['2024,x,5', 'population-age-unreadable', 'x'],
    ['2024,15-19,5', 'population-age-straddles', '15-19'],
    ['202425,3,5', 'population-year-unreadable', '202425'],
    ['2024,3,c', 'population-count-unreadable', 'c'],
    ['2024,3,-5', 'population-count-unreadable', '-5'],
    ['2024,0 to 17,101', 'population-repeated', '101'],
  ])('%s is set aside by %s', (line, rule, value) => {
    const result = readPopulation(file(`Year,Age,Population\n2024,0 to 17,100\n${line}`));
    expect(result.issues).toMatchObject([{ rule, value, row: 3, file: 'population.csv' }]);
    expect(childPopulation(result.value, 2024)).toBe(100);
  });

  test('a missing year and a year without all ages are said, and nothing is put in their place', () => {
    const result = readPopulation(file(`Year,Age,Population\n${singleAges(2022)}\n2025,0-15,100`));
    expect(result.issues.map(({ rule, message }) => [rule, message])).toEqual([
      ['population-year-missing', 'There is nothing for mid-2023, mid-2024.'],
      ['population-ages-missing', 'Mid-2025: the ages given do not make up 0 to 17.'],
    ]);
    expect([2023, 2024, 2025].map(year => childPopulation(result.value, year))).toEqual([null, null, null]);
  });

  test('an empty file, one without rows, ages or numbers blocks', () => {
    for (const text of ['', 'Year,Age,Population\n', 'Year,Population\n2024,5\n', 'Year,Age\n2024,5\n', 'Year,Age,Population\n2024,40,5\n']) {
      expect(readPopulation(file(text)).issues, text).toMatchObject([{ severity: 'blocks' }]);
    }
  });
});

describe('published files', () => {
  const folder = join(process.env.HEADWATER_SHARED ?? '../shared', 'data/published');
  const published = (path: string) => ({ name: path, bytes: new Uint8Array(readFileSync(join(folder, path))) });

  test('of the Office for National Statistics and the Department for Education are read and agree', context => {
    if (!existsSync(folder)) context.skip('The shared published data are not here.');
    const ages = readPopulation(published('population/ons_mye_mid2023_single_year_age_0_25.csv'), 'County Durham');
    expect(ages.issues).toEqual([]);
    // The file's own row: 4,410 under one, and the sum of its columns 0 to 17, added by hand.
    expect(populationOfAges(ages.value, 2023, 0, 0)).toBe(4410);
    expect(childPopulation(ages.value, 2023)).toBe(4410 + 4736 + 4805 + 4964 + 5084 + 5199 + 5352 + 5647 + 5654 + 5812 + 5989 + 6022 + 6116 + 6127 + 5857 + 6111 + 5958 + 5786);
    // East Sussex, mid-2024: 104,428 children, as the domain reference gives it.
    const total = readPopulation(published('ees/ons_mid-year_population_estimates_2012_to_2024.csv'), 'East Sussex');
    expect(total.issues).toEqual([]);
    expect(childPopulation(total.value, 2024)).toBe(104_428);
    // Five-year ages to 19 cannot give the number under 18, and the reader says so.
    const projection = readPopulation(published('population/ons_2018_based_snpp_persons_5yr_age_0_19.csv'), 'East Sussex');
    expect(childPopulation(projection.value, 2024)).toBe(null);
    expect(new Set(rules(projection))).toEqual(new Set(['population-age-straddles', 'population-ages-missing']));
  });
});
