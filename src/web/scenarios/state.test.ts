import { expect, test } from 'vitest';
import { calendarDate } from '#kernel/calendar-date.ts';
import { EMPTY_BENCH, withScenario } from '#web/scenarios/bench.ts';
import { bench, chosenFrame, current, forgetScenarios, frame, newKey, readingOf, visited } from '#web/scenarios/state.ts';
import { result, settings } from '#web/state.ts';
import type { Result } from '#web/state.ts';

test('scenarios share what the projection was made with until somebody says otherwise', () => {
  expect(frame.value).toEqual({ from: null, ...settings.value, unitCosts: { use: 'average', marginalShares: {} } });
});

test('starting again forgets what was typed', () => {
  bench.value = withScenario(EMPTY_BENCH, { key: newKey(), name: 'Ours', says: '', isExample: false, uses: [], rest: { prices: null, population: null, case: null } });
  visited.value = new Set(['use-1-reach']);
  expect(current.value?.name).toBe('Ours');
  forgetScenarios();
  expect([bench.value, current.value, visited.value.size]).toEqual([EMPTY_BENCH, null, 0]);
});

test('a number that is left empty is taken from the returns where they tell it, and asked for at its field where they do not', () => {
  const texts = { start: '1/4/2026', end: '', lead: '0', ramp: '0', fade: '0', reach: '100', 'take-up': '100', 'effect-low': '20', 'effect-likeliest': '30', 'effect-high': '40', 'own-referral-cost': '90', 'own-hub-cost': '40', 'own-later-share': '0', 'own-later-after': '6' };
  const hub = { key: 3, lever: 'multi-agency-hub', texts, costs: [] };
  const scenario = { key: newKey(), name: 'Hub', says: '', isExample: false, uses: [hub], rest: { prices: null, population: null, case: null } };
  const messages = (): readonly (readonly [string, string])[] => readingOf(scenario).problems.map(({ id, message }) => [id, message]);
  const tell = (frontDoorParts: Result['reading']['frontDoorParts']): void => { result.value = { reading: { frontDoorParts } } as Result; };
  const asked = (why: string): readonly unknown[] => [['use-3-own-referrals-a-year', `Multi-agency hub at the front door: referrals a year closed without further action is missing: enter a number, because ${why}`]];
  tell(null);
  expect(messages()).toEqual(asked('the returns do not tell of the front door for a year'));
  tell([{ id: 'referrals-without-action', why: 'nobody says' }]);
  expect(messages()).toEqual(asked('nobody says'));
  tell([{ id: 'referrals-without-action', share: 0.5, lastYear: 200 }]);
  expect([messages(), readingOf(scenario).value?.[0]?.fields]).toEqual([[], { 'referral-cost': 9000, 'hub-cost': 4000, 'later-share': 0, 'later-after': 6 }]);
  chosenFrame.value = { ...frame.value, from: calendarDate(2025, 3, 31) };
  expect(messages()).toEqual(asked('the projection begins on an earlier day, for which the page does not count it'));
  forgetScenarios();
  result.value = null;
  // Typed, it is never asked for.
  expect(readingOf({ ...scenario, uses: [{ ...hub, texts: { ...texts, 'own-referrals-a-year': '300' } }] }).problems).toEqual([]);
});
