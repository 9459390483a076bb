import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inNewFolder, runCli, writeFiles } from '../../../test/run-cli.ts';
import { TWO_CHILDREN } from '../../../test/small-returns.ts';

interface Printed {
  readonly origins: readonly string[];
  readonly results: readonly { readonly method: string; readonly placementGroup: string; readonly horizon: number; readonly outcomes: number; readonly inside80: number | null; readonly inside95: number | null }[];
  readonly bestMethod: string | null;
  readonly sentences: readonly string[];
}

let folder = '';
const backtest = (...words: string[]) => runCli(['backtest', 'demo', '--origins', '3', '--months', '12', '--replicates', '100', ...words], folder);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'headwater-test-'));
  await runCli(['demo', '--out', 'demo', '--children', '60', '--years', '4', '--seed', '3'], folder);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('headwater backtest', () => {
  test('compares the model and the simple forecasts from the dates asked for, as far as asked for', async () => {
    const { exitCode, out, err } = await backtest('--format', 'json');
    const made = JSON.parse(out) as Printed;
    expect([exitCode, err, made.origins]).toEqual([0, '', ['2023-09-30', '2024-03-31', '2024-09-30']]);
    const total = made.results.filter(({ placementGroup }) => placementGroup === 'all');
    expect([...new Set(total.map(({ method }) => method))].toSorted()).toEqual(['compound-growth', 'damped-trend', 'model', 'no-change']);
    // Six months ahead of each of the three origins is known; twelve months ahead of the first two.
    expect(total.filter(({ method }) => method === 'model').map(({ horizon, outcomes }) => [horizon, outcomes])).toEqual([[6, 3], [12, 2]]);
    for (const { outcomes, inside80, inside95 } of made.results) {
      if (inside80 !== null && inside95 !== null) expect(inside80 <= inside95 && inside95 <= outcomes).toBe(true);
    }
    expect(made.sentences.length).toBeGreaterThan(0);
  });

  test('says it in words and tables, and as CSV', async () => {
    const { out } = await backtest();
    expect(out).toMatch(/\d of \d/);
    expect(out).toContain('No change');
    const lines = (await backtest('--format', 'csv')).out.trimEnd().split('\r\n');
    expect(lines[0]).toBe('method,placementGroup,horizon,outcomes,meanAbsoluteError,bias,inside80,inside95');
    expect(lines.some(line => line.startsWith('model,all,12,2,'))).toBe(true);
  });

  test('returns too short to be tested on say so, and are no failure', () => inNewFolder(async own => {
    await writeFiles(join(own, 'returns'), TWO_CHILDREN);
    const { exitCode, out } = await runCli(['backtest', 'returns'], own);
    expect(exitCode).toBe(0);
    expect(out).toContain('too short a history');
  }));
});
