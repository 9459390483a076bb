import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readWorkbook } from '#returns/workbook/workbook.ts';
import { inNewFolder, runCli, writeFiles } from '../../../test/run-cli.ts';
import { SECRET } from '../../../test/small-returns.ts';

const cellsIn = async (file: string) => readWorkbook({ name: 'a.xlsx', bytes: await readFile(file) }).value.sheets
  .map(({ name, rows }) => ({ name, rows: rows.map(({ cells }) => cells.map(({ kind, text }) => (kind === 'number' ? Number(text) : text))) }));

/** Four contacts in July 2024, of which one is followed by a referral within ten days. */
const LISTS: Readonly<Record<string, string>> = {
  'returns/List 1 Contacts.csv': 'Child Unique ID,Gender,Ethnicity,Date of Birth,Age of Child (Years),Date of Contact,Contact Source\r\n'
    + [1, 2, 3, 4].map(child => `${SECRET}${child},b) Female,WBRI,24/12/2012,11,01/07/2024,4\r\n`).join(''),
  'returns/List 3 Referrals.csv': 'Child Unique ID,Gender,Ethnicity,Date of Birth,Age,Date of Referral,Referral Source,Referral NFA?,Number of Referrals in Last 12 Months,Allocated Team,Allocated Worker\r\n'
    + `${SECRET}1,b) Female,WBRI,24/12/2012,11,05/07/2024,4,b) No,0,Team,W1\r\n${SECRET}9,b) Female,WBRI,24/12/2012,11,30/09/2024,4,b) No,0,Team,W1\r\n`,
};

describe('an answer as a workbook', () => {
  test('is refused on the terminal before anything is read, with what to do', async () => {
    for (const words of [[], ['--out', '-']]) {
      expect(await runCli(['indicators', 'no/such/place', '--format', 'xlsx', ...words], '/')).toEqual({
        exitCode: 2, out: '', err: '--out: a workbook cannot be shown on the terminal. Say which file to write, for example --out answer.xlsx.\n',
      });
    }
  });

  test('is refused where the answer is no table', () => inNewFolder(async folder => {
    const { exitCode, err } = await runCli(['indicators', '--template', '--format', 'xlsx', '--out', 'plan.xlsx'], folder);
    expect([exitCode, err]).toEqual([2, '--format: this answer has no Excel form. Use csv, which Excel opens too.\n']);
  }));

  test('of the list of indicators has a row for each', () => inNewFolder(async folder => {
    expect(await runCli(['indicators', '--list', '--format', 'xlsx', '--out', 'list.xlsx'], folder)).toEqual({ exitCode: 0, out: '', err: 'Wrote list.xlsx\n' });
    const listed = JSON.parse((await runCli(['indicators', '--list', '--format', 'json'], folder)).out) as readonly { readonly id: string }[];
    const [sheet] = await cellsIn(join(folder, 'list.xlsx'));
    expect(sheet!.rows.slice(2).map(([id]) => id)).toEqual(listed.map(({ id }) => id));
  }));

  test('of the indicators names what was read by file and not by place, and no child', () => inNewFolder(async folder => {
    await writeFiles(folder, LISTS);
    expect((await runCli(['indicators', 'returns', '--format', 'xlsx', '--out', 'a.xlsx'], folder)).exitCode).toBe(0);
    const sheets = await cellsIn(join(folder, 'a.xlsx'));
    expect(sheets.map(({ name }) => name)).toEqual(['Dashboard', 'Figures', 'Months', 'Definitions', 'Notes']);
    const notes = new Map(sheets[4]!.rows.map(([name, text]) => [name, text]));
    expect(notes.get('Files read')).toBe('List 1 Contacts.csv, List 3 Referrals.csv');
    const all = JSON.stringify(sheets);
    expect([all.includes(SECRET), all.includes(folder)]).toEqual([false, false]);
  }));

  test('of the funnel has the share of what followed as a number', () => inNewFolder(async folder => {
    await writeFiles(folder, LISTS);
    expect((await runCli(['funnel', 'returns', '--as-of', '2024-07-31', '--period', 'month', '--format', 'xlsx', '--out', 'f.xlsx'], folder)).exitCode).toBe(0);
    const [sheet] = await cellsIn(join(folder, 'f.xlsx'));
    expect(sheet!.rows[3]).toEqual(['From contact to care', 'Contacts', 4, 1, 0.25, 4, 10]);
  }));
});
