import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calendarDate } from '#kernel/calendar-date.ts';
import { pence } from '#kernel/money.ts';
import type { Drawdown } from '#business-case/drawdown.ts';
import { drawn } from '#business-case/drawdown.ts';

const POT: Drawdown = {
  gateways: [
    { id: 'first', title: 'First', on: calendarDate(2027, 1, 31), tests: [{ indicator: 'child-protection-plans', test: '<', value: 587 }, { indicator: 'net-spend', test: '<=', value: 100 }] },
    { id: 'second', title: 'Second', on: calendarDate(2028, 1, 31), tests: [{ indicator: 'child-protection-plans', test: '<', value: 587 }] },
  ],
  tranches: [
    { title: 'a', amountPence: pence(100), milestone: 'm', gateway: 'first' },
    { title: 'b', amountPence: pence(200), milestone: 'm', gateway: 'second' },
    { title: 'c', amountPence: pence(400), milestone: 'm', gateway: null },
  ],
};
const states = (first: Readonly<Record<string, number>>, second: Readonly<Record<string, number>>): readonly string[] => drawn(POT, { title: 'o', figures: { first, second } }).tranches.map(({ state }) => state);

describe('money drawn from a central pot', () => {
  test('every test passed releases every tranche that has a gateway', () => {
    expect(states({ 'child-protection-plans': 586, 'net-spend': 100 }, { 'child-protection-plans': 500 })).toEqual(['released', 'released', 'no-gateway']);
    expect(drawn(POT, { title: 'o', figures: { first: { 'child-protection-plans': 586, 'net-spend': 100 } } })).toMatchObject({ releasedPence: 100, leftInPotPence: 600 });
  });

  test('587 is not below 587: the tranche is held, and so is what comes after it although its own test passes', () => {
    expect(states({ 'child-protection-plans': 587, 'net-spend': 100 }, { 'child-protection-plans': 500 })).toEqual(['held', 'held', 'no-gateway']);
  });

  test('a figure that is missing opens nothing; a test that failed counts for more', () => {
    expect(states({ 'net-spend': 100 }, { 'child-protection-plans': 500 })).toEqual(['waiting', 'waiting', 'no-gateway']);
    expect(states({ 'net-spend': 101 }, {})).toEqual(['held', 'held', 'no-gateway']);
  });

  test('released and left are always the pot', () => {
    const figures = fc.dictionary(fc.constantFrom('child-protection-plans', 'net-spend'), fc.integer({ min: 0, max: 1000 }));
    fc.assert(fc.property(figures, figures, (first, second) => {
      const { releasedPence, leftInPotPence } = drawn(POT, { title: 'o', figures: { first, second } });
      expect(releasedPence + leftInPotPence).toBe(700);
    }));
  });
});
