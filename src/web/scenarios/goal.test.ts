import { expect, test } from 'vitest';
import { calendarDate, monthEndAfter } from '#kernel/calendar-date.ts';
import type { Question } from '#scenarios/analysis/solved.ts';
import { goalFieldId, readGoal } from '#web/scenarios/goal.ts';
import type { GoalField } from '#web/scenarios/goal.ts';

/** Two years from April 2025. */
const MONTHS = Array.from({ length: 24 }, (_, month) => monthEndAfter(calendarDate(2025, 3, 31), month + 1));

const typed = (fields: Partial<Record<GoalField, string>>): Readonly<Record<string, string>> => Object.fromEntries(
  Object.entries({ input: 'edge-of-care/reach', of: 'all', counted: 'fewer', on: '2026-06-30', from: '20', to: '', ...fields }).map(([field, text]) => [goalFieldId(7, field as GoalField), text]));
const read = (fields: Partial<Record<GoalField, string>>): ReturnType<typeof readGoal> => readGoal(7, typed(fields), MONTHS);
const inCare = (from: number, to: number, against: string): Partial<Question> => ({ measure: { kind: 'in-care', placementGroup: 'all', month: 14, against }, from, to } as Partial<Question>);

test.each([
  ['fewer', '20', '', inCare(-20, -20, 'doing-nothing')], ['fewer', '20', '30', inCare(-30, -20, 'doing-nothing')], ['more', '1,000', '1,200', inCare(1000, 1200, 'doing-nothing')],
  ['fewer-than-today', '5', '', inCare(-5, -5, 'today')], ['more-than-today', '0', '', inCare(0, 0, 'today')], ['in-all', '500', '550', inCare(500, 550, 'nothing')],
] as const)('children counted as %s, %s to %s', (counted, from, to, question) => {
  expect(read({ counted, from, to }).value).toEqual({ input: 'edge-of-care/reach', ...question });
});

test('money is of the financial years up to the day, in pence, however children are counted', () => {
  expect(read({ of: 'saving', from: '500k', to: '£1.2m' }).value).toEqual({ input: 'edge-of-care/reach', measure: { kind: 'net-saving', year: 1 }, from: 50_000_000, to: 120_000_000 });
  expect(read({ of: 'saving', from: '0', on: '2026-03-31' }).value?.measure).toEqual({ kind: 'net-saving', year: 0 });
});

test.each([
  [{ from: '' }, 'from', 'How many, or how much, is missing: enter a whole number of children'],
  [{ from: '2.5' }, 'from', 'How many, or how much, must be a whole number of children'],
  [{ from: '-3' }, 'from', 'How many, or how much, must be a whole number of children'],
  [{ of: 'saving', from: 'lots' }, 'from', 'How many, or how much, must be an amount in pounds, such as 500k or 1.2m'],
  [{ to: '10' }, 'to', 'The upper end is below the lower'],
] as const)('%j is told at its field', (fields, field, message) => {
  expect(read(fields)).toEqual({ value: null, problems: [{ id: goalFieldId(7, field), message }] });
});
