import { describe, expect, test } from 'vitest';
import { calendarDate, monthEndAfter } from '#kernel/calendar-date.ts';
import { sum } from '#kernel/mathematics.ts';
import type { LeverCost, LeverUse } from '#scenarios/lever.ts';
import { costByMonth } from '#scenarios/comparison/lever-cost.ts';
import { compileScenario } from '#scenarios/compile.ts';
import { strengthByMonth } from '#scenarios/strength.ts';

const LAST_DAY = calendarDate(2025, 3, 31);
const monthEnds = Array.from({ length: 36 }, (_, month) => monthEndAfter(LAST_DAY, month + 1));
const use: LeverUse = {
  lever: 'edge-of-care', start: calendarDate(2025, 9, 1), end: null, leadMonths: 0, rampMonths: 0, fadeHalfLifeMonths: 0, reach: 0.5, takeUp: 0.8,
  effect: { low: 0.1, likeliest: 0.2, high: 0.3 }, fields: { 'from-age': 11, 'later-share': 0.2, 'later-after': 9 }, costs: [],
};

describe('how far a lever is at work', () => {
  test('nothing before its start and all of it from that month on, without lead or ramp', () => {
    const strength = strengthByMonth(use, monthEnds);
    expect([strength[4], strength[5], strength[35]]).toEqual([0, 1, 1]);
  });

  test('after three months of lead it goes up in a straight line over six: half of it in the middle', () => {
    // Begins on 1 December; three months later, at the middle of the ramp, it is 1 March: between the middles of February and March.
    const strength = strengthByMonth({ ...use, leadMonths: 3, rampMonths: 6 }, monthEnds);
    expect([strength[7], (strength[10]! + strength[11]!) / 2, strength[15]]).toEqual([0, expect.closeTo(0.5, 1), 1]);
  });

  test('after its end it halves with each half-life, or stops at once', () => {
    const end = calendarDate(2026, 3, 31);
    const fading = strengthByMonth({ ...use, end, fadeHalfLifeMonths: 6 }, monthEnds);
    // The middle of September lies five and a half months after the end.
    expect([fading[11], fading[17]]).toEqual([1, expect.closeTo(0.5 ** (5.5 / 6), 2)]);
    expect(strengthByMonth({ ...use, end }, monthEnds)[12]).toBe(0);
  });
});

describe('what a lever costs', () => {
  const spent = (cost: Partial<LeverCost>, of = use): number => Math.round(sum(costByMonth({ title: 'Team', nature: 'recurring', amountPence: 12_000_000, posts: null, from: null, until: calendarDate(2026, 3, 31), ...cost }, of, monthEnds)));

  test('£120,000 a year from 1 September to 31 March is seven twelfths of it', () => {
    expect(spent({})).toBe(7_000_000);
    expect(spent({ nature: 'staff', from: calendarDate(2025, 7, 1) })).toBe(9_000_000);
  });

  test('a part of a month counts by its days: from 16 June, 15 of 30', () => {
    expect(spent({ from: calendarDate(2025, 6, 16), until: calendarDate(2025, 6, 30) })).toBe(500_000);
  });

  test('once is once, also when it was spent before the projection begins; a cost of each case is none by itself', () => {
    expect(spent({ nature: 'one-off' })).toBe(12_000_000);
    expect(spent({ nature: 'one-off', from: calendarDate(2025, 2, 1) })).toBe(12_000_000);
    expect(spent({ nature: 'per-case' })).toBe(0);
  });
});

describe('a scenario as its replay needs it', () => {
  const calendar = { monthEnds, groupIds: ['agency-fostering', 'in-house-fostering'] };
  const carers: LeverUse = {
    ...use, lever: 'agency-to-in-house',
    fields: { 'new-carers-a-year': 12, 'enquiries-a-year': 0, 'application-share': 0, 'approval-share': 0, 'approval-months': 3, 'carers-leaving-a-year': 0, 'special-guardians-a-year': 0, 'children-per-carer': 1 },
  };

  test('acts in the order of the pathway, whatever order the plan has, and two uses of a lever have chances of their own', () => {
    const { treatment, childUses } = compileScenario([carers, use, use], calendar);
    expect(treatment.actions.map(({ name }) => name)).toEqual(['edge-of-care/0', 'edge-of-care/1', 'agency-to-in-house/0']);
    expect(childUses).toEqual([1, 2, 0]);
  });

  test('opens places from the month in which the lever starts: a carer a month, three months after', () => {
    const [action] = compileScenario([carers], calendar).treatment.actions;
    const places = action!.kind === 'live-elsewhere' ? action!.placesByMonth! : new Int32Array(0);
    // September is month 5; approvals begin in December, month 8.
    expect([places[4], places[7], places[8], places[9], places[20]]).toEqual([0, 0, 1, 2, 13]);
  });

  test('leaves out what reaches nobody', () => {
    expect(compileScenario([{ ...use, reach: 0 }], calendar).treatment.actions).toEqual([]);
  });
});
