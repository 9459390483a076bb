import { expect, test } from 'vitest';
import { pence } from '#kernel/money.ts';
import { staffCostPence } from '#business-case/staff.ts';

const team = { yearIndex: 0, grade: null, fullTimeEquivalents: 15.8, quarters: 2.5 };

test('15.8 posts for 2.5 quarters, at £798,000 for 15.8 posts of a full year: 798,000 x 2.5 / 4 = £498,750', () => {
  expect(staffCostPence(team, { fullTimeEquivalents: 15.8, costPence: pence(79_800_000) })).toBe(49_875_000);
});

test('half as many posts for a full year at £40,000 each: 7.9 x 40,000 = £316,000', () => {
  expect(staffCostPence({ ...team, fullTimeEquivalents: 7.9, quarters: 4 }, { fullTimeEquivalents: 1, costPence: pence(4_000_000) })).toBe(31_600_000);
});

test('where the quarters are not known there is no cost', () => {
  expect(staffCostPence({ ...team, quarters: null }, { fullTimeEquivalents: 1, costPence: pence(1) })).toBeNull();
});
