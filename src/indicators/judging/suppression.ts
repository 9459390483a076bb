import { must } from '#kernel/assert.ts';
import { hiddenCells } from '#indicators/judging/second-table.ts';
import type { Counts, Sum } from '#indicators/judging/small-numbers.ts';
import { isSmallCount, LARGEST_SMALL_NUMBER, SMALLEST_BASE } from '#indicators/judging/small-numbers.ts';

/**
 * The names of the cells to hide: every count of 1 to 5, and as many more as it takes that no hidden one can be worked out
 * from those shown: first by each sum alone, then by all sums together, however they are added and taken from each other.
 * `alsoHidden` are cells that must be hidden for another reason.
 */
export function cellsToHide(counts: Counts, sums: readonly Sum[], alsoHidden: readonly string[] = []): ReadonlySet<string> {
  const isSmall = (name: string): boolean => isSmallCount(counts[name] ?? 0);
  const hidden = new Set([...Object.keys(counts).filter(isSmall), ...alsoHidden]);
  for (let before = -1; before !== hidden.size;) {
    before = hidden.size;
    for (const sum of sums) {
      while (givesAway(sum, counts, hidden, isSmall)) {
        const next = nextToHide(sum, counts, hidden);
        if (next === null) break;
        hidden.add(next);
      }
    }
  }
  return hiddenFromAll(counts, sums, hidden);
}

/** Hides more until every hidden cell can be something else in a table that reads the same, or until all that its sums hold is hidden. */
function hiddenFromAll(counts: Counts, sums: readonly Sum[], hidden: Set<string>): ReadonlySet<string> {
  const cells = hiddenCells(counts, sums, hidden);
  const safe = new Set<string>();
  // The set grows while it is gone through.
  for (const name of hidden) {
    while (!safe.has(name)) {
      const changes = cells.changesWith(name);
      if (changes !== null) { for (const one of [name, ...changes]) safe.add(one); break; }
      const sum = cells.sumsAround(name).find(one => nextToHide(one, counts, hidden) !== null);
      if (!sum) break;
      const next = must(nextToHide(sum, counts, hidden), 'a cell to hide');
      hidden.add(next);
      cells.add(next);
    }
  }
  return hidden;
}

/** Whether a sum lets a reader work a hidden cell out: it is the only one, or together the hidden ones leave no room. */
function givesAway({ total, parts }: Sum, counts: Counts, hidden: ReadonlySet<string>, isSmall: (name: string) => boolean): boolean {
  const out = parts.filter(name => hidden.has(name) && counts[name] != null);
  if (hidden.has(total) && counts[total] != null) return out.length === 0;
  if (out.length === 0) return false;
  if (out.length === 1) return true;
  const sum = out.reduce((all, name) => all + counts[name]!, 0);
  return out.every(isSmall) && (sum === out.length || sum === out.length * LARGEST_SMALL_NUMBER);
}

/** The smallest cell of a sum that is still shown, zeros last, the total after every part: as little as possible is lost. */
function nextToHide({ total, parts }: Sum, counts: Counts, hidden: ReadonlySet<string>): string | null {
  const shown = parts.filter(name => !hidden.has(name) && counts[name] != null);
  const cost = (name: string): number => (counts[name] === 0 ? Infinity : counts[name]!);
  return shown.toSorted((a, b) => cost(a) - cost(b) || (a < b ? -1 : 1))[0] ?? (hidden.has(total) || counts[total] == null ? null : total);
}

/** Whether a share or mean may be shown: its base is large enough and neither side of the line is a small number. */
export const mayShowShare = (numerator: number, denominator: number): boolean =>
  denominator >= SMALLEST_BASE && !isSmallCount(numerator) && !isSmallCount(denominator - numerator);
