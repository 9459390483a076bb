import { describe, expect, test } from 'vitest';
import { must } from '#kernel/assert.ts';
import { LOCAL_AUTHORITIES } from '#reference/local-authorities.ts';
import { reorganisationOf } from '#reference/reorganisations.ts';
import { inNewFolder, runCli, writeFiles } from '../../../test/run-cli.ts';

/** Made-up counts for real authorities, 2010 to 2024; East Sussex's referrals step in 2023. */
const UNTOUCHED = LOCAL_AUTHORITIES.filter(({ dfeNumber }) => reorganisationOf(dfeNumber) === null && dfeNumber !== '845').slice(0, 24).map(({ dfeNumber }) => dfeNumber);
const NUMBERS = ['845', ...UNTOUCHED];
function rows(lastYear: number, after = (value: number): number => value): string {
  const lines = NUMBERS.flatMap((number, i) => Array.from({ length: lastYear - 2009 }, (_, k) => {
    const year = 2010 + k;
    const swing = 1 + 0.06 * Math.sin(1.7 * i + 0.9 * k * (1 + i % 3)) + 0.01 * k;
    const referrals = number === '845' && year >= 2023 ? 9_000 : 3_000 * swing;
    const moved = (value: number): number => Math.round(year > 2020 ? after(value) : value);
    return [number, year, moved((200 + 30 * i) * swing), moved(referrals), 60_000 + 5_000 * i].join(',');
  }));
  return ['authority,year,looked-after-children,referrals,population', ...lines].join('\n');
}

const run = (...words: readonly string[]) => inNewFolder(async folder => {
  await writeFiles(folder, { 'counts.csv': rows(2024) });
  return await runCli(['outlook', 'counts.csv', ...words], folder);
});

describe('headwater outlook', () => {
  test('shows the ranges, what happens if nothing is done, how others moved, and steps of recording', async () => {
    const { exitCode, out, err } = await run('--authority', 'East Sussex', '--measure', 'referrals', '--years', '3', '--target=-12');
    expect([exitCode, err]).toEqual([0, '']);
    const words = out.replace(/\s+/g, ' ');
    expect(words).toMatch(/Referrals in the year: East Sussex From 9,000 in 2024 to [\d,]+ in 2027, with an 80% range of/);
    expect(out).toMatch(/2027 +[\d,]+ +[\d,]+ to [\d,]+ +[\d,]+ to [\d,]+/);
    expect(words).toMatch(/3 years ahead, \d+% of \d+ past outcomes fell within the 80% range/);
    expect(words).toMatch(/No change 9,000 [\d.]+% \(\d+\)/);
    expect(words).toContain('3 years ahead, the safest has been:');
    expect(words).toContain('The target is a fall of 12.0% in 3 years. Among');
    expect(words).toMatch(/2023: from [\d,]+ to 9,000/);
  });

  test('CSV of every authority has the fields that a script reads, one line for each area and year', async () => {
    const { out } = await run('--all', '--from-year', '2020', '--years', '2', '--format', 'csv');
    const lines = out.trim().split('\r\n');
    expect(lines[0]).toBe('authority,stableUnit,measure,fromYear,year,horizon,mean,q0.025,q0.1,q0.25,q0.5,q0.75,q0.9,q0.975,lastValue');
    expect(lines).toHaveLength(1 + 2 * NUMBERS.length);
    const cells = must(lines.find(line => line.startsWith('845,845,looked-after,2020,2022,2,')), 'East Sussex').split(',').map(Number);
    expect(cells.slice(7, 14)).toEqual(cells.slice(7, 14).toSorted((a, b) => a - b));
  });

  test('with --from-year nothing after it is used, for any authority: other futures give the same bytes', async () => {
    const from2020 = (csv: string, ...words: readonly string[]) => inNewFolder(async folder => {
      await writeFiles(folder, { 'counts.csv': csv });
      return (await runCli(['outlook', 'counts.csv', '--from-year', '2020', ...words], folder)).out;
    });
    for (const words of [['--all', '--format', 'csv'], ['--authority', '845', '--target', '-12'], ['--authority', '845', '--measure', 'referrals']]) {
      const known = await from2020(rows(2020), ...words);
      expect(known).toContain('2020');
      expect(await from2020(rows(2024), ...words)).toBe(known);
      expect(await from2020(rows(2024, value => value * 7), ...words)).toBe(known);
    }
  });

  test('JSON has the outlook with the probabilities of its quantiles, the panel, and the history', async () => {
    const json = JSON.parse((await run('--authority', '845', '--format', 'json')).out) as Record<string, unknown>;
    expect(json).toMatchObject({
      measure: 'looked-after', fromYear: 2024, probabilities: [0.025, 0.1, 0.25, 0.5, 0.75, 0.9, 0.975],
      outlook: { stableUnit: '845', years: [{ year: 2025, horizon: 1 }, {}, {}, {}, { year: 2029, horizon: 5 }] }, panel: { methods: [{ id: 'outlook' }, {}, {}, {}] }, steps: [], findings: [],
    });
    expect(json['history']).toHaveLength(15);
  });

  test.each([
    [['--authority', '999'], /no figures of "999"/],
    [[], /--authority.*missing/s],
    [['--all', '--format', 'html'], /a page is made of one authority/],
    [['--authority', '845', '--measure', 'ceased'], /no figures of ceased/],
    [['--authority', '845', '--from-year', '2011'], /four years are needed/],
    [['--authority', '845', '--target', 'much'], /not a change in per cent/],
  ])('%j says what to do', async (words, message) => {
    const { exitCode, out, err } = await run(...words);
    expect([exitCode, out]).toEqual([2, '']);
    expect(err.replace(/\s+/g, ' ')).toMatch(message);
  });
});
