import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calendarDate } from '#kernel/calendar-date.ts';
import { LEVERS, leverCalled } from '#scenarios/levers/index.ts';
import { randomPlan } from '#saved/random-plan.test-support.ts';
import { costFieldId, readUse, useFieldId } from '#web/scenarios/read-use.ts';
import type { Texts, TypedUse } from '#web/scenarios/typed.ts';
import { newTypedUse, typedUseOf } from '#web/scenarios/typed.ts';

const LAST_DAY = calendarDate(2025, 3, 31);

function keys(): () => number {
  let last = 0;
  return () => { last += 1; return last; };
}

/** An edge-of-care service with all that it asks for. */
const EDGE: TypedUse = {
  ...newTypedUse(leverCalled('edge-of-care').lever, LAST_DAY, () => 7),
  texts: {
    start: '1/9/2025', end: '', lead: '3', ramp: '9', fade: '0', reach: '60', 'take-up': '70', 'effect-low': '10', 'effect-likeliest': '20', 'effect-high': '30',
    'own-from-age': '11', 'own-later-share': '25', 'own-later-after': '9',
  },
};
const withTexts = (texts: Texts): TypedUse => ({ ...EDGE, texts: { ...EDGE.texts, ...texts } });
const withCost = (texts: Texts): TypedUse => ({ ...EDGE, costs: [{ key: 3, texts: { title: 'Team', nature: 'staff', amount: '462,000', fte: '9', grade: '', from: '', until: '', ...texts } }] });

test('what somebody types is what the model is given, by hand', () => {
  expect(readUse(EDGE)).toEqual({
    problems: [],
    value: {
      lever: 'edge-of-care', start: calendarDate(2025, 9, 1), end: null, leadMonths: 3, rampMonths: 9, fadeHalfLifeMonths: 0, reach: 0.6, takeUp: 0.7,
      effect: { low: 0.1, likeliest: 0.2, high: 0.3 }, fields: { 'from-age': 11, 'later-share': 0.25, 'later-after': 9 }, costs: [],
    },
  });
});

test('any lever of any plan file comes back from the form as the very same, to the last digit', () => {
  fc.assert(fc.property(randomPlan, ({ scenario: { levers } }) => {
    const newKey = keys();
    expect(levers.map(use => readUse(typedUseOf(use, newKey)).value)).toEqual(levers);
  }), { numRuns: 60 });
});

test.each(LEVERS.map(lever => [lever.id, lever] as const))('%s, just added, reaches nobody, and asks for what nobody can guess', (_, lever) => {
  const use = newTypedUse(lever, LAST_DAY, () => 1);
  expect([use.texts['start'], use.texts['reach'], use.texts['take-up']]).toEqual(['01/04/2025', '0', '0']);
  expect(readUse(use).problems.map(({ id }) => id)).toEqual(lever.fields.filter(({ fallback, fromReturns }) => fallback === null && fromReturns === undefined).map(({ id }) => useFieldId(1, `own-${id}`)));
});

test('a published effect stands in its fields from the start', () => {
  const { texts } = newTypedUse(leverCalled('family-group-conferences').lever, LAST_DAY, () => 1);
  expect([texts['effect-low'], texts['effect-likeliest'], texts['effect-high']]).toEqual(['8', '19.2', '29']);
});

describe('what is wrong is said at its field, in words that name the lever', () => {
  test.each([
    ['reach', { reach: '101' }, 'Edge-of-care service: reach must be a percentage from 0 to 100'],
    ['take-up', { 'take-up': 'most' }, 'Edge-of-care service: take-up must be a percentage from 0 to 100'],
    ['start', { start: '31/6/2025' }, 'Edge-of-care service: start must be a date, such as 1/9/2026'],
    ['start', { start: '' }, 'Edge-of-care service: start is missing: enter a date, such as 1/9/2026'],
    ['end', { end: '31/8/2025' }, 'Edge-of-care service: end is before the start'],
    ['lead', { lead: '2.5' }, 'Edge-of-care service: months until the first effect must be a whole number of months from 0 to 600'],
    ['effect-low', { 'effect-low': '25' }, 'Edge-of-care service: lowest effect is above the likeliest'],
    ['effect-high', { 'effect-high': '15' }, 'Edge-of-care service: highest effect is below the likeliest'],
    ['effect-high', { 'effect-high': '130' }, 'Edge-of-care service: highest effect must be a percentage from -100 to 100'],
    ['own-later-share', { 'own-later-share': ' ' }, 'Edge-of-care service: of those kept out of care, the share who come in later after all is missing: enter a percentage from 0 to 100'],
    ['own-from-age', { 'own-from-age': '18' }, 'Edge-of-care service: youngest age must be a number of years from 0 to 17'],
  ])('%s of %o', (field, texts, message) => {
    expect(readUse(withTexts(texts as Texts))).toEqual({ value: null, problems: [{ id: useFieldId(7, field), message }] });
  });

  test.each([
    ['title', { title: '' }, 'Edge-of-care service: what a cost is for is missing: enter some words'],
    ['amount', { amount: '-5' }, 'Edge-of-care service: Team: the amount must be an amount in pounds from 0 to 10000000000'],
    ['amount', { amount: '12,3' }, 'Edge-of-care service: Team: the amount must be an amount in pounds from 0 to 10000000000'],
    ['until', { from: '1/4/2026', until: '31/3/2026' }, 'Edge-of-care service: Team: it ends before it begins'],
    ['fte', { fte: '', grade: 'Grade 8' }, 'Edge-of-care service: Team: posts is missing: enter a number from 0 to 10000'],
  ])('a cost’s %s of %o', (field, texts, message) => {
    expect(readUse(withCost(texts as Texts)).problems).toEqual([{ id: costFieldId(3, field), message }]);
  });
});

test.each([['462,000', 46_200_000], ['£462000', 46_200_000], ['462k', 46_200_000], ['0.462m', 46_200_000], ['1.5', 150]])('the amount %s is %i pence', (amount, pence) => {
  expect(readUse(withCost({ amount })).value?.costs).toEqual([{ title: 'Team', nature: 'staff', amountPence: pence, posts: { fullTimeEquivalents: 9, grade: null }, from: null, until: null }]);
});

test('a per cent sign, a long minus and blanks are read as they are meant', () => {
  expect(readUse(withTexts({ reach: ' 60 % ', 'effect-low': '−10' })).value).toMatchObject({ reach: 0.6, effect: { low: -0.1 } });
});

test('posts are told with staff alone: those of another kind of cost are left out', () => {
  expect(readUse(withCost({ nature: 'recurring' })).value?.costs[0]?.posts).toBeNull();
});
