import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { INDICATORS } from '#indicators/index.ts';
import { inNewFolder, runCli, writeFiles } from '../../../test/run-cli.ts';
import { census, child } from '../../../test/small-census.ts';
import { TWO_CHILDREN } from '../../../test/small-returns.ts';

/** A census of three children of a real authority's number: four referrals from 2022 to 2024, one plan. */
const episode = (on: string, more = ''): string => `<CINdetails><CINreferralDate>${on}</CINreferralDate><ReferralSource>6</ReferralSource><PrimaryNeedCode>N1</PrimaryNeedCode><ReferralNFA>0</ReferralNFA>${more}</CINdetails>`;

const SECRET = 'CHILD-77';
const FILES = {
  'returns/2023.xml': census(2023, child(SECRET, episode('2022-06-01', '<CINclosureDate>2022-07-01</CINclosureDate><ReasonForClosure>RC7</ReasonForClosure>'))),
  'returns/2024.xml': census(2024, child(SECRET, episode('2023-05-15')), child('B', episode('2023-09-09')), child('C', episode('2024-01-10'))),
  'returns/own.csv': 'measure,month,area,value,symbol,source\ncontacts,2024-02,,120,,log\ncontacts,2024-03,,130,,log\n',
  'plan.csv': 'record,indicator,from,until,test,value,upper,start,tolerance,text,by,updated\ntarget,T03,2023-04-01,2024-03-31,<,3,,,,,,\n',
};
interface Printed { readonly indicators: readonly { readonly id: string; readonly value: number | null; readonly numerator: number | null; readonly denominator: number | null; readonly why: string | null; readonly status: string }[] }

const inFiles = <T>(use: (folder: string) => Promise<T>): Promise<T> => inNewFolder(async folder => { await writeFiles(folder, FILES); return await use(folder); });
const run = (folder: string, ...words: readonly string[]) => runCli(['indicators', 'returns', ...words], folder);

