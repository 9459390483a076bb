import type { CalendarDate } from '#kernel/calendar-date.ts';
import { dateParts, monthEnd, monthEndAfter } from '#kernel/calendar-date.ts';
import type { Journeys } from '#journeys/child.ts';

type Observed = Pick<Journeys, 'observedFrom' | 'observedUntil'>;

/**
 * The month ends at which the number looked after is known: from the first on or after `observedFrom` to the last on or
 * before `observedUntil`. Nothing is counted earlier, because children who left before the first return are in no file.
 */
export function observedMonthEnds({ observedFrom, observedUntil }: Observed): readonly CalendarDate[] {
  const months: CalendarDate[] = [];
  for (let end = monthEnd(observedFrom); end <= observedUntil; end = monthEndAfter(end, 1)) months.push(end);
  return months;
}

/**
 * The last days of the months that hold any observed day. The same as `observedMonthEnds` when the data end with a
 * month; otherwise one more, of which only the days up to `observedUntil` are known.
 */
export function observedMonths({ observedFrom, observedUntil }: Observed): readonly CalendarDate[] {
  const months: CalendarDate[] = [];
  for (let end = monthEnd(observedFrom); months.length === 0 || months[months.length - 1]! < observedUntil; end = monthEndAfter(end, 1)) months.push(end);
  return observedFrom <= observedUntil ? months : [];
}

/**
 * A function from a day to the position of its month in the list of consecutive month ends. Days before the first
 * month give 0 and days after the last give the length of the list. One look-up in a table of days: made for loops.
 */
export function monthPositions(months: readonly CalendarDate[]): (day: CalendarDate) => number {
  const firstEnd = months[0];
  if (firstEnd === undefined) return () => 0;
  const firstDay = firstEnd - dateParts(firstEnd).day + 1;
  const positions = new Uint16Array(months[months.length - 1]! - firstDay + 1);
  let month = 0;
  for (let i = 0; i < positions.length; i += 1) {
    if (firstDay + i > months[month]!) month += 1;
    positions[i] = month;
  }
  return day => (day < firstDay ? 0 : positions[day - firstDay] ?? months.length);
}
