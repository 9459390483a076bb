import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellsToHide, mayShowShare } from '#indicators/judging/suppression.ts';
import type { Sum } from '#indicators/judging/small-numbers.ts';

const hide = (counts: Record<string, number | null>, sums: readonly Sum[]) => [...cellsToHide(counts, sums)].toSorted();

describe('small numbers', () => {
  it('hides 1 to 5 and shows 0 and 6', () => {
    expect(hide({ a: 0, b: 1, c: 5, d: 6, e: null }, [])).toEqual(['b', 'c']);
  });
  it('hides a second cell where the total would give the first away: the smallest that is not 0', () => {
    expect(hide({ boys: 30, girls: 4, unknown: 0, older: 12, all: 46 }, [{ total: 'all', parts: ['boys', 'girls', 'unknown', 'older'] }])).toEqual(['girls', 'older']);
  });
  it('hides more where two hidden cells can only be ones', () => {
    expect(hide({ a: 1, b: 1, c: 20, all: 22 }, [{ total: 'all', parts: ['a', 'b', 'c'] }])).toEqual(['a', 'b', 'c']);
  });
  it('hides a small total too, and then what the sum above it would give away', () => {
    // The quarter is 3 as its April is; the year less the rest would be the quarter.
    const sums = [{ total: 'q1', parts: ['apr', 'may', 'jun'] }, { total: 'year', parts: ['q1', 'rest'] }];
    expect(hide({ apr: 3, may: 0, jun: 0, q1: 3, rest: 40, year: 43 }, sums)).toEqual(['apr', 'q1', 'rest']);
  });
  it('never leaves a table from which one small number can be worked out', () => {
    const table = fc.array(fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 3, maxLength: 3 }), { minLength: 2, maxLength: 4 });
    fc.assert(fc.property(table, rows => {
      const counts: Record<string, number> = {};
      rows.forEach((row, r) => row.forEach((count, c) => { counts[`${r},${c}`] = count; }));
      const sums: Sum[] = [];
      rows.forEach((row, r) => { counts[`${r},all`] = row.reduce((a, b) => a + b, 0); sums.push({ total: `${r},all`, parts: row.map((_, c) => `${r},${c}`) }); });
      rows[0]!.forEach((_, c) => { counts[`all,${c}`] = rows.reduce((sum, row) => sum + row[c]!, 0); sums.push({ total: `all,${c}`, parts: rows.map((__, r) => `${r},${c}`) }); });
      const hidden = cellsToHide(counts, sums);
      // An attacker's first step, as a second implementation: fill in whatever a single sum gives away, again and again.
      const seen = new Map(Object.entries(counts).filter(([name]) => !hidden.has(name)));
      const everything = sums.every(({ total, parts }) => [total, ...parts].every(name => hidden.has(name)));
      for (const { total, parts } of sums) {
        const missing = [total, ...parts].filter(name => !seen.has(name));
        if (missing.length === 1 && !everything) {
          const [name] = missing;
          expect(counts[name!]! < 1 || counts[name!]! > 5).toBe(true);
        }
      }
    }));
  });
  it('shows no percentage on a small base, nor one that gives a small number away', () => {
    expect(mayShowShare(6, 9)).toBe(false);
    expect(mayShowShare(3, 40)).toBe(false);
    expect(mayShowShare(38, 40)).toBe(false);
    expect(mayShowShare(0, 40)).toBe(true);
    expect(mayShowShare(20, 40)).toBe(true);
  });
});
