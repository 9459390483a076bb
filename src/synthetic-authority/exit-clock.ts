import { addDays, type CalendarDate } from '#kernel/calendar-date.ts';
import { driftYears, freezeFactor, swingPath } from './calendar-effects.ts';
import { exp, ln } from '#kernel/mathematics.ts';
import type { AuthorityShape } from './shape.ts';

/**
 * How fast the authority gets children out of care, day by day: plans are made in usual days and the clock turns them
 * into dates. It runs slower or faster with the drift, the swing and the freezes of the shape. Birthdays do not wait for it.
 */
export interface ExitClock {
  /** The day that comes so many usual days after another; at least the next day. */
  after(from: CalendarDate, usualDays: number): CalendarDate;
}

const STEP_DAYS = 30.4375;

/** `seed` null: without the swing, for averages. Beyond the months given the clock keeps its last speed. */
export function makeExitClock(seed: number | null, shape: AuthorityShape, from: CalendarDate, months: number): ExitClock {
  const path = seed === null ? null : swingPath(seed, 'exit-swing', shape.swingMemoryYears, months);
  const speed = new Float64Array(months);
  const passed = new Float64Array(months);
  for (let month = 0; month < months; month += 1) {
    const on = addDays(from, Math.floor((month + 0.5) * STEP_DAYS));
    const drift = ln(1 + shape.exitPaceDriftPerYear) * driftYears(shape, on);
    const swing = path === null ? 0 : shape.exitSwing * path[month]! - (shape.exitSwing * shape.exitSwing) / 2;
    speed[month] = exp(drift + swing) * freezeFactor(shape, on);
    if (month > 0) passed[month] = passed[month - 1]! + speed[month - 1]! * STEP_DAYS;
  }
  const after = (day: CalendarDate, usualDays: number): CalendarDate => {
    const position = Math.max((day - from) / STEP_DAYS, 0);
    let month = Math.min(Math.floor(position), months - 1);
    const due = passed[month]! + (position - month) * STEP_DAYS * speed[month]! + usualDays;
    while (month < months - 1 && passed[month + 1]! <= due) month += 1;
    const reached = from + Math.ceil(month * STEP_DAYS + (due - passed[month]!) / speed[month]!);
    return Math.max(reached, day + 1) as CalendarDate;
  };
  return { after };
}
