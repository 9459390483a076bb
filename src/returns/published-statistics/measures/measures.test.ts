import { describe, expect, test } from 'vitest';
import { MEASURES, measureOf } from '#returns/published-statistics/measures/index.ts';
import { POPULATION } from '#returns/published-statistics/measures/measure.ts';
import { FINANCE } from '#returns/published-statistics/measures/workforce-and-finance.ts';

/** Measures that stand in files of their own form, and not in a column of a table. */
const ELSEWHERE = new Set([POPULATION, ...FINANCE.map(({ id }) => id)]);

describe('the catalogue', () => {
  test('names each measure once, by an id for the command line', () => {
    expect(new Set(MEASURES.map(({ id }) => id)).size).toBe(MEASURES.length);
    expect(measureOf('referrals')?.title).toBe('Referrals');
    expect(measureOf('nothing')).toBe(null);
  });

  test.each(MEASURES)('$id can be read from somewhere, and is of one kind', ({ id, title, sources, kind, unit, denominator }) => {
    expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    expect(title).toMatch(/^[A-Z]/);
    expect(sources.length > 0 || ELSEWHERE.has(id)).toBe(true);
    // A share is published as a percentage, and neither a share nor a level is set against children.
    expect(unit === 'share').toBe(kind === 'share');
    if (kind === 'share') for (const { writes } of sources) expect(writes).toBe('percent');
    if (kind === 'share' || kind === 'level') expect(denominator).toBe(null);
  });
});
