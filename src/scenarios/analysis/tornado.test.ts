import { expect, test } from 'vitest';
import { pence } from '#kernel/money.ts';
import { tornadoOf } from '#scenarios/analysis/tornado.ts';
import type { UncertainInput } from '#scenarios/analysis/uncertain-input.ts';
import type { Total } from '#scenarios/comparison/comparison.ts';

const input = (title: string): UncertainInput => ({ id: title, title, unit: 'share', value: 0.5, low: 0.4, high: 0.6, basis: 'Assumption', least: 0, most: 1, places: 3 });
const result = (netPounds: number, inCareAtEnd = -10): Total => ({ netPence: pence(netPounds * 100), inCareAtEnd });

test('the widest bar stands first, whichever way it leans, and one that passes zero is said to turn the case', () => {
  const { bars, withoutEffect } = tornadoOf(result(100), 300, [
    { input: input('narrow'), low: result(90), high: result(110) },
    { input: input('falls'), low: result(250), high: result(-50) },
    { input: input('nothing'), low: result(100), high: result(100) },
    { input: input('children only'), low: result(100, -8), high: result(100, -12) },
    { input: input('one-sided'), low: result(100), high: result(160) },
  ]);
  expect(bars.map(bar => [bar.input.title, bar.widthPence, bar.turnsTheCase])).toEqual([
    ['falls', 30_000, true], ['one-sided', 6000, false], ['narrow', 2000, false], ['children only', 0, false]]);
  expect(withoutEffect).toEqual(['nothing']);
});
