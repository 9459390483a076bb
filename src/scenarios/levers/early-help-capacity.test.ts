import { expect, test } from 'vitest';
import { earlyHelpCapacity } from '#scenarios/levers/early-help-capacity.ts';

const casesWith = (fields: Readonly<Record<string, number>>): number | null => {
  const action = earlyHelpCapacity.action({ workers: 20, 'families-per-worker': 12, 'months-per-family': 8, 'children-per-family': 2, 'would-enter-share': 0.025, 'later-share': 0.2, 'later-after': 9, ...fields });
  return action.kind === 'prevent-entry' ? action.casesPerMonth : null;
};

test('20 workers with 12 families for 8 months begin with 30 families a month, of whose 60 children 1.5 would have come into care', () => {
  expect(casesWith({})).toBeCloseTo(1.5, 12);
});

test('twice as long with each family is half as many children reached', () => {
  expect(casesWith({ 'months-per-family': 16 })).toBeCloseTo(0.75, 12);
});

test('no workers reach nobody', () => {
  expect(casesWith({ workers: 0 })).toBe(0);
});

test('the default is what the published shares come to: 1.7% against 2.5%', () => {
  expect(earlyHelpCapacity.evidence[0]?.effect?.likeliest).toBeCloseTo(1 - 1.7 / 2.5, 12);
});
