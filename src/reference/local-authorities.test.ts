import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { authoritiesNamed, authorityOf, authorityOfOnsCode, LOCAL_AUTHORITIES } from '#reference/local-authorities.ts';
import { regionNamed, regionOf, REGIONS } from '#reference/regions.ts';
import { membersIn, RECODINGS, REORGANISATIONS, stableUnitOf, stoodIn } from '#reference/reorganisations.ts';

const lookup = join(process.env['HEADWATER_SHARED'] ?? '../shared', 'data/published/reference/la_lookup.csv');

describe('local authorities', () => {
  test('numbers and codes belong to one authority each, and regions are known', () => {
    const codes = LOCAL_AUTHORITIES.flatMap(({ onsCodes }) => onsCodes);
    expect(new Set(LOCAL_AUTHORITIES.map(({ dfeNumber }) => dfeNumber)).size).toBe(LOCAL_AUTHORITIES.length);
    expect(new Set(codes).size).toBe(codes.length);
    expect(LOCAL_AUTHORITIES.filter(({ region }) => regionOf(region) === null)).toEqual([]);
    expect(codes.filter(code => !/^E(06|08|09|10)\d{6}$/.test(code))).toEqual([]);
  });

  test('153 have stood since April 2023, and 152 stood in 2017', () => {
    const standing = (year: number): number => LOCAL_AUTHORITIES.filter(({ dfeNumber }) => stoodIn(dfeNumber, year)).length;
    // 150 until the two splits of 2009; 152 until Dorset's three became two (151), Northamptonshire two (152) and Cumbria two (153).
    expect([2009, 2010, 2017, 2020, 2022, 2024].map(standing)).toEqual([150, 152, 152, 151, 152, 153]);
  });

  test('names are compared without case, dots and "City of"; two are called Dorset', () => {
    expect(authoritiesNamed('Dorset').map(({ dfeNumber }) => dfeNumber)).toEqual(['835', '838']);
    for (const name of ['Bristol, City of', 'City of Bristol', 'BRISTOL']) expect(authoritiesNamed(name)).toMatchObject([{ dfeNumber: '801' }]);
    expect(authoritiesNamed('St Helens')).toMatchObject([{ dfeNumber: '342' }]);
    expect(authoritiesNamed('Camelot')).toEqual([]);
  });

  test('old and new ONS codes lead to the same number', () => {
    expect([authorityOfOnsCode('E10000023')?.dfeNumber, authorityOfOnsCode('E06000065')?.dfeNumber]).toEqual(['815', '815']);
    for (const { dfeNumber, before, after } of RECODINGS) expect(authorityOf(dfeNumber)?.onsCodes).toEqual([after, before]);
    // Nobody else has two codes.
    expect(LOCAL_AUTHORITIES.filter(({ onsCodes }) => onsCodes.length > 1)).toHaveLength(RECODINGS.length);
  });
});

describe('reorganisations', () => {
  test('an authority stands until the 31 March on which it ends, and the next from the year after', () => {
    expect([2019, 2020].map(year => stoodIn('835', year))).toEqual([true, false]);
    expect([2019, 2020].map(year => stoodIn('838', year))).toEqual([false, true]);
    expect([membersIn('U_CUMBRIA', 2023), membersIn('U_CUMBRIA', 2024), membersIn('845', 2024)]).toEqual([['909'], ['942', '943'], ['845']]);
    expect([stableUnitOf('838'), stableUnitOf('845')]).toEqual(['U_DORSET', '845']);
  });

  test('every member is a known authority, of one unit only', () => {
    const members = REORGANISATIONS.flatMap(({ before, after }) => [...before, ...after]);
    expect(members.filter(member => !authorityOf(member))).toEqual([]);
    expect(new Set(members).size).toBe(members.length);
  });
});

test('regions are found by name in capitals, and the halves of London lie within it', () => {
  expect(regionNamed('SOUTH EAST')?.id).toBe('E12000008');
  expect(REGIONS.filter(({ within }) => within === 'E12000007').map(({ name }) => name)).toEqual(['Inner London', 'Outer London']);
});

test.skipIf(!existsSync(lookup))('numbers, codes, regions and units are those of the shared list (skipped where it is not there)', () => {
  const rows = readFileSync(lookup, 'utf8').trim().split(/\r?\n/).slice(1).map(line => line.replace(/"([^"]*)"/g, (_, quoted: string) => quoted.replaceAll(',', ';')).split(','));
  expect(rows).toHaveLength(LOCAL_AUTHORITIES.length);
  for (const [number, latest, earlier, name, region, , , , , unit] of rows) {
    const own = authorityOf(number!)!;
    expect(own.name).toBe(name!.replaceAll(';', ','));
    expect(stableUnitOf(number!)).toBe(unit);
    if (region) expect(own.region).toBe(region);
    if (latest) expect(own.onsCodes).toEqual([latest, ...(earlier ? [earlier] : [])]);
  }
});
