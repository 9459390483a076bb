import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { DIMENSIONS } from '#journeys/counts/dimensions.ts';
import { inNewFolder, runCli, writeFiles } from '../../../test/run-cli.ts';
import { SECRET, TWO_CHILDREN, WITH_MISTAKES } from '../../../test/small-returns.ts';

interface Printed {
  readonly months: readonly string[];
  readonly series: readonly { readonly measure: string; readonly placementGroup: string; readonly population: string; readonly dimension?: string; readonly value?: string; readonly values: readonly number[] }[];
  readonly findings: readonly object[];
}

const inReturns = <T>(use: (folder: string) => Promise<T>, files = TWO_CHILDREN): Promise<T> =>
  inNewFolder(async folder => { await writeFiles(join(folder, 'returns'), files); return await use(folder); });

const printed = async (folder: string, ...words: string[]): Promise<Printed> =>
  JSON.parse((await runCli(['history', 'returns', '--format', 'json', ...words], folder)).out) as Printed;

describe('headwater history', () => {
  test('counts month by month as a hand does, over the whole span of the returns', () => inReturns(async folder => {
    const { months, series, findings } = await printed(folder);
    expect([months.length, months[0], months.at(-1)]).toEqual([24, '2022-04-30', '2024-03-31']);
    const of = (measure: string, placementGroup: string): readonly number[] =>
      series.find(one => one.measure === measure && one.placementGroup === placementGroup && one.population === 'all')!.values;
    const times = (count: number, value: number): number[] => Array.from({ length: count }, () => value);
    // April and May 2022 nobody; the first child from June 2022; the second from January 2023 to January 2024.
    expect(of('looked-after', 'all')).toEqual([...times(2, 0), ...times(7, 1), ...times(13, 2), ...times(2, 1)]);
    expect(of('looked-after', 'in-house-fostering')).toEqual([...times(2, 0), ...times(15, 1), ...times(7, 0)]);
    expect(of('looked-after', 'agency-fostering')).toEqual([...times(17, 0), ...times(7, 1)]);
    expect(of('started', 'all').map((value, i) => (value > 0 ? months[i] : null)).filter(Boolean)).toEqual(['2022-06-30', '2023-01-31']);
    expect(of('ceased', 'residential').map((value, i) => (value > 0 ? months[i] : null)).filter(Boolean)).toEqual(['2024-02-29']);
    expect(series).toHaveLength(3 * 3 * 10);
    expect(Array.isArray(findings)).toBe(true);
  }));

  test.each(DIMENSIONS.map(({ id }) => id))('by %s the parts add up to the whole, in JSON and in CSV', by => inReturns(async folder => {
    const { series } = await printed(folder, '--by', by);
    const whole = series.find(({ measure, placementGroup, population, value }) => measure === 'looked-after' && placementGroup === 'all' && population === 'all' && value === undefined)!;
    const byGroup = series.filter(({ measure, placementGroup, population }) => measure === 'looked-after' && placementGroup !== 'all' && population === 'all');
    const byValue = series.filter(({ value }) => value !== undefined);
    const parts = byValue.length > 0 ? byValue : byGroup.length > 0 ? byGroup : [whole];
    expect(whole.values.map((_, i) => parts.reduce((total, { values }) => total + values[i]!, 0))).toEqual(whole.values);
    const csv = (await runCli(['history', 'returns', '--by', by, '--format', 'csv'], folder)).out.trimEnd().split('\r\n');
    expect(csv[0]).toBe('month,measure,placementGroup,population,dimension,value,children');
    expect(csv).toHaveLength(1 + series.length * 24);
  }));

  test('the age is that of the day and not of the start', () => inReturns(async folder => {
    const { series, months } = await printed(folder, '--by', 'age-band');
    // Born on 20 November 2008: 14 on 31 January 2023. Born on 5 April 2014: 8 on 30 June 2022, 9 on 31 March 2024.
    const at = (value: string, month: string): number => series.find(one => one.value === value)!.values[months.indexOf(month)]!;
    expect([at('5-to-9', '2022-06-30'), at('10-to-15', '2023-01-31'), at('5-to-9', '2024-03-31'), at('10-to-15', '2024-03-31')]).toEqual([1, 1, 1, 0]);
  }));

  test('for a reader: each 31 March, and the starts and ends of each year', () => inReturns(async folder => {
    const { exitCode, out, err } = await runCli(['history', 'returns'], folder);
    expect([exitCode, err]).toEqual([0, '']);
    expect(out).toMatch(/Agency fostering\s+0\s+1\n/);
    expect(out).toMatch(/All\s+2\s+1\n/);
    expect(out).toMatch(/2022-23\s+12\s+2\s+0\n2023-24\s+12\s+0\s+1/);
  }));

  test('no child is named in any form', () => inReturns(async folder => {
    for (const format of ['text', 'json', 'csv']) {
      const { out, err } = await runCli(['history', 'returns', '--format', format], folder);
      expect(out.length).toBeGreaterThan(200);
      expect(out + err).not.toContain(SECRET);
    }
  }, WITH_MISTAKES));

  test('returns that block are told, with exit code 1, and nothing is written', () => inNewFolder(async folder => {
    await writeFiles(folder, { 'returns/shopping.csv': 'item,price\nbread,2\n' });
    const { exitCode, out, err } = await runCli(['history', 'returns'], folder);
    expect([exitCode, out]).toEqual([1, '']);
    expect(err).toMatch(/^No figures can be made until these findings are put right\.\n {2}None of the files is a return we know\. Give the SSDA903 return/);
  }));
});
