import { must } from '#kernel/assert.ts';
import type { Counts, Sum } from '#indicators/judging/small-numbers.ts';
import { isSmallCount, LARGEST_SMALL_NUMBER } from '#indicators/judging/small-numbers.ts';

/**
 * Whether hidden cells can be worked out from all sums at once. A cell cannot when there is a second table: one in which it
 * differs, every cell shown is the same and every sum holds. Such a table is looked for by changing the cell by one and
 * mending each sum that this breaks by another hidden cell, until none is broken. A small number stays within 1 to 5 in it,
 * because a reader knows why it is hidden; another cell stays at 0 or more. What is found is proof. Where nothing is found
 * within the limits below, the cell counts as given away: too much may be hidden so, but never too little. Not seen: what
 * a reader knows from elsewhere, and figures of other indicators.
 */
export interface HiddenCells {
  /** Hides one more. */
  readonly add: (name: string) => void;
  /** The cells that change in a second table, the one asked for among them; null where none was found. */
  readonly changesWith: (name: string) => readonly string[] | null;
  /** The sums that a cell stands in, then those of hidden cells in them, and so on: where to hide more. */
  readonly sumsAround: (name: string) => readonly Sum[];
}

/** Cells tried for one question, and cells that change in one table: 4 or 6 in rows and columns, two for each year where rolling years overlap. Assumption: with more, hardly less is hidden, and it takes longer. */
const MOST_TRIED = 400;
const MOST_CHANGES = 64;

type Step = 1 | -1;
interface Hidden { readonly name: string; readonly count: number; readonly sums: readonly { readonly sum: number; readonly sign: Step }[] }

export function hiddenCells(counts: Counts, sums: readonly Sum[], names: Iterable<string>): HiddenCells {
  const sumsOf = new Map<string, { sum: number; sign: Step }[]>();
  const note = (name: string, sum: number, sign: Step): void => { sumsOf.set(name, [...sumsOf.get(name) ?? [], { sum, sign }]); };
  sums.forEach(({ total, parts }, sum) => {
    if (counts[total] == null) return;
    note(total, sum, -1);
    for (const part of parts) note(part, sum, 1);
  });
  const cells = new Map<string, Hidden>();
  const inSum: Hidden[][] = sums.map(() => []);
  const add = (name: string): void => {
    const count = counts[name];
    if (count == null || cells.has(name)) return;
    const cell: Hidden = { name, count, sums: sumsOf.get(name) ?? [] };
    cells.set(name, cell);
    for (const { sum } of cell.sums) inSum[sum]!.push(cell);
  };
  for (const name of names) add(name);

  function changesWith(name: string): readonly string[] | null {
    const cell = cells.get(name);
    if (!cell) return [];
    for (const step of [1, -1] as const) {
      const changes = mayStep(cell, step) ? mended(cell, step, inSum) : null;
      if (changes !== null) return changes;
    }
    return null;
  }

  function sumsAround(name: string): readonly Sum[] {
    const found = new Set<number>();
    const next = [must(cells.get(name), 'a hidden cell')];
    for (const cell of next) {
      for (const { sum } of cell.sums) {
        if (found.has(sum)) continue;
        found.add(sum);
        next.push(...inSum[sum]!);
      }
    }
    return [...found].map(sum => sums[sum]!);
  }
  return { add, changesWith, sumsAround };
}

const mayStep = ({ count }: Hidden, step: Step): boolean =>
  (isSmallCount(count) ? count + step >= 1 && count + step <= LARGEST_SMALL_NUMBER : count + step >= 0);

/** Changes a cell and mends the sums, the change that leaves fewest broken first. */
function mended(first: Hidden, firstStep: Step, inSum: readonly (readonly Hidden[])[]): readonly string[] | null {
  const changed = new Map<Hidden, Step>();
  const offBy = new Map<number, number>();
  let tried = 0;
  const apply = ({ sums }: Hidden, step: number): void => {
    for (const { sum, sign } of sums) {
      const off = (offBy.get(sum) ?? 0) + sign * step;
      if (off === 0) offBy.delete(sum); else offBy.set(sum, off);
    }
  };
  const brokenAfter = ({ sums }: Hidden, step: Step): number =>
    sums.reduce((broken, { sum, sign }) => { const off = offBy.get(sum) ?? 0; return broken + Number(off + sign * step !== 0) - Number(off !== 0); }, 0);
  const signIn = ({ sums }: Hidden, wanted: number): Step => must(sums.find(({ sum }) => sum === wanted), 'the sum of a cell').sign;
  function mend(cell: Hidden, step: Step): boolean {
    tried += 1;
    changed.set(cell, step);
    apply(cell, step);
    const broken = offBy.entries().next();
    if (broken.done) return true;
    const [sum, off] = broken.value;
    if (changed.size < MOST_CHANGES) {
      const ways = inSum[sum]!.filter(other => !changed.has(other)).map(other => ({ other, by: (Math.sign(off) * signIn(other, sum) > 0 ? -1 : 1) as Step }))
        .filter(({ other, by }) => mayStep(other, by)).map(way => ({ ...way, leaves: brokenAfter(way.other, way.by) })).toSorted((a, b) => a.leaves - b.leaves);
      for (const { other, by } of ways) {
        if (tried >= MOST_TRIED) break;
        if (mend(other, by)) return true;
      }
    }
    changed.delete(cell);
    apply(cell, -step);
    return false;
  }
  return mend(first, firstStep) ? [...changed.keys()].map(({ name }) => name) : null;
}
