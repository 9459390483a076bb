import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { writeFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import type { Issue } from '#kernel/issue.ts';
import { inNewFolder, runCli, writeFiles } from '../../../test/run-cli.ts';
import { SECRET, TWO_CHILDREN, WITH_MISTAKES } from '../../../test/small-returns.ts';

describe('headwater check', () => {
  test('says what was read, and that every row was used', () => inNewFolder(async folder => {
    await writeFiles(join(folder, 'returns'), TWO_CHILDREN);
    const { exitCode, out, err } = await runCli(['check', 'returns'], folder);
    expect([exitCode, err]).toEqual([0, '']);
    expect(out.replace(/\s+/g, ' ')).toContain('We read 9 rows from 4 files: the histories of 2 children between 1 April 2022 and 31 March 2024.');
    expect(out).toMatch(/returns\/2023-24\/episodes\.csv\s+episodes\s+2023-24\s+3\s+3\s+0\s+0/);
  }));

  test('reads the same from a zip, and from files named one by one', () => inNewFolder(async folder => {
    await writeFiles(join(folder, 'returns'), TWO_CHILDREN);
    await writeFile(join(folder, 'all.zip'), zipSync(Object.fromEntries(Object.entries(TWO_CHILDREN).map(([name, text]) => [name, strToU8(text)]))));
    const read = 'We read 9 rows from 4 files: the histories of 2 children';
    expect((await runCli(['check', 'all.zip'], folder)).out).toContain(read);
    expect((await runCli(['check', ...Object.keys(TWO_CHILDREN).map(name => `returns/${name}`)], folder)).out).toContain(read);
  }));

  test('on the terminal no child is named; rule, file and row say where to look', () => inNewFolder(async folder => {
    await writeFiles(join(folder, 'returns'), WITH_MISTAKES);
    const { exitCode, out, err } = await runCli(['check', 'returns'], folder);
    expect([exitCode, err]).toEqual([0, '']);
    expect(out).toContain('returns/2023-24/episodes.csv');
    expect(out).toContain('ZZ9');
    expect(out).not.toContain(SECRET);
  }));

  test('JSON and CSV hold every finding with child and value, for those who put it right', () => inNewFolder(async folder => {
    await writeFiles(join(folder, 'returns'), WITH_MISTAKES);
    const { findings } = JSON.parse((await runCli(['check', 'returns', '--format', 'json'], folder)).out) as { findings: readonly Issue[] };
    const code = findings.find(({ value }) => value === 'ZZ9')!;
    expect(code).toMatchObject({ file: 'returns/2023-24/episodes.csv', row: 5, column: 'LS' });
    const blank = findings.find(({ row, column, severity }) => row === 4 && column === 'DECOM' && severity !== 'warning')!;
    expect(blank).toMatchObject({ file: 'returns/2023-24/episodes.csv', child: `${SECRET}2` });
    await runCli(['check', 'returns', '--format', 'csv', '--out', 'findings.csv'], folder);
    const csv = await readFile(join(folder, 'findings.csv'), 'utf8');
    expect(csv).toMatch(/^\uFEFF?severity,rule,message,action,file,row,column,value,child\r\n/);
    expect(csv.trimEnd().split('\r\n')).toHaveLength(findings.length + 1);
  }));

  test('files that are no return block, with exit code 1', () => inNewFolder(async folder => {
    await writeFiles(folder, { 'returns/shopping.csv': 'item,price\nbread,2\n' });
    const { exitCode, out } = await runCli(['check', 'returns'], folder);
    expect(exitCode).toBe(1);
    expect(out).toContain('None of the files is a return');
    expect(out).toContain('returns/shopping.csv');
  }));

  test('an empty file and a file that only looks like text are findings and no failure', () => inNewFolder(async folder => {
    await writeFiles(join(folder, 'returns'), { ...TWO_CHILDREN, 'empty.csv': '', 'noise.csv': '\u0000\u0001\u0002,,,\n"' });
    const { exitCode, out } = await runCli(['check', 'returns'], folder);
    expect(exitCode).toBe(0);
    expect(out).toContain('returns/empty.csv');
    expect(out).toContain('returns/noise.csv');
    expect(out).toContain('We read 9 rows from 4 files');
  }));

  test('a price list and other files beside the returns are named for what they are', () => inNewFolder(async folder => {
    await writeFiles(join(folder, 'returns'), {
      ...TWO_CHILDREN, 'minutes.docx': 'words', 'prices.csv': 'Placement group,Price per week,Source\nresidential,5000,Ledger\n',
    });
    const { findings } = JSON.parse((await runCli(['check', 'returns', '--format', 'json'], folder)).out) as { findings: readonly Issue[] };
    expect(findings.filter(({ file }) => file === 'returns/prices.csv').map(({ severity, action }) => [severity, action]))
      .toEqual([['note', 'It is used only when it is given with --prices.']]);
    expect(findings.filter(({ file }) => file === 'returns/minutes.docx').map(({ rule }) => rule)).toEqual(['file-left-out']);
  }));

  test('never writes over what it read', () => inNewFolder(async folder => {
    await writeFiles(join(folder, 'returns'), TWO_CHILDREN);
    const { exitCode, err } = await runCli(['check', 'returns', '--out', 'returns/2022-23/header.csv'], folder);
    expect([exitCode, err]).toEqual([2, `--out: ${join(folder, 'returns/2022-23/header.csv')} is one of the files that were read. Give another name.\n`]);
    expect(await readFile(join(folder, 'returns/2022-23/header.csv'), 'utf8')).toBe(TWO_CHILDREN['2022-23/header.csv']);
    expect(await readdir(join(folder, 'returns/2022-23'))).toEqual(['episodes.csv', 'header.csv']);
  }));
});