describe('headwater indicators', () => {
  test('works out of two censuses and monthly measures what a hand does', () => inFiles(async folder => {
    const { indicators } = JSON.parse((await run(folder, '--as-of', '2024-03-31', '--period', 'year', '--targets', 'plan.csv', '--format', 'json')).out) as Printed;
    const of = (id: string) => indicators.find(one => one.id === id)!;
    // Three referrals in 2023-24; the one of 15 May 2023 within a year of 1 June 2022. Three against fewer than 3 is not met, though nothing off it.
    expect(of('referrals')).toMatchObject({ value: 3, status: 'near' });
    expect(of('re-referrals')).toMatchObject({ numerator: 1, denominator: 3 });
    expect(of('initial-contacts')).toMatchObject({ value: null });
    expect(of('initial-contacts').why).toContain('contacts');
    expect(of('looked-after-children')).toMatchObject({ value: null, why: expect.stringContaining('looked after children') as string });
  }));

  test('names no child unless a list is asked for, and then to a file alone', () => inFiles(async folder => {
    for (const format of ['text', 'json', 'csv', 'html']) expect((await run(folder, '--format', format)).out).not.toContain(SECRET);
    const asked = ['--indicator', 're-referrals', '--children', '--as-of', '2024-03-31', '--period', 'year', '--format', 'csv'];
    expect(await run(folder, ...asked)).toMatchObject({ exitCode: 2, err: expect.stringContaining('not shown on a terminal') as string });
    expect(await run(folder, '--children', '--out', 'list.csv')).toMatchObject({ exitCode: 2, err: expect.stringContaining('--indicator with one name') as string });
    expect(await run(folder, ...asked, '--publish', '--out', 'list.csv')).toMatchObject({ exitCode: 2 });
    expect((await run(folder, ...asked, '--out', 'list.csv')).exitCode).toBe(0);
    expect((await readFile(join(folder, 'list.csv'), 'utf8')).trimEnd().split('\r\n').slice(1)).toEqual([`re-referrals,2023-24,2023-04-01,2024-03-31,${SECRET}`]);
  }));

  test('hides small numbers for publication', () => inFiles(async folder => {
    const { indicators } = JSON.parse((await run(folder, '--publish', '--format', 'json')).out) as Printed;
    expect(indicators.filter(({ numerator, id }) => numerator !== null && numerator >= 1 && numerator <= 5 && !id.includes('spend'))).toEqual([]);
  }));

  test('lists every indicator and writes a plan to fill in, without returns', () => inNewFolder(async folder => {
    expect((JSON.parse((await runCli(['indicators', '--list', '--format', 'json'], folder)).out) as unknown[]).length).toBe(INDICATORS.length);
    await runCli(['indicators', '--template', '--out', 'plan.csv'], folder);
    await writeFiles(folder, { 'returns/2024.xml': FILES['returns/2024.xml'] });
    expect((await runCli(['indicators', 'returns', '--targets', 'plan.csv', '--format', 'json'], folder)).out).not.toContain('plan-row-not-usable');
    expect(await runCli(['indicators', 'returns', '--indicator', 'hope'], folder)).toMatchObject({ exitCode: 2, err: expect.stringContaining('--list') as string });
  }));

  test('gives indicators of looked after children from the SSDA903 alone, and no projection from a census alone', () => inNewFolder(async folder => {
    await writeFiles(join(folder, 'care'), TWO_CHILDREN);
    const { indicators } = JSON.parse((await runCli(['indicators', 'care', '--as-of', '2024-01-31', '--format', 'json'], folder)).out) as Printed;
    expect(indicators.find(({ id }) => id === 'looked-after-children')).toMatchObject({ value: 2 });
    await writeFiles(folder, { 'census/2024.xml': FILES['returns/2024.xml'] });
    expect(await runCli(['project', 'census'], folder)).toMatchObject({ exitCode: 2, err: expect.stringContaining('none of these returns tells of children in care') as string });
    expect((await runCli(['check', 'census'], folder)).exitCode).toBe(0);
  }));

  test('puts the authority beside others and works out what a week costs, from files beside the returns', () => inNewFolder(async folder => {
    await writeFiles(join(folder, 'care'), TWO_CHILDREN);
    await writeFiles(folder, {
      'published/counts.csv': 'authority,year,looked-after-children,population\n845,2024,600,100000\n878,2024,500,100000\n886,2024,1200,300000\nEngland,2024,54000,12000000\n',
      'published/neighbours.csv': 'old_la_code,rank,neighbour_old_la_code,model\n845,1,878,2025\n845,2,886,2025\n',
      'prices.csv': 'placement_group,price per week,source\nagency-fostering,900,ledger\nin-house-fostering,600,ledger\nresidential,4200,ledger\n',
    });
    const asked = ['indicators', 'care', '--indicator', 'N2,N3,W8,L30,N5a', '--by', 'placement-group', '--as-of', '2024-03-31', '--period', 'month', '--format', 'json'];
    const { indicators } = JSON.parse((await runCli([...asked, '--published', 'published', '--authority', '845', '--prices', 'prices.csv'], folder)).out) as Printed;
    // 60 against the mean of 50 and 40; third of three; against 45. In March one child is in care, for 31 days with agency carers.
    expect(indicators.map(({ value, numerator, denominator }) => [value, numerator, denominator])).toEqual([[15, 150, 100_000], [3, 3, 3], [15, 150, 100_000], [900, 3_985.71, 31 / 7], [3_985.71, 3_985.71, null]].map(row => row.map(one => (one === null ? null : expect.closeTo(one, 2) as number))));
    const without = JSON.parse((await runCli(asked, folder)).out) as Printed;
    expect(without.indicators.map(({ why }) => /--published|--prices|monthly measures/.test(why ?? ''))).toEqual([true, true, true, true, true]);
  }));
});

describe('headwater funnel', () => {
  test('counts each step and what followed, and says what is too recent', () => inFiles(async folder => {
    const { out } = await runCli(['funnel', 'returns', '--as-of', '2023-06-30', '--period', 'quarter', '--format', 'json'], folder);
    const { stages } = JSON.parse(out) as { readonly stages: readonly { readonly stage: string; readonly count: number | null; readonly followed: number | null; readonly why: string | null }[] };
    expect(stages.find(({ stage }) => stage === 'referrals')).toMatchObject({ count: 1, followed: 0 });
    expect(stages.find(({ stage }) => stage === 'contacts')).toMatchObject({ count: null });
    expect(await runCli(['funnel', 'returns/own.csv'], folder)).toMatchObject({ exitCode: 2 });
    expect((await runCli(['funnel', 'returns', '--publish', '--by', 'source'], folder)).out).not.toMatch(/ [1-5] {2}/);
  }));
});
