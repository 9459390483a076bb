import { addDays, addMonths, calendarDate, dateParts, financialYearEnding, financialYearName, firstDayOfFinancialYear, lastDayOfFinancialYear, monthEnd, monthName } from '#kernel/calendar-date.ts';
import type { CalendarDate } from '#kernel/calendar-date.ts';

/** A stretch of days that a figure is about, both ends included. A state is read on the last. */
export interface Period { readonly kind: PeriodKind; readonly from: CalendarDate; readonly until: CalendarDate; readonly label: string }

export const PERIOD_KINDS = ['month', 'quarter', 'year', 'year-to-date', 'rolling-year'] as const;
export type PeriodKind = (typeof PERIOD_KINDS)[number];

export const firstOfMonth = (day: CalendarDate): CalendarDate => {
  const { year, month } = dateParts(day);
  return calendarDate(year, month, 1);
};

/** The last day of the latest month that had ended on a day. */
export const lastMonthEnd = (day: CalendarDate): CalendarDate => (monthEnd(day) === day ? day : addDays(firstOfMonth(day), -1));

export const monthOf = (day: CalendarDate): Period => ({ kind: 'month', from: firstOfMonth(day), until: monthEnd(day), label: monthName(day) });

/** Quarters of the financial year: Q1 is April to June. */
export function quarterOf(day: CalendarDate): Period {
  const { year, month } = dateParts(day);
  const firstMonth = month - ((month - 1) % 3);
  const from = calendarDate(year, firstMonth, 1);
  const quarter = ((firstMonth + 8) % 12) / 3 + 1;
  return { kind: 'quarter', from, until: monthEnd(addMonths(from, 2)), label: `Q${quarter} ${financialYearName(financialYearEnding(from))}` };
}

export function yearOf(day: CalendarDate): Period {
  const ending = financialYearEnding(day);
  return { kind: 'year', from: firstDayOfFinancialYear(ending), until: lastDayOfFinancialYear(ending), label: financialYearName(ending) };
}

/** From 1 April to the end of a month. */
export function yearToDate(day: CalendarDate): Period {
  const until = monthEnd(day);
  return { kind: 'year-to-date', from: firstDayOfFinancialYear(financialYearEnding(until)), until, label: `Year to ${monthName(until)}` };
}

/** The twelve whole months that end with a month. */
export function rollingYear(day: CalendarDate): Period {
  const until = monthEnd(day);
  return { kind: 'rolling-year', from: firstOfMonth(addMonths(firstOfMonth(until), -11)), until, label: `12 months to ${monthName(until)}` };
}

const OF_KIND: Readonly<Record<PeriodKind, (day: CalendarDate) => Period>> = {
  month: monthOf, quarter: quarterOf, year: yearOf, 'year-to-date': yearToDate, 'rolling-year': rollingYear,
};

/** The period of a kind that a day falls in, or that ends with the day's month. */
export const periodOf = (kind: PeriodKind, day: CalendarDate): Period => OF_KIND[kind](day);

/** Every period of a kind, in order, that lies wholly from the one day to the other. */
export function periodsBetween(kind: PeriodKind, from: CalendarDate, until: CalendarDate): readonly Period[] {
  const periods = new Map<number, Period>();
  for (let day = firstOfMonth(from); day <= until; day = addMonths(day, 1)) {
    const period = periodOf(kind, day);
    if (period.from >= from && period.until <= until) periods.set(period.until, period);
  }
  return [...periods.values()];
}
