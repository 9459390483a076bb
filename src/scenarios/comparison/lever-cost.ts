import type { CalendarDate } from '#kernel/calendar-date.ts';
import { addDays, dateParts, monthEnd } from '#kernel/calendar-date.ts';
import type { LeverCost, LeverUse } from '#scenarios/lever.ts';

/** The first day and the day after the last on which a cost is spent; a cost of the whole scenario ends with it. */
function spanOf({ from, until }: LeverCost, { start, end }: LeverUse, monthEnds: readonly CalendarDate[]): readonly [CalendarDate, CalendarDate] {
  const last = until ?? end ?? monthEnds.at(-1)!;
  return [from ?? start, addDays(last, 1)];
}

/** Share of a year that a month holds of a cost: by its days, each month a twelfth. */
function shareOfYear(month: CalendarDate, from: CalendarDate, until: CalendarDate): number {
  const { day: days } = dateParts(month);
  const first = addDays(month, 1 - days);
  return Math.max(0, Math.min(until, addDays(month, 1)) - Math.max(from, first)) / days / 12;
}

/**
 * What one cost comes to in each month of the scenario, in pence, not rounded. One-off: in the month it falls in. Recurring
 * and staff: by the part of the year, so that 15.8 posts for 2.5 quarters cost 2.5 / 4 of their year. Nothing for a cost of each case.
 */
export function costByMonth(cost: LeverCost, use: LeverUse, monthEnds: readonly CalendarDate[]): readonly number[] {
  const [from, until] = spanOf(cost, use, monthEnds);
  if (cost.nature === 'per-case') return monthEnds.map(() => 0);
  if (cost.nature === 'one-off') {
    const first = monthEnds[0]!;
    // Spent before the first month of the projection: counted in it, so that no pound is lost.
    const falls = monthEnd(from) < first ? first : monthEnd(from);
    return monthEnds.map(month => (monthEnd(month) === falls ? cost.amountPence : 0));
  }
  return monthEnds.map(month => cost.amountPence * shareOfYear(month, from, until));
}
