import { addMonths, dateParts, type CalendarDate } from '#kernel/calendar-date.ts';

/** Totals of parts of a year that follow one another from the first month on: of quarters (3 months each), half-years, years. */
export interface Totals { readonly monthsEach: 3 | 6 | 12; readonly totals: readonly number[] }

/** What holds from a day on, until the next; the first entry holds before it too. */
export type Steps = readonly (readonly [CalendarDate, number])[];

/** Numbers on days, in between on a straight line; flat before the first and after the last. */
export type Line = readonly (readonly [CalendarDate, number])[];

/**
 * January to December: what a month brings beside an even one. Schools are shut in August and half of December, and
 * few others write then (assumption after DfE, Children in need, referrals by month 2013 to 2024). Either half of a financial year sums to 6.
 */
const SEASON = [1.03, 0.96, 1.07, 0.98, 1.06, 1.1, 1.06, 0.78, 1.02, 1.06, 1.08, 0.8];

export const season = (firstOfMonth: CalendarDate): number => SEASON[dateParts(firstOfMonth).month - 1]!;

/** Means month by month that add up to the totals; the last total goes on for as long as there are months. */
export function byMonth({ monthsEach, totals }: Totals, from: CalendarDate, months: number): Float64Array {
  const means = new Float64Array(months);
  for (let first = 0; first < months; first += monthsEach) {
    const seasons = Array.from({ length: monthsEach }, (_, i) => season(addMonths(from, first + i)));
    const whole = seasons.reduce((sum, one) => sum + one, 0);
    const total = totals[Math.min(first / monthsEach, totals.length - 1)]!;
    for (let i = 0; i < monthsEach && first + i < months; i += 1) means[first + i] = (total * seasons[i]!) / whole;
  }
  return means;
}

export const stepOn = (steps: Steps, on: CalendarDate): number => (steps.findLast(([from]) => from <= on) ?? steps[0]!)[1];

export function lineOn(line: Line, on: CalendarDate): number {
  const after = line.findIndex(([day]) => day >= on);
  if (after === 0) return line[0]![1];
  if (after < 0) return line[line.length - 1]![1];
  const [d1, v1] = line[after - 1]!;
  const [d2, v2] = line[after]!;
  return v1 + ((v2 - v1) * (on - d1)) / (d2 - d1);
}
