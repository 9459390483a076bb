import type { CalendarDate } from '#kernel/calendar-date.ts';
import { addMonths } from '#kernel/calendar-date.ts';
import { exp, ln, clamp } from '#kernel/mathematics.ts';
import { DAYS_PER_MONTH } from '#demand/axes.ts';
import type { LeverUse } from '#scenarios/lever.ts';

/**
 * How far a lever is at work in each month, 0-1, taken at the middle of the month: nothing until the lead time is over,
 * then in a straight line to all of it over the ramp; from the end on it halves with each half-life, or stops.
 */
export function strengthByMonth({ start, end, leadMonths, rampMonths, fadeHalfLifeMonths }: LeverUse, monthEnds: readonly CalendarDate[]): Float64Array {
  const begins = addMonths(start, leadMonths);
  return Float64Array.from(monthEnds, monthEnd => {
    const middle = monthEnd - DAYS_PER_MONTH / 2;
    const atWork = rampMonths === 0 ? (monthEnd >= begins ? 1 : 0) : clamp((middle - begins) / (rampMonths * DAYS_PER_MONTH), 0, 1);
    if (end === null || middle <= end) return atWork;
    return fadeHalfLifeMonths === 0 ? 0 : atWork * exp((-ln(2) * (middle - end)) / (fadeHalfLifeMonths * DAYS_PER_MONTH));
  });
}
