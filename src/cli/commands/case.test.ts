import { describe, expect, test } from 'vitest';
import { runCli } from '../../../test/run-cli.ts';

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
    expect(inOneLine(out)).toContain('costs 20% higher, benefits 20% lower £18,000,000 £4,000,000 -£14,000,000 not within the case £0.22 £0.22');
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
