import { describe, expect, test } from 'vitest';
import { rankAmong } from '#benchmarks/rank.ts';
import { checkClaim } from '#paper/check-claim.ts';
import type { Claim } from '#paper/claim.ts';
import { CLAIM_KINDS } from '#paper/kinds.ts';

const claimOf = (kind: string, inputs: Claim['inputs'], printed: number): Claim =>
  ({ id: 'example', report: 'example', section: '1', words: 'an example', kind, inputs, printed, form: 'number', test: '=', roundedTo: 1, within: 0.0001, unsigned: false });

describe.each(CLAIM_KINDS)('$id', ({ id, title, explanation, takes, lastRepeats, working, example }) => {
  test('says what it does and what it takes', () => {
    expect(title).toMatch(/^[A-Z]/);
    expect(explanation).toMatch(/^[A-Z].*\.$/);
    expect(takes.length).toBeGreaterThan(0);
    expect(working(example.inputs)).toMatch(/\S/);
  });

  test('computes its example, and finds a figure that is off by one', () => {
    expect(checkClaim(claimOf(id, example.inputs, example.computed))).toMatchObject({ verdict: 'reconciles', finding: null });
    expect(checkClaim(claimOf(id, example.inputs, example.computed + 1))).toMatchObject({ verdict: 'does-not-reconcile', finding: expect.stringContaining('is printed, but') });
  });

  test('cannot be tested while an input is missing, wherever it stands', () => {
    expect(checkClaim(claimOf(id, [], 1))).toMatchObject({ computed: null, verdict: 'cannot-be-tested' });
    example.inputs.forEach((_, i) => {
      const inputs = example.inputs.map((input, j) => (i === j ? null : input));
      expect(checkClaim(claimOf(id, inputs, 1))).toMatchObject({ computed: null, verdict: 'cannot-be-tested', finding: expect.stringContaining(takes[Math.min(i, takes.length - 1)]!) });
    });
  });

  test('takes no more figures than it knows what to do with', () => {
    const tooMany = checkClaim(claimOf(id, [...example.inputs, 1], example.computed)).verdict;
    expect(tooMany === 'cannot-be-tested').toBe(!lastRepeats);
  });
});

describe('kinds of claim', () => {
  test('each have an id of their own', () => {
    expect(new Set(CLAIM_KINDS.map(({ id }) => id)).size).toBe(CLAIM_KINDS.length);
  });

  test('the number above a rank is that of a ranking without ties', () => {
    const kind = CLAIM_KINDS.find(({ id }) => id === 'number-above')!;
    for (const own of [1, 2, 5, 9]) {
      const { fromLowest, above, ranked } = rankAmong(own, [1, 2, 3, 4, 5, 6, 7, 8, 9].filter(other => other !== own));
      expect(kind.compute([fromLowest, ranked])).toBe(above);
    }
  });

  test.each([['part-of-whole', [1, 0]], ['change', [0, 5]], ['rate-per-10000', [5, 0]], ['implied-population', [5, 0]], ['per-unit', [5, 0]], ['part-year', [5, 1, 0]],
    ['yearly-growth', [0, 5, 1]], ['linear-trend', [1, 2, 0, 1]], ['compound-trend', [1, 2, 0, 1]]] as const)('%s of %j has nothing to divide by', (kind, inputs) => {
    expect(checkClaim(claimOf(kind, inputs, 1)).finding).toBe('1 cannot be tested: there is nothing to divide by.');
  });
});
