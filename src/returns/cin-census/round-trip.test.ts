import fc from 'fast-check';
import { expect, test } from 'vitest';
import { censusXml, imbalances, readTexts } from '#returns/cin-census/example-census.test-support.ts';
import { someChildren } from '#returns/cin-census/random-census.test-support.ts';

test('random histories written as a census, in any order of elements, are read back as they were', () => {
  fc.assert(fc.property(someChildren, children => {
    const reading = readTexts(censusXml(2026, children.map(({ xml }) => xml)));
    expect(reading.value.part.people).toEqual(children.map(({ person }) => person));
    expect(imbalances(reading)).toEqual([]);
  }), { numRuns: 200 });
});

test('the same census given twice is one history', () => {
  fc.assert(fc.property(someChildren, children => {
    const text = censusXml(2026, children.map(({ xml }) => xml));
    const reading = readTexts(text, text);
    expect(reading.value.part.people.map(({ localId }) => localId)).toEqual(children.map(({ person }) => person.localId));
    expect(reading.value.part.people.flatMap(({ referrals }) => referrals)).toEqual(children.flatMap(({ person }) => person.referrals));
    expect(reading.issues.filter(({ rule }) => rule === 'census-differs')).toEqual([]);
    expect(imbalances(reading)).toEqual([]);
    const [first, second] = reading.value.files;
    // The later by name stands; all rows of the other are the same as its rows.
    expect(first!.rows.referrals.merged).toBe(second!.rows.referrals.used);
  }), { numRuns: 60 });
});
