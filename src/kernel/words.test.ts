import { expect, test } from 'vitest';
import { capitalised, nearestOf, toldApart, uncapitalised } from '#kernel/words.ts';

test.each([
  // Worked by hand: kitten, sitten, sittin, sitting.
  ['kitten', 'sitting', 3], ['reach', 'reach', 0], ['raech', 'reach', 2], ['', 'end', 3], ['ends', 'end', 1],
])('from %s to %s it is %i letters', (word, other, letters) => {
  expect(nearestOf(word, [other])?.lettersAway).toBe(letters);
});

test('the nearest of a list is the first of those that are equally near; of no words there is none', () => {
  expect(nearestOf('cat', ['dog', 'car', 'bat'])).toEqual({ word: 'car', lettersAway: 1 });
  expect(nearestOf('cat', [])).toBeNull();
});

test('a first letter changes its case and nothing else does', () => {
  expect([capitalised('iOS first'), uncapitalised('Ofsted Says'), capitalised('')]).toEqual(['IOS first', 'ofsted Says', '']);
});

test('names that are alike are told apart, also from one that has the number already', () => {
  expect(toldApart(['Plan', 'Plan (2)', 'Plan', 'Plan', 'Other'])).toEqual(['Plan', 'Plan (2)', 'Plan (3)', 'Plan (4)', 'Other']);
});
