import { expect, test } from 'vitest';
import { askedOf, NO_QUESTION } from '#web/published/asked-of.ts';
import { readQuestion } from '#web/published/typed.ts';
import type { PublishedSummary } from '#web/workers/protocol.ts';

const TYPED = { 'outlook-authority': '845', 'outlook-measure': 'referrals', 'outlook-from-year': '', 'outlook-years': '3', 'outlook-target': '' };

test('empty fields stand for what is usual', () => {
  const { question, problems } = readQuestion('outlook', { ...TYPED, 'outlook-years': '' }, NO_QUESTION);
  expect(problems).toEqual([]);
  expect(question).toEqual({ ...NO_QUESTION, authority: '845', outlookMeasure: 'referrals' });
});

test.each([['-12', -0.12], ['−12%', -0.12], ['5.5 %', 0.055], ['', null]])('a target of "%s" is read', (text, target) => {
  expect(readQuestion('outlook', { ...TYPED, 'outlook-target': text }, NO_QUESTION).question?.target).toBe(target);
});

test.each([
  ['outlook-authority', '', 'Choose an authority'], ['outlook-from-year', 'last', 'Last year to use must be a whole number from 1990 to 2100'],
  ['outlook-years', '6', 'Years ahead must be a whole number from 1 to 5'], ['outlook-target', '-100', 'Target must be a change in per cent'], ['outlook-target', 'twelve', 'Target must be a change in per cent'],
])('%s of "%s" is refused at its field', (field, text, says) => {
  const { question, problems } = readQuestion('outlook', { ...TYPED, [field]: text }, NO_QUESTION);
  expect(question).toBeNull();
  expect(problems).toMatchObject([{ id: field }]);
  expect(problems[0]?.message).toContain(says);
});

test('what one form does not ask stays as it was', () => {
  const before = { ...NO_QUESTION, authority: '845', outlookMeasure: 'referrals', target: -0.12 };
  expect(readQuestion('neighbours', { 'neighbours-authority': '878', 'neighbours-measure': 'adopted', 'neighbours-since': '2019' }, before).question)
    .toEqual({ ...before, authority: '878', comparedMeasure: 'adopted', since: 2019 });
  expect(readQuestion('measures', { 'measures-authority': '886' }, before).question).toEqual({ ...before, authority: '886' });
});

const SUMMARY: PublishedSummary = {
  authorities: [{ id: '878', title: 'Devon' }, { id: '845', title: 'East Sussex' }],
  outlookMeasures: [{ id: 'looked-after', title: '', first: 2010, last: 2024 }], measures: [{ id: 'looked-after-children', title: '', publication: '' }],
  files: [], issues: [], rules: [],
};

test('nothing is asked until an authority is named that the files hold; the only one needs no naming', () => {
  expect(askedOf(SUMMARY, NO_QUESTION)).toBeNull();
  expect(askedOf(SUMMARY, { ...NO_QUESTION, authority: '999' })).toBeNull();
  expect(askedOf({ ...SUMMARY, authorities: SUMMARY.authorities.slice(1) }, NO_QUESTION)?.authority).toBe('845');
});

test('a measure that the files do not hold gives way to the first that they do', () => {
  expect(askedOf(SUMMARY, { ...NO_QUESTION, authority: '845', outlookMeasure: 'referrals', comparedMeasure: 'adopted' }))
    .toMatchObject({ outlook: { measure: 'looked-after' }, compared: { measure: 'looked-after-children' } });
});
