import { expect, test } from 'vitest';
import { EMPTY_BENCH, withScenario } from '#web/scenarios/bench.ts';
import { bench, current, forgetScenarios, frame, newKey, visited } from '#web/scenarios/state.ts';
import { settings } from '#web/state.ts';

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
