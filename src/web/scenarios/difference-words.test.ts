import { expect, test } from 'vitest';
import { calendarDate } from '#kernel/calendar-date.ts';
import { QUANTILE_NAMES } from '#kernel/quantiles.ts';
import type { Comparison } from '#jobs/compare.ts';
import type { Spread } from '#scenarios/comparison/spread.ts';
import { pence } from '#kernel/money.ts';
import { differenceFigures, differenceSentence } from '#web/scenarios/difference-words.ts';

/** The ends of the 80% range; nothing else of the quantiles is told. */
const spread = (mean: number, low: number, high: number): Spread =>
  ({ mean, quantiles: Object.fromEntries(QUANTILE_NAMES.map(name => [name, name === '0.1' ? low : name === '0.9' ? high : mean])) as Spread['quantiles'] });

const compared = (children: Spread, spending: Spread, chance: number, isPriced = true): Comparison => ({
  from: calendarDate(2025, 3, 31), months: [calendarDate(2025, 4, 30)], replicates: 1000, seed: 1, lookedAfterNow: 600, baseline: [], costOfDoingNothing: [], placementGroups: [], groupsWithoutPrice: [], isPriced, lookedAfter: [], lookedAfterInGroups: [],
  scenarios: [{
    name: 'A', inCare: [{ placementGroup: 'all', months: [children] }], total: { inCareAtEnd: children.mean, netPence: pence(spending.mean) }, waterfall: null, placementsPence: null, againstOthers: [],
    money: { years: [{ yearEnding: 2026, months: 1 }], cashReleasing: [], avoided: [], costs: [], netPence: [pence(spending.mean)], net: [spending], cumulative: [spending], chanceOfNetSaving: [chance] },
  }],
});

test('fewer children and less spending are said in words and not by a sign', () => {
  expect(differenceFigures(compared(spread(-12.4, -21, -4), spread(120_000_000, 30_000_000, 250_000_000), 0.93))).toEqual([
    { label: 'Looked after on 30 April 2025', value: '12 fewer', detail: '8 times in 10: 4 to 21 fewer than if nothing is done' },
    { label: 'Spending over the years', value: '£1.2m less', detail: '8 times in 10: £300k to £2.5m less, the levers’ own cost included' },
    { label: 'Chance of spending less', value: '93%', detail: 'Over all years together' },
  ]);
});

test('a range that holds nothing at all names both directions, and a difference that rounds to nothing has none', () => {
  const [children, spending] = differenceFigures(compared(spread(-0.3, -3, 2), spread(-40_000_000, -100_000_000, 20_000_000), 0.2));
  expect([children!.value, children!.detail]).toEqual(['0', '8 times in 10: 3 fewer to 2 more than if nothing is done']);
  expect([spending!.value, spending!.detail]).toMatchObject(['£400k more', expect.stringContaining('£1.0m more to £200k less')]);
});

test.each([[1, 'over 99%'], [0.995, 'over 99%'], [0.99, '99%'], [0.004, 'under 1%'], [0, 'under 1%']])('a chance of %d is %s: all of some lives are not all lives', (share, words) => {
  expect(differenceFigures(compared(spread(0, 0, 0), spread(1, 1, 1), share))[2]!.value).toBe(words);
});

test('without prices children alone are told, and the same is said to who hears it', () => {
  const without = compared(spread(-12.4, -21, -4), spread(0, 0, 0), 0, false);
  expect(differenceSentence(without)).toBe('Looked after on 30 April 2025: 12 fewer. From 1,000 lives.');
});
