import { WIDE_AGE_OF, WIDE_AGES } from '#demand/axes.ts';
import type { MoveEvent } from '#demand/exposure.ts';

/**
 * Where a child goes who changes placement group: by the group left, age in four bands, and unaccompanied. The shares
 * of a thin combination are held to the product of "from this group" and "at this age", so that a group nobody of that
 * age enters stays closed.
 */
export interface MoveShares {
  /** Index `((unaccompanied * groups + from) * WIDE_AGES + age) * groups + to`; each row sums to 1, or is all 0. */
  readonly shares: Float64Array;
}

/** Pseudo-moves that hold a row to its margins. Assumption: decision 0006. */
const PSEUDO_MOVES = 6;

export const moveRow = (groups: number, unaccompanied: number, from: number, wideAge: number): number =>
  ((unaccompanied * groups + from) * WIDE_AGES + wideAge) * groups;

/** `weight` says how much a block of the past counts toward the next year. */
export function fitMoveShares(events: readonly MoveEvent[], groups: number, weight: (block: number) => number): MoveShares {
  const counts = new Float64Array(2 * groups * WIDE_AGES * groups);
  const byFrom = new Float64Array(groups * groups);
  const byAge = new Float64Array(WIDE_AGES * groups);
  const byTo = new Float64Array(groups);
  for (const event of events) {
    const value = weight(event.block);
    const age = WIDE_AGE_OF[event.ageBand]!;
    counts[moveRow(groups, event.unaccompanied, event.from, age) + event.to]! += value;
    byFrom[event.from * groups + event.to]! += value;
    byAge[age * groups + event.to]! += value;
    byTo[event.to]! += value;
  }
  const shares = new Float64Array(counts.length);
  for (let row = 0; row < counts.length; row += groups) {
    const age = (row / groups) % WIDE_AGES;
    const from = Math.floor(row / groups / WIDE_AGES) % groups;
    const margin = Array.from({ length: groups }, (_, to) => (to === from || byTo[to] === 0 ? 0
      : ((byFrom[from * groups + to]! + 0.1 * byTo[to]!) * byAge[age * groups + to]!) / byTo[to]!));
    const marginTotal = margin.reduce((a, b) => a + b, 0);
    let total = 0;
    for (let to = 0; to < groups; to += 1) {
      shares[row + to] = counts[row + to]! + (marginTotal > 0 ? (PSEUDO_MOVES * margin[to]!) / marginTotal : 0);
      total += shares[row + to]!;
    }
    for (let to = 0; to < groups && total > 0; to += 1) shares[row + to]! /= total;
  }
  return { shares };
}
