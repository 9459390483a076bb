import { expect, test } from 'vitest';
import { must } from '#kernel/assert.ts';
import { calendarDate } from '#kernel/calendar-date.ts';
import { pence } from '#kernel/money.ts';
import { asTheyStand, inputsOf, withInput } from '#scenarios/analysis/uncertain-input.ts';
import { examplePlan } from '#saved/example-plan.ts';
import { EMPTY_BENCH, withScenario } from '#web/scenarios/bench.ts';
import { putBackBefore, putInto, usesWith } from '#web/scenarios/put-in.ts';
import { readUses } from '#web/scenarios/read-use.ts';
import { bench, newKey, putIn } from '#web/scenarios/state.ts';
import type { TypedScenario } from '#web/scenarios/typed.ts';
import { typedUseOf } from '#web/scenarios/typed.ts';

const cost = { title: 'Help', nature: 'per-case', amountPence: pence(123_450), posts: null, from: calendarDate(2026, 1, 1), until: null } as const;
const levers = examplePlan().scenario.levers.map(use => ({ ...use, costs: [...use.costs, cost] }));
const scenario: TypedScenario = { key: newKey(), name: 'Ours', says: '', isExample: false, uses: levers.map(use => typedUseOf(use, newKey)), rest: { prices: null, population: null, case: null } };
const inputs = inputsOf(levers, []);

test.each(inputs.map(({ id }) => id))('%s put in is read back from the fields as the very case that was tried', id => {
  const { low } = must(inputs.find(input => input.id === id), id);
  const uses = usesWith(scenario, levers, id, low);
  expect(readUses({ ...scenario, uses })).toEqual({ value: withInput(asTheyStand(levers), id, low).uses, problems: [] });
  // One lever alone is typed anew, and is still the same one, with the same costs.
  expect(uses.filter((use, position) => use !== scenario.uses[position]).length).toBeLessThanOrEqual(1);
  expect(uses.map(({ key, costs }) => [key, costs.map(one => one.key)])).toEqual(scenario.uses.map(({ key, costs }) => [key, costs.map(one => one.key)]));
});

test('a value is put in with a word of what it was, and taken back again to the letter', () => {
  bench.value = withScenario(EMPTY_BENCH, scenario);
  const effect = must(inputs.find(({ id }) => id === 'edge-of-care/effect'), 'an effect');
  putInto(scenario, 'Ours', levers, effect, 0.413);
  expect(putIn.value?.says).toBe('“Edge-of-care service: effect” is now 41.3% in “Ours”. It was 20%. Its lowest, likeliest and highest are now the same: it is taken as certain.');
  expect(bench.value.scenarios[0]!.uses[0]!.texts).toMatchObject({ 'effect-low': '41.3', 'effect-likeliest': '41.3', 'effect-high': '41.3' });
  putBackBefore();
  expect([bench.value.scenarios[0]!.uses, putIn.value]).toEqual([scenario.uses, null]);
});
