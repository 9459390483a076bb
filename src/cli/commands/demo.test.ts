import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { inNewFolder, runCli, writeFiles } from '../../../test/run-cli.ts';

const small = ['--children', '20', '--years', '2'];

describe('headwater demo', () => {
  test('writes a folder a year, an invented price list and a word of warning, and says what to do next', () => inNewFolder(async folder => {
    const { exitCode, out, err } = await runCli(['demo', '--out', 'made', ...small], folder);
    expect([exitCode, err]).toEqual([0, '']);
    expect((await readdir(join(folder, 'made'))).toSorted()).toEqual(['2023-24', '2024-25', 'about-this-demonstration.md', 'plan.yaml', 'prices']);
    expect(await readFile(join(folder, 'made/2024-25/episodes.csv'), 'utf8')).toMatch(/^(\uFEFF)?"?CHILD/);
    expect(await readFile(join(folder, 'made/prices/demo-prices.csv'), 'utf8')).toContain('Invented for the demo authority');
    expect(out).toContain('headwater check made');
  }));

  test('the same seed makes the same files, another seed makes others', () => inNewFolder(async folder => {
    const episodes = async (name: string, seed: string): Promise<string> => {
      await runCli(['demo', '--out', name, '--seed', seed, ...small], folder);
      return await readFile(join(folder, name, '2024-25/episodes.csv'), 'utf8');
    };
    const first = await episodes('a', '5');
    expect(await episodes('b', '5')).toBe(first);
    expect(await episodes('a', '6')).not.toBe(first);
  }));

  test('a demonstration of fewer years takes the place of a longer one', () => inNewFolder(async folder => {
    for (const years of ['3', '1']) await runCli(['demo', '--out', 'made', '--children', '20', '--years', years], folder);
    expect((await readdir(join(folder, 'made'))).toSorted()).toEqual(['2024-25', 'about-this-demonstration.md', 'plan.yaml', 'prices']);
  }));

  test('lists its files as JSON and as CSV, and is silent when asked', () => inNewFolder(async folder => {
    const json = JSON.parse((await runCli(['demo', '--out', 'made', ...small, '--format', 'json'], folder)).out) as { files: { file: string; rows: number }[] };
    expect(json.files.find(({ file }) => file === 'made/2024-25/header.csv')!.rows).toBeGreaterThan(10);
    expect((await runCli(['demo', '--out', 'made', ...small, '--format', 'csv'], folder)).out).toMatch(/^file,rows\r\n/);
    expect((await runCli(['demo', '--out', 'made', ...small, '--quiet'], folder)).out).toBe('');
  }));

  test('never mixes invented returns with files that were there', () => inNewFolder(async folder => {
    await writeFiles(folder, { 'returns/header.csv': 'true data' });
    const { exitCode, err } = await runCli(['demo', '--out', 'returns', ...small], folder);
    expect([exitCode, err]).toEqual([2, '--out: returns holds files that are no demonstration. Give a new folder, so that real and invented returns never mix.\n']);
    expect(await readdir(join(folder, 'returns'))).toEqual(['header.csv']);
  }));

  test.each([
    [['demo'], '--out: say which folder'],
    [['demo', '--out', 'x', '--children', '5'], '--children: "5" is not a whole number from 20 to 20000.'],
    [['demo', '--out', 'x', '--years', '0', '--seed', 'a'], '--seed: "a" is not a whole number'],
  ])('%j is wrong use', (words, message) => inNewFolder(async folder => {
    const { exitCode, out, err } = await runCli(words, folder);
    expect([exitCode, out, await readdir(folder)]).toEqual([2, '', []]);
    expect(err).toContain(message);
  }));

  test('a file in place of the folder is wrong use', () => inNewFolder(async folder => {
    await writeFiles(folder, { made: 'a file' });
    const { exitCode, err } = await runCli(['demo', '--out', 'made', ...small], folder);
    expect([exitCode, err]).toEqual([2, '--out: made cannot be used (a part of the path is a file). Give a new folder.\n']);
  }));
});
