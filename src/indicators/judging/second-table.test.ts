import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hiddenCells } from '#indicators/judging/second-table.ts';
import type { Sum } from '#indicators/judging/small-numbers.ts';
import { cellsToHide } from '#indicators/judging/suppression.ts';

interface Table { readonly counts: Record<string, number>; readonly inner: readonly string[]; readonly sums: readonly Sum[] }

/** Rows, columns and periods with every total there is: of each line of cells, of each face, and of all. */
function tableOf(cells: readonly (readonly (readonly number[])[])[]): Table {
  const counts: Record<string, number> = {};
  const [rows, columns, periods] = [cells.length, cells[0]!.length, cells[0]![0]!.length];
  const along = (many: number): readonly string[] => [...Array.from({ length: many }, (_, i) => String(i)), ...(many > 1 ? ['all'] : [])];
  const sums: Sum[] = [];
  const inner: string[] = [];
  cells.forEach((row, r) => row.forEach((line, c) => line.forEach((count, p) => { counts[`${r}/${c}/${p}`] = count; inner.push(`${r}/${c}/${p}`); })));
  const places = [along(rows), along(columns), along(periods)] as const;
  for (const r of places[0]) for (const c of places[1]) for (const p of places[2]) {
    const at = [r, c, p];
    const axis = at.indexOf('all');
    if (axis < 0) continue;
    const name = at.join('/');
    at.forEach((one, i) => { if (one === 'all') sums.push({ total: name, parts: places[i]!.slice(0, -1).map(part => at.with(i, part).join('/')) }); });
    counts[name] = cells.flatMap((row, i) => (r === 'all' || r === String(i) ? row.flatMap((line, j) => (c === 'all' || c === String(j) ? line.filter((_, k) => p === 'all' || p === String(k)) : [])) : [])).reduce((a, b) => a + b, 0);
  }
  return { counts, inner, sums };
}

/** Enough to try every filling of the tables below that have no second one. */
const MOST_STEPS = 200_000;

/** The inner cells that a cell or total is made of. */
const scopeOf = ({ inner }: Table, name: string): readonly string[] => {
  const wanted = name.split('/');
  return inner.filter(cell => cell.split('/').every((one, i) => wanted[i] === 'all' || wanted[i] === one));
};

/**
 * A reader with much time: tries whole numbers of 0 and more for every hidden cell until all that is shown agrees, the true
 * ones first, so that a second table is soon found where there is one. Whether one was found in which a cell is something else.
 */
function canBeSomethingElse(table: Table, hidden: ReadonlySet<string>, name: string): boolean {
  const { counts, inner } = table;
  const own = scopeOf(table, name);
  const open = [...own, ...inner.filter(cell => !own.includes(cell))].filter(cell => hidden.has(cell));
  const most = Math.max(...Object.values(counts)) + 2;
  const now = new Map(inner.filter(cell => !hidden.has(cell)).map(cell => [cell, counts[cell]!]));
  const shown = Object.keys(counts).filter(one => !hidden.has(one) && !inner.includes(one)).map(one => ({ total: counts[one]!, scope: scopeOf(table, one) }));
  const owned = open.filter(cell => own.includes(cell)).length;
  let steps = 0;
  const fill = (at: number): boolean => {
    if (at === owned && own.reduce((sum, cell) => sum + now.get(cell)!, 0) === counts[name]) return false;
    if (at === open.length) return true;
    steps += 1;
    if (steps > MOST_STEPS) throw new Error('The table is too large to try everything');
    const cell = open[at]!;
    const mine = shown.filter(({ scope }) => scope.includes(cell)).map(({ total, scope }) => ({
      left: total - scope.reduce((sum, one) => sum + (now.get(one) ?? 0), 0), closes: scope.every(one => one === cell || now.has(one)),
    }));
    const room = Math.min(most, ...mine.map(({ left }) => left));
    const tries = Array.from({ length: Math.max(0, room + 1) }, (_, value) => value).filter(value => mine.every(({ left, closes }) => !closes || value === left));
    for (const value of tries.toSorted((a, b) => Math.abs(a - counts[cell]!) - Math.abs(b - counts[cell]!))) {
      now.set(cell, value);
      if (fill(at + 1)) return true;
      now.delete(cell);
    }
    return false;
  };
  return fill(0);
}

const count = fc.oneof({ weight: 2, arbitrary: fc.integer({ min: 0, max: 5 }) }, { weight: 3, arbitrary: fc.integer({ min: 6, max: 14 }) });
const cube = (rows: number, columns: number, periods: number) =>
  fc.array(fc.array(fc.array(count, { minLength: periods, maxLength: periods }), { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows });

const neverGivenAway = (cells: readonly (readonly (readonly number[])[])[]): void => {
  const table = tableOf(cells);
  const hidden = cellsToHide(table.counts, table.sums);
  for (const name of hidden) expect([name, canBeSomethingElse(table, hidden, name)]).toEqual([name, true]);
};

describe('a hidden cell', () => {
  it('is found out by rows less columns, where no single sum gives it away', () => {
    // Two blocks of hidden cells and one between them: rows 0 and 1 less columns 0 and 1 leave it over.
    const cells = [[9, 9, 50, 50], [9, 9, 3, 50], [50, 50, 9, 9], [50, 50, 9, 9]];
    const table = tableOf(cells.map(row => row.map(one => [one])));
    const hidden = ['0/0/0', '0/1/0', '1/0/0', '1/1/0', '1/2/0', '2/2/0', '2/3/0', '3/2/0', '3/3/0'];
    const flat = hiddenCells(table.counts, table.sums, hidden);
    expect(flat.changesWith('1/2/0')).toBeNull();
    expect(flat.changesWith('0/0/0')?.toSorted()).toEqual(['0/0/0', '0/1/0', '1/0/0', '1/1/0']);
    expect(canBeSomethingElse(table, new Set(hidden), '1/2/0')).toBe(false);
    expect(canBeSomethingElse(table, new Set(hidden), '0/0/0')).toBe(true);
    expect(canBeSomethingElse(table, cellsToHide(table.counts, table.sums, hidden), '1/2/0')).toBe(true);
  });
  it('is found out by two years that share eleven months', () => {
    const counts: Record<string, number> = { first: 3, rest: 40, last: 7, year: 43, 'next year': 47 };
    const sums = [{ total: 'year', parts: ['first', 'rest'] }, { total: 'next year', parts: ['rest', 'last'] }];
    // The first by each year alone could be anything: but with the last it tells the difference of the two years.
    expect(hiddenCells(counts, sums, ['first', 'rest']).changesWith('first')).toBeNull();
    expect([...cellsToHide(counts, sums)].toSorted()).toEqual(['first', 'last', 'rest']);
  });
  it('has another value that agrees with everything published, in tables of rows and columns', () => {
    fc.assert(fc.property(fc.tuple(fc.integer({ min: 2, max: 3 }), fc.integer({ min: 2, max: 3 })).chain(([rows, columns]) => cube(rows, columns, 1)), neverGivenAway), { numRuns: 150 });
  });
  it('has one in tables of rows, columns and periods', () => {
    fc.assert(fc.property(cube(2, 2, 2), neverGivenAway), { numRuns: 150 });
  });
  it('is not there in a table without small numbers', () => {
    fc.assert(fc.property(cube(3, 3, 2), cells => {
      const { counts, sums } = tableOf(cells.map(row => row.map(line => line.map(one => (one >= 1 && one <= 5 ? 0 : one)))));
      expect(cellsToHide(counts, sums).size).toBe(0);
    }), { numRuns: 50 });
  });
});
