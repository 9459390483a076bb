import { hiddenCells } from '#indicators/judging/second-table.ts';

/**
 * Small numbers on anything meant for publication. Source: the Department for Education's practice in its looked-after and
 * children in need statistics: counts of 1 to 5 of an authority are replaced by `c`, 0 is shown, and a second cell is
 * hidden wherever a total would give the first away.
 */
export const LARGEST_SMALL_NUMBER = 5;
/** Percentages on fewer than this are not shown. Source: REFERENCE e, own reports. */
export const SMALLEST_BASE = 10;

/** Cells by name; null where there is no figure to hide. */
export type Counts = Readonly<Record<string, number | null>>;

/** A total and the parts that make it up, by the names of their cells. Every sum that a reader could make must be given. */
export interface Sum { readonly total: string; readonly parts: readonly string[] }

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
      const next = cells.sumsAround(name).map(sum => nextToHide(sum, counts, hidden)).find(one => one !== null) ?? null;
      if (next === null) break;
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

export const isSmallCount = (count: number): boolean => count >= 1 && count <= LARGEST_SMALL_NUMBER;
