import { firstDayOfFinancialYear, lastDayOfFinancialYear } from '#kernel/calendar-date.ts';
import type { CalendarDate } from '#kernel/calendar-date.ts';
import type { ChildInMerge } from '#returns/ssda903/merge/merge-step.ts';

/**
 * Whether a return that covers a whole year between two days does not know the child. Then the child was not in care in
 * that year, whatever the rows on either side say, and a history must not be stretched over it.
 */
export const isAbsentBetween = (child: ChildInMerge, from: CalendarDate, to: CalendarDate): boolean =>
  child.loadedYears.some(year => firstDayOfFinancialYear(year) >= from && lastDayOfFinancialYear(year) < to && !child.isInReturnOf(year));
