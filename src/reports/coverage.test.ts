import { expect, test } from 'vitest';
import type { BacktestResult } from '#demand/projection.ts';
import { rangesFailed } from '#reports/coverage.ts';
import { exampleInput } from '#reports/example/example-input.ts';
import { backtest } from '#reports/sections/backtest.ts';
import { inBrief } from '#reports/sections/in-brief.ts';

const result = (over: Partial<BacktestResult>): BacktestResult => ({
  method: 'model', placementGroup: 'all', horizon: 12, outcomes: 8, meanAbsoluteError: 0.03, bias: 0, inside80: 6, inside95: 8, ...over,
});
const of = (...results: readonly BacktestResult[]): string | null => rangesFailed({ origins: [], results, bestMethod: null, sentences: [] });

test('ranges that hold, or too few outcomes to tell, raise no alarm', () => {
  expect(of(result({}))).toBeNull();
  expect(of(result({ outcomes: 5, inside80: 0 }))).toBeNull();
  expect(of()).toBeNull();
});

test('outcomes of all horizons are counted together: 2 of 5 and 1 of 3 are 3 of 8', () => {
  expect(of(result({ outcomes: 5, inside80: 2 }), result({ horizon: 24, outcomes: 3, inside80: 1 }))).toContain('3 of 8 outcomes fell inside the 80% range');
});

test('placement groups and methods without a range are left out of the count', () => {
  expect(of(result({}), result({ placementGroup: 'secure', outcomes: 90, inside80: 0 }), result({ method: 'no-change', outcomes: 90, inside80: null }))).toBeNull();
});

test('a failure is said at the top of the report and with the past forecasts', () => {
  const input = exampleInput();
  const projection = input.projection && { ...input.projection, backtest: { ...input.projection.backtest, results: [result({ inside80: 1 })] } };
  for (const section of [inBrief, backtest]) {
    const warnings = section.write({ ...input, projection }).filter(block => block.kind === 'warning');
    expect(warnings).toMatchObject([{ text: expect.stringContaining('1 of 8 outcomes') }]);
    expect(section.write(input).filter(block => block.kind === 'warning')).toEqual([]);
  }
});
