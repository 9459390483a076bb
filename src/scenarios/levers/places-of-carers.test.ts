import fc from 'fast-check';
import { expect, test } from 'vitest';
import { approvalsFrom, placesOfCarers } from '#scenarios/levers/places-of-carers.ts';

const closeTo = (wanted: readonly number[]) => wanted.map(value => expect.closeTo(value, 9));

test('twelve approvals a year after three months, nobody leaving and 1.5 children each, give 1.5 places more in every month from the fourth', () => {
  expect(placesOfCarers({ approvedPerYear: 12, lostPerYear: 0, childrenPerCarer: 1.5, approvalMonths: 3 }, 6)).toEqual(closeTo([0, 0, 0, 1.5, 3, 4.5]));
});

test('of those there are, a twelfth of the yearly share is lost before the next come', () => {
  // 12% a year is 1% a month: 1; 0.99 + 1; 0.99 × 1.99 + 1.
  expect(placesOfCarers({ approvedPerYear: 12, lostPerYear: 0.12, childrenPerCarer: 1, approvalMonths: 0 }, 3)).toEqual(closeTo([1, 1.99, 2.9701]));
});

test('with as many lost as approved the places level off: 13% lost of 13 approved a year is 100 carers in the end', () => {
  expect(placesOfCarers({ approvedPerYear: 13, lostPerYear: 0.13, childrenPerCarer: 1.2, approvalMonths: 8 }, 1200).at(-1)).toBeCloseTo(120, 1);
});

test('a thousand enquiries, of which 6% apply and a third of those are approved, are twenty carers', () => {
  expect(approvalsFrom(1000, 0.06, 1 / 3)).toBeCloseTo(20, 9);
});

test('more approvals never mean fewer places, more losses or a longer wait never mean more', () => {
  const years = fc.record({ approvedPerYear: fc.double({ min: 0, max: 300, noNaN: true }), lostPerYear: fc.double({ min: 0, max: 0.9, noNaN: true }), childrenPerCarer: fc.double({ min: 0.1, max: 4, noNaN: true }), approvalMonths: fc.nat(36) });
  fc.assert(fc.property(years, fc.integer({ min: 1, max: 60 }), (carers, months) => {
    const places = placesOfCarers(carers, months);
    const noneAbove = (fewer: readonly number[], more: readonly number[]): boolean => fewer.every((value, month) => value <= more[month]! + 1e-9);
    expect(noneAbove(places, placesOfCarers({ ...carers, approvedPerYear: carers.approvedPerYear + 1 }, months))).toBe(true);
    expect(noneAbove(placesOfCarers({ ...carers, lostPerYear: carers.lostPerYear + 0.1 }, months), places)).toBe(true);
    expect(noneAbove(placesOfCarers({ ...carers, approvalMonths: carers.approvalMonths + 1 }, months), places)).toBe(true);
  }));
});
