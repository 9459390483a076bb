import { expect, test } from 'vitest';
import { must } from '#kernel/assert.ts';
import type { FieldValues } from '#scenarios/lever.ts';
import { agencyToInHouse } from '#scenarios/levers/agency-to-in-house.ts';

const FIELDS: FieldValues = {
  'new-carers-a-year': 12, 'enquiries-a-year': 0, 'application-share': 0.06, 'approval-share': 0.5, 'approval-months': 3,
  'carers-leaving-a-year': 0, 'special-guardians-a-year': 0, 'children-per-carer': 1.5,
};

function placesIn(fields: FieldValues, months: number): readonly number[] {
  const action = agencyToInHouse.action({ ...FIELDS, ...fields });
  return action.kind === 'live-elsewhere' ? must(action.placesByMonth, 'places')(months) : [];
}

test('places are those of the carers approved, none before the first approval', () => {
  expect(placesIn({}, 5)).toEqual([0, 0, 0, 1.5, 3]);
});

test('approvals from enquiries come on top: 400 × 6% × a half are 12 more a year', () => {
  expect(placesIn({ 'enquiries-a-year': 400 }, 4).at(-1)).toBeCloseTo(3, 9);
});

test('carers who leave and carers who become special guardians are both lost', () => {
  // 6% and 6% a year are 1% a month: 1.5 × (0.99 + 1).
  expect(placesIn({ 'carers-leaving-a-year': 0.06, 'special-guardians-a-year': 0.06 }, 5).at(-1)).toBeCloseTo(2.985, 9);
});

test('however many are lost, there are never fewer than no places', () => {
  expect(Math.min(...placesIn({ 'carers-leaving-a-year': 1, 'special-guardians-a-year': 1 }, 60))).toBe(0);
});

test('the share of applications approved by default is that of Ofsted’s figures of 2023-24', () => {
  expect(agencyToInHouse.fields.find(({ id }) => id === 'approval-share')?.fallback).toBeCloseTo(1_815 / (1_815 + 3_670), 2);
});

test('the children that a household has by default are those of Ofsted’s figures of March 2018', () => {
  expect(agencyToInHouse.fields.find(({ id }) => id === 'children-per-carer')?.fallback).toBeCloseTo(53_000 / 43_475, 1);
});
