import { expect, test } from 'vitest';
import { calendarDate } from '#kernel/calendar-date.ts';
import { leverCalled } from '#scenarios/levers/index.ts';
import type { Bench } from '#web/scenarios/bench.ts';
import { changed, currentOf, EMPTY_BENCH, namesOf, pushedAlong, putBack, showing, withCopy, withCost, withoutCost, withoutScenario, withoutUse, withScenario, withTexts, withUse } from '#web/scenarios/bench.ts';
import type { TypedScenario, TypedUse } from '#web/scenarios/typed.ts';
import { newTypedUse } from '#web/scenarios/typed.ts';

let last = 100;
const newKey = (): number => { last += 1; return last; };

const empty = (key: number, name: string): TypedScenario => ({ key, name, says: '', isExample: false, uses: [], rest: { prices: null, population: null, case: null } });
const lever = (): TypedUse => newTypedUse(leverCalled('edge-of-care').lever, calendarDate(2025, 3, 31), newKey);
const names = ({ scenarios }: Bench): readonly string[] => scenarios.map(({ name }) => name);

const THREE = [empty(1, 'A'), empty(2, 'B'), empty(3, 'C')].reduce(withScenario, EMPTY_BENCH);

test('a scenario that is added is on show; one that is removed gives way to the next, and can be put back where it was', () => {
  expect(currentOf(THREE)?.name).toBe('C');
  const without = withoutScenario(showing(THREE, 2), 2);
  expect([names(without), currentOf(without)?.name]).toEqual([['A', 'C'], 'C']);
  const back = putBack(changed(without, 1, { name: 'A again' }));
  expect([names(back), currentOf(back)?.name, back.removed]).toEqual([['A again', 'B', 'C'], 'B', null]);
});

test('the last of all scenarios may be removed too', () => {
  const none = withoutScenario(withScenario(EMPTY_BENCH, empty(1, 'A')), 1);
  expect([currentOf(none), names(putBack(none))]).toEqual([null, ['A']]);
});

test('a copy stands behind its original, and what is changed in it changes nothing there', () => {
  const one = withCost(withUse(withScenario(EMPTY_BENCH, empty(1, 'A')), lever()), last, newKey);
  const copied = withCopy(one, 1, newKey);
  const use = currentOf(copied)!.uses[0]!;
  const moved = withTexts(copied, use.key, { reach: '90' });
  expect(names(moved)).toEqual(['A', 'A, copy']);
  expect(moved.scenarios.map(({ uses }) => uses[0]!.texts['reach'])).toEqual(['0', '90']);
});

test('a lever that is removed comes back to its place with all that was typed', () => {
  const [first, second] = [lever(), lever()];
  const two = withTexts(withUse(withUse(withScenario(EMPTY_BENCH, empty(1, 'A')), first), second), first.key, { reach: '45' });
  const back = putBack(withoutUse(two, first.key));
  expect(back.scenarios).toEqual(two.scenarios);
});

test('costs are added and removed by themselves', () => {
  const use = lever();
  const one = withCost(withCost(withUse(withScenario(EMPTY_BENCH, empty(1, 'A')), use), use.key, newKey), use.key, newKey);
  const [kept, gone] = currentOf(one)!.uses[0]!.costs;
  expect(currentOf(withoutCost(one, use.key, gone!.key))!.uses[0]!.costs).toEqual([kept]);
});

test.each([
  ['effect-likeliest', 50, { 'effect-likeliest': '50', 'effect-high': '50' }],
  ['effect-likeliest', 5, { 'effect-low': '5', 'effect-likeliest': '5' }],
  ['effect-low', 40, { 'effect-low': '40', 'effect-likeliest': '40', 'effect-high': '40' }],
  ['effect-high', 25, { 'effect-high': '25' }],
] as const)('the slider of %s moved to %i pushes the others along only where it must', (moved, to, texts) => {
  expect(pushedAlong({ 'effect-low': '10', 'effect-likeliest': '20', 'effect-high': '30' }, moved, to)).toEqual(texts);
});

test('names are never empty and never two alike, not even as files', () => {
  expect(namesOf([empty(1, 'Edge of care'), empty(2, ' '), empty(3, 'Edge-of-Care'), empty(4, 'Edge of care')])).toEqual(['Edge of care', 'Scenario 2', 'Edge-of-Care (2)', 'Edge of care (3)']);
});
