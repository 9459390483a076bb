import { expect, test } from 'vitest';
import { nearestWord } from '#saved/nearest-word.ts';

const KNOWN = ['take-up', 'reach', 'fte', 'on', 'unit-costs', 'end'];

test.each([
  ['takeup', 'take-up'], ['Take_Up', 'take-up'], ['take up', 'take-up'], ['unitcost', 'unit-costs'], ['raech', 'reach'], ['ends', 'end'],
  // Two letters of two, or of three, may be anything.
  ['of', null], ['fee', 'fte'], ['abc', null], ['uptake', null], ['a word longer than any key there could be, for a key', null],
])('%s was probably meant as %s', (word, meant) => {
  expect(nearestWord(word, KNOWN)).toBe(meant);
});
