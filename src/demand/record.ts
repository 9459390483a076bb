import { DESTINATIONS } from '#demand/destinations.ts';
import type { PathWriter } from '#demand/paths.ts';
import { writeLeave, writePlace } from '#demand/paths.ts';
import type { Plan } from '#demand/plan.ts';

/**
 * What a replicate leaves behind: whole numbers by unaccompanied (0/1), placement group and month. While children are
 * followed, `lookedAfter` holds changes; `closeRecord` turns them into numbers at month ends.
 */
export interface Layout {
  readonly groups: number;
  readonly months: number;
  /** Length of one replicate's record, and where each part begins. Within a part: `(unaccompanied * groups + group) * months + month`. */
  readonly size: number;
  readonly lookedAfter: number;
  readonly started: number;
  readonly ceased: number;
  readonly childDays: number;
  /** Index within: `destination * months + month`. */
  readonly endings: number;
}

export function layoutOf(groups: number, months: number): Layout {
  const part = 2 * groups * months;
  return {
    groups, months, lookedAfter: 0, started: part, ceased: 2 * part, childDays: 3 * part, endings: 4 * part,
    size: 4 * part + DESTINATIONS.length * months,
  };
}

/** Where one replicate's record lies in `out`: plain data, so that the functions below are the same for every replicate. */
export interface Recorder {
  readonly out: Int32Array;
  readonly monthOfDay: Uint16Array;
  readonly monthStartDays: Int32Array;
  readonly groups: number;
  readonly months: number;
  readonly lookedAfter: number;
  readonly started: number;
  readonly ceased: number;
  readonly childDays: number;
  readonly endings: number;
  /** Also keeps each child's path, for scenarios to be lived on the same children; null where only counts are wanted. */
  readonly paths: PathWriter | null;
}

export function recorderAt(plan: Plan, layout: Layout, out: Int32Array, offset: number, paths: PathWriter | null): Recorder {
  return {
    out, monthOfDay: plan.monthOfDay, monthStartDays: plan.monthStartDays, groups: layout.groups, months: layout.months,
    lookedAfter: offset + layout.lookedAfter, started: offset + layout.started, ceased: offset + layout.ceased,
    childDays: offset + layout.childDays, endings: offset + layout.endings, paths,
  };
}

/** In care on the last day of the data. */
export function recordPresent(record: Recorder, unaccompanied: number, group: number): void {
  record.out[record.lookedAfter + rowOf(record, unaccompanied, group)]! += 1;
  if (record.paths !== null) writePlace(record.paths, 0, group);
}

export function recordStart(record: Recorder, unaccompanied: number, group: number, day: number): void {
  const row = rowOf(record, unaccompanied, group);
  add(record, row, day, 1);
  record.out[record.started + row + record.monthOfDay[day]!]! += 1;
  if (record.paths !== null) writePlace(record.paths, day, group);
}

export function recordMove(record: Recorder, unaccompanied: number, from: number, to: number, day: number): void {
  add(record, rowOf(record, unaccompanied, from), day, -1);
  add(record, rowOf(record, unaccompanied, to), day, 1);
  if (record.paths !== null) writePlace(record.paths, day, to);
}

export function recordLeave(record: Recorder, unaccompanied: number, group: number, destination: number, day: number): void {
  const row = rowOf(record, unaccompanied, group);
  add(record, row, day, -1);
  const month = record.monthOfDay[day]!;
  record.out[record.ceased + row + month]! += 1;
  record.out[record.endings + destination * record.months + month]! += 1;
  if (record.paths !== null) writeLeave(record.paths, day, destination);
}

/** After the last child: changes become numbers at month ends, and the parts of months become child-days. */
export function closeRecord(record: Recorder, monthEndDays: Int32Array): void {
  const { out, lookedAfter, childDays, months, monthStartDays } = record;
  for (let row = 0; row < 2 * record.groups * months; row += months) {
    let inCare = 0;
    for (let month = 0; month < months; month += 1) {
      inCare += out[lookedAfter + row + month]!;
      out[lookedAfter + row + month] = inCare;
      out[childDays + row + month]! += inCare * (monthEndDays[month]! - monthStartDays[month]! + 1);
    }
  }
}

const rowOf = (record: Recorder, unaccompanied: number, group: number): number => (unaccompanied * record.groups + group) * record.months;

/** Half-open: in care on `day`, so counted at the end of its month unless a leaving takes it off again. */
function add(record: Recorder, row: number, day: number, sign: number): void {
  const month = record.monthOfDay[day]!;
  record.out[record.lookedAfter + row + month]! += sign;
  record.out[record.childDays + row + month]! -= sign * (day - record.monthStartDays[month]!);
}
