import { expect, test } from 'vitest';
import { familyGroupConferences } from '#scenarios/levers/family-group-conferences.ts';

test('the likeliest effect is what the shares of the trial come to: 36.2% against 44.8%', () => {
  expect(familyGroupConferences.evidence[0]?.effect?.likeliest).toBeCloseTo(1 - 36.2 / 44.8, 3);
});

test('its range is a 95% interval of a ratio of shares, by the method of Katz, over 1,471 families in two arms', () => {
  const [withReferral, without, perArm] = [0.362, 0.448, 1471 / 2];
  const deviation = Math.sqrt((1 - withReferral) / (withReferral * perArm) + (1 - without) / (without * perArm));
  const ratioAt = (deviations: number): number => (withReferral / without) * Math.exp(deviations * deviation);
  expect(familyGroupConferences.evidence[0]?.effect?.low).toBeCloseTo(1 - ratioAt(1.96), 2);
  expect(familyGroupConferences.evidence[0]?.effect?.high).toBeCloseTo(1 - ratioAt(-1.96), 2);
});

test('of ten children referred a month 4.48 would have been in care', () => {
  const action = familyGroupConferences.action({ 'children-referred-a-month': 10, 'later-share': 0, 'later-after': 9 });
  expect(action.kind === 'prevent-entry' && action.casesPerMonth).toBeCloseTo(4.48, 12);
});
