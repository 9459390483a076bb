import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readArguments } from '#cli/arguments.ts';
import { checkPaper } from '#cli/commands/check-paper.ts';
import type { Format } from '#cli/output/output.ts';
import { written } from '#cli/output/output.ts';
import { wordFile, wordTable } from '#returns/word-tables/word-document.test-support.ts';
import { inNewFolder, writeFiles } from '../../../test/run-cli.ts';

/** West Sussex, May 2009, Appendix A: the costs of year 2 come to 2,431. */
const COSTS = [['£000', '2009/10', '2010/11'], ['Family Resource Team', '584', '798'], ['Family Support', '161', '324'], ['Fostering', '46', '135'], ['Assessments', '457', '1,174'], ['Total', '1,248', '2,422']];
const csvOf = (rows: readonly (readonly string[])[]): string => rows.map(cells => cells.map(cell => `"${cell}"`).join(',')).join('\n');

const run = (files: Readonly<Record<string, string>>, ...words: readonly string[]) => inNewFolder(async folder => {
  await writeFiles(folder, files);
  await writeFile(join(folder, 'paper.docx'), wordFile('paper.docx', wordTable(COSTS)).bytes);
  const { values, paths } = readArguments(words, checkPaper.options);
  const { exitCode, output } = await checkPaper.run(values, paths, { workingFolder: folder, write: async () => undefined, tell: () => undefined, showsProgress: false, width: 80, processors: 1, stop: new AbortController().signal, today: () => '2026-06-12' });
  const text = written(output, values['format'] as Format, 80) as string;
  return { exitCode, text, words: text.replace(/\s+/g, ' ') };
});

describe('headwater check-paper', () => {
  test('says what does not add up, where, and by how much', async () => {
    const { exitCode, words } = await run({ 'paper.csv': csvOf(COSTS) }, 'paper.csv');
    expect(exitCode).toBe(0);
    expect(words).toContain('1 table read, 2 figures recomputed. 1 does not add up.');
    expect(words).toContain('table, row 6 "Total", column 3 "2010/11": 2,422 is printed, but 798 + 324 + 135 + 1,174 is 2,431: what is printed is 9 too low.');
  });

  test('finds the same in a Word document', async () => {
    expect((await run({}, 'paper.docx')).words).toContain('table 1, row 6 "Total", column 3 "2010/11": 2,422 is printed, but 798 + 324 + 135 + 1,174 is 2,431');
  });

  test('in JSON and CSV each finding is a record with its place, what is printed and what it comes to', async () => {
    const json = JSON.parse((await run({}, 'paper.docx', '--format', 'json')).text) as object;
    expect(json).toMatchObject({ file: 'paper.docx', tables: [{ table: 'table 1', recomputed: 2 }], doesNotAddUp: [{ row: 6, column: 3, printedValue: 2422, computed: 2431, off: -9, roundingExplains: false }], lastPaper: null, findings: [] });
    const [header, first, ...rest] = (await run({}, 'paper.docx', '--format', 'csv')).text.trim().split('\r\n');
    expect(header?.replace('\uFEFF', '')).toBe('what,table,row,label,column,heading,kind,printed,computed,off,roundingExplains,says');
    expect(first).toContain('does-not-add-up,table 1,6,Total,3,2010/11,total-of-parts,"2,422",2431,');
    expect(rest).toEqual([]);
  });

  test('holds the paper against the last one, by label and period', async () => {
    const last = COSTS.map(cells => cells.map(cell => (cell === '324' ? '342' : cell === '46' ? '46.2' : cell)));
    const { words, exitCode } = await run({ 'last.csv': csvOf(last) }, 'paper.docx', '--previous', 'last.csv');
    expect(exitCode).toBe(0);
    expect(words).toContain('10 figures have the same label and period in both papers; 2 differ.');
    expect(words).toContain('Family Support 2010/11 324 342 does not explain it');
    expect(words).toContain('Fostering 2009/10 46 46.2 explains it');
  });

  test('an empty file and a file with no table are said, with exit code 1', async () => {
    expect(await run({ 'empty.csv': '' }, 'empty.csv')).toMatchObject({ exitCode: 1, words: expect.stringContaining('empty.csv: The file is empty. Nothing is checked.') });
    expect(await run({ 'letter.csv': 'Dear members' }, 'letter.csv')).toMatchObject({ exitCode: 1, words: expect.stringContaining('No table is in the file. Nothing is checked.') });
  });

  test('a table that claims nothing is said to be unchecked, and not to be right', async () => {
    expect((await run({ 'list.csv': 'Name,Posts\nEast,3\nWest,4\n' }, 'list.csv')).words).toContain('nothing was checked');
  });

  test('two papers at once, and a last paper that is not there, are wrong use', async () => {
    await expect(run({ 'a.csv': 'a,b\n1,2\n' }, 'paper.docx', 'a.csv')).rejects.toThrow('PATH: give one paper at a time; the last one goes after --previous.');
    await expect(run({}, 'paper.docx', '--previous', 'none.docx')).rejects.toThrow('--previous: none.docx cannot be read (it does not exist).');
  });
});
