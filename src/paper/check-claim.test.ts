import { describe, expect, test } from 'vitest';
import { checkClaim } from '#paper/check-claim.ts';
import type { Claim } from '#paper/claim.ts';
import { figureInWords, gapInWords, monthNumber } from '#paper/figure-words.ts';

const CLAIM: Claim = {
  id: 'example', report: 'example', section: '1', words: 'an example', kind: 'figure', inputs: [590], printed: 587,
  form: 'number', test: '=', roundedTo: 1, within: null, unsigned: false,
};
const findingOf = (claim: Partial<Claim>): string | null => checkClaim({ ...CLAIM, ...claim }).finding;

describe('a claim is checked', () => {
  test('as it is printed: half up in the step of the paper', () => {
    // 72.5 is 73, 72.4 is 72; 4.651 million is 4.7 million; 0.0825 of 1 is 8%.
    expect([72.5, 72.4].map(figure => findingOf({ inputs: [figure], printed: 73 }) === null)).toEqual([true, false]);
    expect(findingOf({ inputs: [4_651_000], printed: 4_700_000, roundedTo: 100_000, form: 'pounds' })).toBe(null);
    expect(findingOf({ inputs: [0.0825], printed: 0.08, roundedTo: 0.01, form: 'percent' })).toBe(null);
  });

  test('as far as the paper is exact, where it calls its own figures approximate', () => {
    expect(findingOf({ inputs: [931.7], printed: 931, within: 1 })).toBe(null);
    expect(findingOf({ inputs: [932.1], printed: 931, within: 1 })).toContain('1.1 too low');
  });

  test('without the sign, where the paper leaves it out, and with it elsewhere', () => {
    const fall = { kind: 'change', inputs: [1677, 375], printed: 0.78, form: 'percent', roundedTo: 0.01 } as const;
    expect(findingOf({ ...fall, unsigned: true })).toBe(null);
    expect(findingOf(fall)).toBe('78% is printed, but the change from 1,677 to 375 is -77.64%: the sign is turned.');
  });

  test('against its bound: 587 itself is not fewer than 587', () => {
    expect([586, 587, 590].map(figure => findingOf({ inputs: [figure], test: '<' }))).toEqual([null, '587 is called below 587: it is exactly that.', '590 is called below 587: it is 3 above.']);
    expect([100, 101].map(figure => findingOf({ inputs: [figure], printed: 100, test: '>' }))).toEqual(['100 is called above 100: it is exactly that.', null]);
    expect([findingOf({ test: '<=' }), findingOf({ test: '>=' })]).toEqual(['590 is called at most 587: it is 3 above.', null]);
  });

  test('and a figure that was cut off, or is a number printed as a percentage, is called so', () => {
    expect(findingOf({ inputs: [72.5], printed: 72 })).toContain('it was cut off and not rounded');
    expect(findingOf({ kind: 'part-of-whole', inputs: [20, 771], printed: 0.2, form: 'percent', roundedTo: 0.01 })).toContain('20 is the number itself, printed as a percentage');
  });
});

describe('figures in words', () => {
  test('are as a paper prints them', () => {
    expect([figureInWords(1_234_567.891, 'number'), figureInWords(-0.051, 'percent'), figureInWords(8_575_000, 'pounds'), figureInWords(40.25, 'pounds'), figureInWords(monthNumber(2012, 12), 'month')])
      .toEqual(['1,234,567.89', '-5.1%', '£8,575,000', '£40.25', 'December 2012']);
    expect([gapInWords(-3, 'number'), gapInWords(0.005, 'percent'), gapInWords(-9000, 'pounds'), gapInWords(1, 'month'), gapInWords(-2, 'month')])
      .toEqual(['3', '0.5 percentage points', '£9,000', 'a month', '2 months']);
  });

  test('a difference of nothing but floating point is no difference', () => {
    // 30 - 14.2 is 15.8, and 15.800000000000001 in a computer.
    expect(findingOf({ kind: 'difference', inputs: [14.2, 30], printed: 15.8, roundedTo: 0.1 })).toBe(null);
  });
});
