import { describe, expect, it } from 'vitest';
import { on } from '#indicators/example-pathway.test-support.ts';
import type { StatusFacts, Target, Test } from '#indicators/judging/target.ts';
import { statusOf, trajectoryAt } from '#indicators/judging/target.ts';

const target = (test: Test, value: number, more: Partial<Target> = {}): Target =>
  ({ indicator: 'children-on-protection-plan', from: on('2012-04-01'), until: on('2013-03-31'), test, value, upper: null, start: null, tolerance: 0.05, ...more });
const facts = (figure: number | null, of: Target | null, more: Partial<StatusFacts> = {}): StatusFacts =>
  ({ direction: 'lower', target: of, figure, day: on('2012-09-30'), pairsThatAreWorse: [], ...more });

describe('the status of a target', () => {
  // The first row is row 11 of the East Sussex dashboard of October 2012, whose comment called 590 below 587.
  it.each([
    ['<', 587, 590, 'near'], ['<', 587, 587, 'near'], ['<', 587, 586, 'met'], ['<=', 587, 587, 'met'],
    ['<', 587, 617, 'not-met'], ['<', 16_449, 18_893, 'not-met'], ['<=', 57, 57, 'met'], ['>=', 21, 20, 'near'], ['>=', 21, 19, 'not-met'],
    ['>', 0.6, 0.6, 'near'], ['=', 10, 10, 'met'], ['=', 10, 9, 'not-met'],
  ] as const)('%s %d with %d is %s', (test, value, figure, status) => {
    expect(statusOf(facts(figure, target(test, value))).id).toBe(status);
  });
  it.each([[99, 'near'], [100, 'met'], [160, 'met'], [161, 'near'], [180, 'not-met']] as const)('between 100 and 160 with %d is %s', (figure, status) => {
    expect(statusOf(facts(figure, target('between', 100, { upper: 160 }))).id).toBe(status);
  });
  it('is grey without a target or without a figure', () => {
    expect(statusOf(facts(590, null)).id).toBe('no-target');
    expect(statusOf(facts(null, target('<', 587))).id).toBe('no-figure');
  });
  it('cannot be green while a counterweight is worse', () => {
    expect(statusOf(facts(500, target('<', 587), { pairsThatAreWorse: ['re-referrals'] }))).toMatchObject({ id: 'met-with-warning', colour: 'amber' });
  });
  it('asks on a day for what lies on the line from the start', () => {
    // 704 to 587 over 364 days; half-way, after 182 days, 645.5.
    const line = target('<=', 587, { start: 704 });
    expect(trajectoryAt(line, on('2012-09-30'))).toBeCloseTo(704 - 117 * 182 / 364, 9);
    expect(statusOf(facts(640, line)).id).toBe('met');
    expect(trajectoryAt(line, on('2011-01-01'))).toBe(704);
    expect(trajectoryAt(line, on('2014-01-01'))).toBe(587);
  });
});
