import { expect, test } from 'vitest';
import { adoptionTimeliness } from '#scenarios/levers/adoption-timeliness.ts';
import { reunificationSupport } from '#scenarios/levers/reunification-support.ts';
import { specialGuardianship } from '#scenarios/levers/special-guardianship.ts';

const GUARDIANSHIP = { 'from-months': 12, 'until-months': 120, 'within-months': 9, 'return-share': 0.057, 'allowance-per-week': 18_000 };

test('special guardianship pays the allowance of £180 a week that was entered, even one of nothing, so that it is never left out', () => {
  expect(specialGuardianship.action(GUARDIANSHIP)).toMatchObject({ destination: 'special-guardianship-and-orders', allowancePerWeekPence: 18_000, careMonths: [12, 120] });
  expect(specialGuardianship.action({ ...GUARDIANSHIP, 'allowance-per-week': 0 })).toMatchObject({ allowancePerWeekPence: 0 });
});

test('special guardianship has no allowance by default: somebody has to look it up', () => {
  expect(specialGuardianship.fields.find(({ id }) => id === 'allowance-per-week')?.fallback).toBeNull();
});

test('an adoption pays an allowance where there is one', () => {
  expect(adoptionTimeliness.action({ 'within-months': 6, 'allowance-per-week': 5_000 })).toMatchObject({ destination: 'adoption', allowancePerWeekPence: 5_000 });
  expect(adoptionTimeliness.action({ 'within-months': 6, 'allowance-per-week': 0 })).toMatchObject({ allowancePerWeekPence: null });
});

test('of children sent home one in five comes back unless somebody knows better', () => {
  expect(reunificationSupport.fields.find(({ id }) => id === 'return-share')?.fallback).toBe(0.2);
});
