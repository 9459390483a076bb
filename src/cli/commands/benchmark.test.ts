import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { inNewFolder, runCli, writeFiles } from '../../../test/run-cli.ts';

const FILES = {
  'counts.csv': [
    'authority,year,looked-after-children,referrals,population', '845,2025,600,4000,100000', '845,2020,500,,90000',
    '878,2025,500,3000,100000', '886,2025,1200,9000,300000', '908,2025,c,900,100000',
    'England,2025,54000,600000,12000000', 'South East,2025,11000,130000,2000000',
  ].join('\n'),
  'neighbours.csv': ['old_la_code,rank,neighbour_old_la_code,model', '845,1,878,2025', '845,2,886,2025', '845,3,908,2025', '845,1,886,2021'].join('\n'),
};

const run = (...words: readonly string[]) => inNewFolder(async folder => {
  await writeFiles(folder, FILES);
  return await runCli(['benchmark', 'counts.csv', 'neighbours.csv', ...words], folder);
});

describe('headwater benchmark', () => {
  test('shows the authority beside England, the region and each neighbour, with rank, excess and change in words', async () => {
    const { exitCode, out, err } = await run('--authority', 'East Sussex', '--measure', 'looked-after-children', '--since', '2020');
    expect([exitCode, err]).toEqual([0, '']);
    expect(out).toMatch(/East Sussex +600 +60\.0\nEngland +54,000 +45\.0\nSouth East +11,000 +55\.0\nGroup: mean +45\.0\nGroup: median +45\.0/);
    expect(out).toMatch(/Devon +500 +50\.0/);
    expect(out).toMatch(/Cornwall +c +c +c: hidden, because the number is small/);
    const words = out.replace(/\s+/g, ' ');
    // (60 - 45) x 100,000 / 10,000
    expect(words).toContain('At the mean rate of the group (45.0) East Sussex would have 150 children fewer.');
    expect(words).toContain('3rd from the lowest of 3, with 0 above; no ties. Not ranked: 1, Cornwall');
    expect(words).toContain('Change from 2020 to 2025: +100 (+20.0%).');
  });

  test('shows every measure in a line when none is named', async () => {
    const { out } = await run('--authority', '845');
    expect(out).toMatch(/looked-after-children +2025 +60\.0 +45\.0 +55\.0 +45\.0 +45\.0 +3 +3/);
    // Referrals: 400; 300, 300 and 90 for the three neighbours, mean 230.
    expect(out).toMatch(/referrals +2025 +400\.0 +500\.0 +650\.0 +230\.0 +300\.0 +4 +4/);
  });

  test('takes any group, and the model of another year', async () => {
    const group = async (list: string) => (JSON.parse((await run('--authority', '845', '--measure', 'referrals', '--neighbours', list, '--format', 'json')).out) as { group: unknown }).group;
    expect(await group('886, 908')).toEqual({ title: 'Chosen authorities', authorities: ['886', '908'] });
    expect(await group('2021')).toEqual({ title: 'Statistical neighbours (2021 model)', authorities: ['886'] });
  });

  test('JSON says which years the files hold and which population was used, and a change that cannot be given is said', async () => {
    const json = JSON.parse((await run('--authority', '845', '--measure', 'looked-after-children', '--format', 'json')).out) as { catalogue: object[]; benchmarks: object[]; findings: object[] };
    expect(json).toMatchObject({
      catalogue: [{ id: 'looked-after-children', unit: 'children', direction: 'lower', denominator: 'population-under-18', years: { first: 2020, last: 2025 } }],
      benchmarks: [{ own: { population: 100_000, populationEdition: 2025, comparable: 60 } }], findings: [],
    });
    expect((await run('--authority', '845', '--measure', 'referrals', '--since', '2020')).out.replace(/\s+/g, ' ')).toContain('No change can be given: East Sussex has no number for 2020 or for 2025.');
  });

  test('--since shows every year, with rates half up and the change to two decimal places, as reports print them', async () => {
    // 500 and 600 looked after; 500 of 90,000 children are 55.6 per 10,000. Nothing is known of the years between.
    const words = ['--authority', '845', '--measure', 'looked-after-children', '--neighbours', '878', '--since', '2020'];
    const { out } = await run(...words);
    expect(out).toMatch(/East Sussex +500 +600 +20\.00\nDevon +500\n/);
    expect(out).toMatch(/East Sussex +56 +60\nDevon +50\n/);
    const lines = (await run(...words, '--format', 'csv')).out.trim().split('\r\n');
    expect(lines[0]).toBe('measure,area,name,yearEnding,value,population,rate,comparable,change');
    // Six years of four areas.
    expect(lines).toHaveLength(1 + 6 * 4);
    expect(lines.find(line => line.includes(',2025,600'))).toMatch(/^looked-after-children,845,East Sussex,2025,600,100000,60,60,0\.19999/);
  });

  test('CSV has a line for each area in full precision', async () => {
    const { out } = await run('--authority', '845', '--measure', 'looked-after-children', '--format', 'csv');
    const lines = out.trim().split('\r\n');
    expect(lines[0]).toBe('measure,yearEnding,role,area,name,value,population,populationEdition,comparable,missing,fromLowest,above,tied,ranked,excessOverMean,excessOverMedian');
    expect(lines[1]).toBe('looked-after-children,2025,own,845,East Sussex,600,100000,2025,60,,3,0,0,3,150,150');
    expect(lines.map(line => line.split(',')[2])).toEqual(['role', 'own', 'england', 'region', 'group', 'group', 'group', 'group-mean', 'group-median']);
  });

  test.each([
    [[], '--authority: it is missing. Give a DfE number'],
    [['--authority', '999'], '"999" is not an authority'],
    [['--authority', '845', '--measure', 'happiness'], '"happiness" is not a measure'],
    [['--authority', '845', '--measure', 'caseload'], 'the files hold no figure of caseload'],
    [['--authority', '845', '--neighbours', '878,12'], '"12": not DfE numbers'],
    [['--authority', '845', '--neighbours', '2019'], 'the files hold no model of 2019'],
    [['--authority', '301'], 'the files hold no such figure of Barking and Dagenham (301)'],
  ])('%j is refused with what to do', async (words, says) => {
    const { exitCode, out, err } = await run(...words);
    expect([exitCode, out]).toEqual([2, '']);
    expect(err).toContain(says);
  });

  test('files that hold no statistics stop it', () => inNewFolder(async folder => {
    await writeFiles(folder, { 'x.csv': 'a,b\n1,2' });
    const { exitCode, err } = await runCli(['benchmark', 'x.csv', '--authority', '845'], folder);
    expect(exitCode).toBe(1);
    expect(err).toContain('None of the files holds published statistics');
  }));

  const published = join(process.env['HEADWATER_SHARED'] ?? '../shared', 'data/published');
  test.skipIf(!existsSync(published))('reads the published files as they were downloaded (skipped where they are not there)', async () => {
    const { exitCode, out } = await runCli(['benchmark', resolve(published, 'ees'), resolve(published, 'neighbours'), '--authority', '845', '--measure', 'looked-after-children'], '.');
    expect(exitCode).toBe(0);
    expect(out).toMatch(/East Sussex +688 +65\.9\nEngland +81,770 +67\.1/);
    // West Sussex 975 of 181,8xx is the eighth of the ten; all of them are shown.
    for (const name of ['Devon', 'Kent', 'Cornwall', 'Norfolk', 'Essex', 'Bury', 'Dorset', 'West Sussex', 'Northumberland', 'Bournemouth, Christchurch and Poole']) expect(out).toContain(name);
  });
});
