import { calendarDate, dateParts, daysInMonth } from '#kernel/calendar-date.ts';
import type { CalendarDate } from '#kernel/calendar-date.ts';
import { ln, sum } from '#kernel/mathematics.ts';
import type { Blocks } from '#demand/blocks.ts';

const FLAT: readonly number[] = Array.from({ length: 12 }, () => 1 / 12);
/** Months must differ by this much more than chance allows, as the variance of counts over their mean. Assumption. */
const OVERDISPERSION = 2;

/**
 * Share of a year's entries in each calendar month, only where it earns its place: eleven more parameters must improve
 * the fit by more than the Bayesian information criterion asks, entries being taken as twice as scattered as Poisson.
 * Then half of each month's deviation is kept.
 */
export function fitSeasons(entries: readonly CalendarDate[], blocks: Blocks): readonly number[] {
  const observed = new Array<number>(12).fill(0);
  for (const day of entries) observed[dateParts(day).month - 1]! += 1;
  const days = daysByMonth(blocks);
  const total = entries.length;
  const totalDays = sum(days);
  if (total === 0 || days.some(count => count === 0)) return FLAT;
  let deviance = 0;
  for (let month = 0; month < 12; month += 1) {
    const expected = (total * days[month]!) / totalDays;
    if (observed[month]! > 0) deviance += 2 * observed[month]! * ln(observed[month]! / expected);
  }
  if (deviance / OVERDISPERSION < 11 * ln(Math.max(total, 2))) return FLAT;
  const shares = observed.map((count, month) => 0.5 + (0.5 * count * totalDays) / (total * days[month]!));
  return shares.map(share => share / sum(shares));
}

function daysByMonth(blocks: Blocks): number[] {
  const days = new Array<number>(12).fill(0);
  const end = blocks.edges[blocks.count]!;
  let day = blocks.edges[0]! as CalendarDate;
  while (day < end) {
    const { year, month } = dateParts(day);
    const next = Math.min(end, calendarDate(year, month, daysInMonth(year, month)) + 1);
    days[month - 1]! += next - day;
    day = next as CalendarDate;
  }
  return days;
}
