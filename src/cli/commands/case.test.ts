import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { inNewFolder, runCli } from '../../../test/run-cli.ts';

const cli = (...words: readonly string[]) => runCli(['case', ...words], '/');
const inOneLine = (text: string): string => text.replace(/\s+/g, ' ');

describe('headwater case', () => {
  test('without a name lists the examples', async () => {
    const { exitCode, out } = await cli();
    expect(exitCode).toBe(0);
    for (const id of ['west-sussex-plan-2009', 'east-sussex-plan-2012', 'east-sussex-outcome-2015', 'norfolk-plan-2017']) expect(out).toContain(id);
  });

  test('shows West Sussex with its net by year and its slip', async () => {
    const words = inOneLine((await cli('--example', 'west-sussex-plan-2009')).out);
    expect(words).toContain('2010-11 £2,431,000 £4,062,000 £1,631,000 £1,563,000');
    expect(words).toContain('is £2,431,000: what is printed is £9,000 too low.');
    expect(words).not.toContain('-£0');
  });

  test('takes costs a fifth higher and benefits a fifth lower when asked', async () => {
    const { out } = await cli('--example', 'norfolk-plan-2017', '--optimism', '20', '--fade', '15');
    expect(inOneLine(out)).toContain('Allowing for optimism: £18,000,000 £4,000,000 -£14,000,000 not within the case £0.22 £0.22 costs 20% higher, benefits 20% lower');
    expect(out).toMatch(/2022-23 +£4,250,000/);
  });

  test('text, JSON and CSV agree to the penny', async () => {
    const json = JSON.parse((await cli('--example', 'east-sussex-plan-2012', '--format', 'json')).out) as { readonly cases: readonly { readonly asStated: { readonly avoided: { readonly costPence: number; readonly netPence: number } } }[] };
    expect(json.cases[0]!.asStated.avoided).toMatchObject({ costPence: 970_000_000, netPence: 230_000_000 });
    const lines = (await cli('--example', 'east-sussex-plan-2012', '--format', 'csv')).out.split('\r\n').map(line => line.replaceAll('"', '').split(','));
    const costs = lines.filter(([, column]) => column === 'cost').map(cells => Math.round(Number(cells.at(-1)) * 100));
    expect([costs.length, costs.reduce((all, one) => all + one, 0)]).toEqual([3, 970_000_000]);
    expect(inOneLine((await cli('--example', 'east-sussex-plan-2012')).out)).toContain('As stated £9,700,000 £12,000,000 £2,300,000 2014-15');
  });

  test('an example that is not there is wrong use, with those there are', async () => {
    const { exitCode, err } = await cli('--example', 'kent');
    expect(exitCode).toBe(2);
    expect(err).toMatch(/--example: "kent" is not an example. One of: west-sussex-plan-2009/);
  });
});

/** A demonstration with a plan of three years, in a folder of its own. */
const withDemo = (use: (folder: string) => Promise<void>): Promise<void> => inNewFolder(async folder => {
  await runCli(['demo', '--out', 'demo', '--children', '40', '--years', '3'], folder);
  const plan = join(folder, 'demo/plan.yaml');
  const text = await readFile(plan, 'utf8');
  await writeFile(plan, text.replace(/months: 60\b/, 'months: 36').replace(/replicates: 1000\b/, 'replicates: 100'));
  await writeFile(join(folder, 'other.yaml'), text.replace(/seed: 1\b/, 'seed: 2'));
  await writeFile(join(folder, 'demo/larger.yaml'), text.replace(/months: 60\b/, 'months: 36').replace(/replicates: 1000\b/, 'replicates: 100').replace('reach: 60%', 'reach: 90%'));
  await use(folder);
});

describe('headwater case of a plan', { timeout: 60_000 }, () => {
  test('the plan that the demonstration writes becomes a Word document by the name of the file', () => withDemo(async folder => {
    const { exitCode, err } = await runCli(['case', 'demo/plan.yaml', '--returns', 'demo', '--threads', '1', '--out', 'case.docx'], folder);
    expect([exitCode, err]).toEqual([0, 'Wrote case.docx\n']);
    expect((await readFile(join(folder, 'case.docx'))).subarray(0, 2).toString()).toBe('PK');
  }));

  test('the outline in short and the JSON hold the same totals, and the JSON is what docs/schema/case.schema.json says', () => withDemo(async folder => {
    const words = ['case', 'demo/plan.yaml', 'demo/larger.yaml', '--returns', 'demo', '--threads', '1'];
    const json = JSON.parse((await runCli([...words, '--format', 'json'], folder)).out) as {
      readonly case: { readonly asStated: Readonly<Record<'cashReleasing' | 'avoided', { readonly costPence: number; readonly benefitPence: number; readonly netPence: number }>>; readonly drawdown: { readonly gateways: readonly { readonly on: string }[] } };
      readonly comparison: { readonly scenarios: readonly { readonly name: string; readonly total: { readonly netPence: number }; readonly againstOthers: readonly { readonly other: string }[] }[] };
      readonly simulatedDrawdown: { readonly gateways: readonly { readonly gateway: { readonly on: string } }[] };
    };
    const { cashReleasing, avoided } = json.case.asStated;
    expect(cashReleasing.benefitPence + avoided.netPence).toBe(json.comparison.scenarios[0]!.total.netPence);
    const text = (await runCli(words, folder)).out;
    const pounds = (amount: number): string => `${amount < 0 ? '-' : ''}£${Math.round(Math.abs(amount) / 100).toLocaleString('en-GB')}`;
    expect(inOneLine(text)).toContain(`All years 36 ${pounds(avoided.costPence)} ${pounds(cashReleasing.benefitPence)} ${pounds(avoided.benefitPence)}`);
    const validate = new Ajv2020({ strict: true, allowUnionTypes: true, allErrors: true }).compile(JSON.parse(await readFile('docs/schema/case.schema.json', 'utf8')) as object);
    expect([validate(json), validate.errors]).toEqual([true, null]);
    expect(validate({ ...json, extra: 1 })).toBe(false);
    // Two plans of one name are told apart, and each is held against the other.
    const [first, second] = json.comparison.scenarios;
    expect([second!.name, first!.againstOthers.map(({ other }) => other), second!.againstOthers.map(({ other }) => other)]).toEqual([`${first!.name} (2)`, [second!.name], [first!.name]]);
    expect([json.case.drawdown.gateways[0]!.on, json.simulatedDrawdown.gateways[0]!.gateway.on]).toEqual(['2025-06-30', '2025-06-30']);
  }));

  test('plans that share no ground, a plan that is not named, a document for the terminal: each is told what to do', () => withDemo(async folder => {
    const told = async (...words: readonly string[]): Promise<string> => {
      const { exitCode, err } = await runCli(['case', ...words], folder);
      expect(exitCode).toBe(2);
      return err;
    };
    expect(await told('demo/plan.yaml', 'other.yaml', '--returns', 'demo')).toContain('other.yaml: its months, replicates, seed are not that of demo/plan.yaml');
    expect(await told('demo', '--returns', 'demo')).toContain('PATH: no plan is named');
    expect(await told('demo/plan.yaml')).toContain('--returns: say which returns the plan is for');
    expect(await told('demo/plan.yaml', '--returns', 'demo', '--format', 'docx')).toContain('--out: a Word document cannot be shown on the terminal');
    expect(await told('demo/plan.yaml', '--example', 'norfolk-plan-2017')).toContain('--example: an example needs no plan');
  }));
});
