import { AGE_BANDS, CARE_BANDS, cellOf, cellSpace, WIDE_AGE_OF, WIDE_AGES } from '#demand/axes.ts';
import type { MoveEvent } from '#demand/exposure.ts';

/**
 * Where a child goes who changes placement group: by the group left, age, time in care, and unaccompanied. A plan fixes
 * many moves by time in care (home on trial within months, an adoptive family after a year), and who goes back from
 * there to where depends on it. The shares of a thin cell are held to those of the group left at four ages, bent to what
 * all children of that age, and all of that time in care, do; these to the product of "from this group" and "at this
 * age", so that a group nobody of that age enters stays closed.
 */
export interface MoveShares {
  /** Index `cell * groups + to`; each row sums to 1, or is all 0. */
  readonly shares: Float64Array;
}

/** Pseudo-moves that hold a row to its margins. Assumption: decision 0006. */
const PSEUDO_MOVES = 6;
/** Pseudo-moves that hold the bend of an age or a time in care to none. Assumption: decision 0036. */
const PSEUDO_BEND = 2;
const BENDING_PASSES = 4;

export const moveCell = (groups: number, event: MoveEvent): number => cellOf(groups, event.unaccompanied, event.from, event.ageBand, event.careBand);

/** `weight` says how much a block of the past counts toward the next year. */
export function fitMoveShares(events: readonly MoveEvent[], groups: number, weight: (block: number) => number): MoveShares {
  const { cells } = cellSpace(groups);
  const counts = new Float64Array(cells * groups);
  for (const event of events) counts[moveCell(groups, event) * groups + event.to]! += weight(event.block);
  const margins = bentMargins(counts, wideShares(events, groups, weight), groups);
  const shares = new Float64Array(counts.length);
  for (let row = 0; row < counts.length; row += groups) holdTo(shares, counts, row, margins.subarray(row, row + groups));
  return { shares };
}

/** The wide shares laid out by cell, and how much more often each group is gone to at each age and at each time in care than they say. */
function bentMargins(counts: Float64Array, wide: Float64Array, groups: number): Float64Array {
  const perGroup = AGE_BANDS * CARE_BANDS;
  const margins = counts.map((_, index) => {
    const cell = Math.floor(index / groups);
    return wide[(Math.floor(cell / perGroup) * WIDE_AGES + WIDE_AGE_OF[Math.floor(cell / CARE_BANDS) % AGE_BANDS]!) * groups + (index % groups)]!;
  });
  for (let pass = 0; pass < BENDING_PASSES; pass += 1) {
    bend(margins, counts, groups, CARE_BANDS, cell => cell % CARE_BANDS);
    bend(margins, counts, groups, AGE_BANDS, cell => Math.floor(cell / CARE_BANDS) % AGE_BANDS);
  }
  return margins;
}

/** Bends every row by the level that its cell belongs to, and makes its shares add up to 1 again. */
function bend(margins: Float64Array, counts: Float64Array, groups: number, levels: number, levelOf: (cell: number) => number): void {
  const found = new Float64Array(levels * groups).fill(PSEUDO_BEND);
  const expected = new Float64Array(levels * groups).fill(PSEUDO_BEND);
  for (let row = 0; row < counts.length; row += groups) {
    let moves = 0;
    for (let to = 0; to < groups; to += 1) moves += counts[row + to]!;
    if (moves === 0) continue;
    const level = levelOf(row / groups) * groups;
    for (let to = 0; to < groups; to += 1) { found[level + to]! += counts[row + to]!; expected[level + to]! += moves * margins[row + to]!; }
  }
  for (let row = 0; row < counts.length; row += groups) {
    const level = levelOf(row / groups) * groups;
    let total = 0;
    for (let to = 0; to < groups; to += 1) { margins[row + to]! *= found[level + to]! / expected[level + to]!; total += margins[row + to]!; }
    for (let to = 0; to < groups && total > 0; to += 1) margins[row + to]! /= total;
  }
}

/** Shares by the group left and age in four bands, index `((unaccompanied * groups + from) * WIDE_AGES + age) * groups + to`. */
function wideShares(events: readonly MoveEvent[], groups: number, weight: (block: number) => number): Float64Array {
  const counts = new Float64Array(2 * groups * WIDE_AGES * groups);
  const byFrom = new Float64Array(groups * groups);
  const byAge = new Float64Array(WIDE_AGES * groups);
  const byTo = new Float64Array(groups);
  for (const event of events) {
    const value = weight(event.block);
    const age = WIDE_AGE_OF[event.ageBand]!;
    counts[((event.unaccompanied * groups + event.from) * WIDE_AGES + age) * groups + event.to]! += value;
    byFrom[event.from * groups + event.to]! += value;
    byAge[age * groups + event.to]! += value;
    byTo[event.to]! += value;
  }
  const shares = new Float64Array(counts.length);
  for (let row = 0; row < counts.length; row += groups) {
    const age = (row / groups) % WIDE_AGES;
    const from = Math.floor(row / groups / WIDE_AGES) % groups;
    const margin = Float64Array.from({ length: groups }, (_, to) => (to === from || byTo[to] === 0 ? 0
      : ((byFrom[from * groups + to]! + 0.1 * byTo[to]!) * byAge[age * groups + to]!) / byTo[to]!));
    holdTo(shares, counts, row, margin);
  }
  return shares;
}

/** A row's counts with the pseudo-moves of its margin, as shares. */
function holdTo(shares: Float64Array, counts: Float64Array, row: number, margin: Float64Array): void {
  const marginTotal = margin.reduce((a, b) => a + b, 0);
  let total = 0;
  for (let to = 0; to < margin.length; to += 1) {
    shares[row + to] = counts[row + to]! + (marginTotal > 0 ? (PSEUDO_MOVES * margin[to]!) / marginTotal : 0);
    total += shares[row + to]!;
  }
  for (let to = 0; to < margin.length && total > 0; to += 1) shares[row + to]! /= total;
}
