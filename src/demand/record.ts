import { DESTINATIONS, EIGHTEEN } from '#demand/destinations.ts';
import type { Plan } from '#demand/plan.ts';

/**
 * What a replicate leaves behind: whole numbers by unaccompanied (0/1), placement group and month. While children are
 * followed, `lookedAfter` holds changes; `close` turns them into numbers at month ends.
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

export interface Recorder {
  /** In care on the last day of the data. */
  present(unaccompanied: number, group: number): void;
  start(unaccompanied: number, group: number, day: number): void;
  move(unaccompanied: number, from: number, to: number, day: number): void;
  leave(unaccompanied: number, group: number, destination: number, day: number): void;
  leaveAtEighteen(unaccompanied: number, group: number, day: number): void;
  close(): void;
}

/** Writes one replicate's record at `offset` of `out`. */
export function makeRecorder(plan: Plan, layout: Layout, out: Int32Array, offset: number): Recorder {
  const { monthOfDay, monthStartDays, monthEndDays } = plan;
  const { months, groups } = layout;
  const lookedAfter = offset + layout.lookedAfter;
  const started = offset + layout.started;
  const ceased = offset + layout.ceased;
  const childDays = offset + layout.childDays;
  const endings = offset + layout.endings;

  /** Half-open: in care on `day`, so counted at the end of its month unless a leaving takes it off again. */
  const add = (row: number, day: number, sign: number): void => {
    const month = monthOfDay[day]!;
    out[lookedAfter + row + month]! += sign;
    out[childDays + row + month]! -= sign * (day - monthStartDays[month]!);
  };
  const rowOf = (unaccompanied: number, group: number): number => (unaccompanied * groups + group) * months;
  const leave = (unaccompanied: number, group: number, destination: number, day: number): void => {
    const row = rowOf(unaccompanied, group);
    add(row, day, -1);
    out[ceased + row + monthOfDay[day]!]! += 1;
    out[endings + destination * months + monthOfDay[day]!]! += 1;
  };
  return {
    present: (unaccompanied, group) => { out[lookedAfter + rowOf(unaccompanied, group)]! += 1; },
    start: (unaccompanied, group, day) => {
      const row = rowOf(unaccompanied, group);
      add(row, day, 1);
      out[started + row + monthOfDay[day]!]! += 1;
    },
    move: (unaccompanied, from, to, day) => {
      add(rowOf(unaccompanied, from), day, -1);
      add(rowOf(unaccompanied, to), day, 1);
    },
    leave,
    leaveAtEighteen: (unaccompanied, group, day) => leave(unaccompanied, group, EIGHTEEN, day),
    close: () => {
      for (let row = 0; row < 2 * groups * months; row += months) {
        let inCare = 0;
        for (let month = 0; month < months; month += 1) {
          inCare += out[lookedAfter + row + month]!;
          out[lookedAfter + row + month] = inCare;
          out[childDays + row + month]! += inCare * (monthEndDays[month]! - monthStartDays[month]! + 1);
        }
      }
    },
  };
}
