import { EIGHTEEN } from '#demand/destinations.ts';
import { dayOf, EVENTS, HEAD, isLeaving, STARTED, whereOf } from '#demand/paths.ts';

/**
 * One child's stays in placements, in turn, as lists that are filled again for every child: millions pass through them.
 * A stay is half-open: from its first day up to and without `until`. A period of care is a run of stays of which the
 * first begins it and the last leaves.
 */
export interface Stays {
  count: number;
  readonly group: Int32Array;
  readonly from: Int32Array;
  readonly until: Int32Array;
  /** 1 where a period of care begins in the projection: an entry or a return. */
  readonly begins: Uint8Array;
  /** Destination where the child leaves at `until`; GOES_ON where it moves, or is in care at the horizon. */
  readonly leaves: Int8Array;
  /** Day on which the period of care began; before day 1 for a child in care on the last day of the data. */
  readonly careBegan: Int32Array;
}

export const GOES_ON = -1;
const MOST_STAYS = 4096;

export const newStays = (): Stays => ({
  count: 0, group: new Int32Array(MOST_STAYS), from: new Int32Array(MOST_STAYS), until: new Int32Array(MOST_STAYS),
  begins: new Uint8Array(MOST_STAYS), leaves: new Int8Array(MOST_STAYS), careBegan: new Int32Array(MOST_STAYS),
});

/** Reads the child whose head stands at `at`; days after the horizon are not told. */
export function readStays(stays: Stays, numbers: Int32Array, at: number, horizon: number): void {
  const events = numbers[at + EVENTS]!;
  let count = 0;
  let inCare = false;
  let careBegan = numbers[at + STARTED]!;
  for (let k = 0; k < events; k += 1) {
    const event = numbers[at + HEAD + k]!;
    const day = dayOf(event);
    if (inCare) stays.until[count - 1] = day;
    if (isLeaving(event)) {
      stays.leaves[count - 1] = whereOf(event);
      inCare = false;
      continue;
    }
    const begins = !inCare && day > 0;
    if (begins) careBegan = day;
    stays.group[count] = whereOf(event);
    stays.from[count] = day;
    stays.begins[count] = begins ? 1 : 0;
    stays.leaves[count] = GOES_ON;
    stays.careBegan[count] = careBegan;
    inCare = true;
    count += 1;
  }
  if (inCare) stays.until[count - 1] = horizon + 1;
  stays.count = count;
}

export function copyStays(from: Stays, to: Stays): void {
  to.count = from.count;
  for (let k = 0; k < from.count; k += 1) copyStay(from, k, to, k);
}

function copyStay(from: Stays, k: number, to: Stays, at: number): void {
  to.group[at] = from.group[k]!;
  to.from[at] = from.from[k]!;
  to.until[at] = from.until[k]!;
  to.begins[at] = from.begins[k]!;
  to.leaves[at] = from.leaves[k]!;
  to.careBegan[at] = from.careBegan[k]!;
}

/** Cuts a stay in two on a day within it; the second part goes on in the same group. */
export function splitStay(stays: Stays, k: number, day: number): void {
  for (let j = stays.count; j > k; j -= 1) copyStay(stays, j - 1, stays, j);
  stays.count += 1;
  stays.until[k] = day;
  stays.leaves[k] = GOES_ON;
  stays.from[k + 1] = day;
  stays.begins[k + 1] = 0;
}

/** Takes stays out, from `k` up to and without `until`. */
export function removeStays(stays: Stays, k: number, until: number): void {
  for (let j = until; j < stays.count; j += 1) copyStay(stays, j, stays, k + j - until);
  stays.count -= until - k;
}

/** The position after the last stay of the period of care that the stay belongs to. */
export function endOfPeriod(stays: Stays, k: number): number {
  let end = k + 1;
  while (end < stays.count && stays.begins[end] === 0) end += 1;
  return end;
}

/** Everything from a stay on comes so many days later; nobody stays past the 18th birthday, and nothing is told after the horizon. */
export function delayFrom(stays: Stays, first: number, days: number, eighteenOn: number, horizon: number): void {
  for (let k = first; k < stays.count; k += 1) {
    const from = stays.from[k]! + days;
    if (from >= eighteenOn || from > horizon) {
      stays.count = k;
      endAt(stays, k - 1, eighteenOn, horizon);
      return;
    }
    stays.from[k] = from;
    stays.until[k] = Math.min(stays.until[k]! + days, eighteenOn, horizon + 1);
    stays.careBegan[k]! += days;
    if (stays.until[k] === eighteenOn && eighteenOn <= horizon) {
      stays.leaves[k] = EIGHTEEN;
      stays.count = k + 1;
      return;
    }
    // Left by the baseline at a day that now lies past the horizon.
    if (stays.until[k] === horizon + 1) stays.leaves[k] = GOES_ON;
  }
  // Was in care at the horizon, which came before the days that it now lives after it.
  const last = stays.count - 1;
  if (last >= first && stays.leaves[last] === GOES_ON) endAt(stays, last, eighteenOn, horizon);
}

/** A stay that goes on lasts until the 18th birthday or the horizon. */
function endAt(stays: Stays, k: number, eighteenOn: number, horizon: number): void {
  if (k < 0 || stays.leaves[k] !== GOES_ON) return;
  stays.until[k] = Math.min(eighteenOn, horizon + 1);
  if (eighteenOn <= horizon) stays.leaves[k] = EIGHTEEN;
}
