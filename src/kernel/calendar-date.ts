/**
 * A day of the Gregorian calendar, without a time and without a time zone.
 * Held as whole days since 1 January 1970, so that differences are durations in days and comparison is `<`.
 * The two conversions below are the usual era arithmetic on a year that begins in March (400-year eras of 146,097 days).
 */
export type CalendarDate = number & { readonly calendarDate: unique symbol };

export interface DateParts { readonly year: number; readonly month: number; readonly day: number }

const DAYS_PER_ERA = 146_097;
const DAYS_TO_EPOCH = 719_468;

/** The date of a year, month (1-12) and day; the caller guarantees that it exists (see `dateIfReal`). */
export function calendarDate(year: number, month: number, day: number): CalendarDate {
  const marchYear = month <= 2 ? year - 1 : year;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return (era * DAYS_PER_ERA + dayOfEra - DAYS_TO_EPOCH) as CalendarDate;
}

export function dateParts(date: CalendarDate): DateParts {
  const shifted = date + DAYS_TO_EPOCH;
  const era = Math.floor(shifted / DAYS_PER_ERA);
  const dayOfEra = shifted - era * DAYS_PER_ERA;
  const yearOfEra = Math.floor((dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1;
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day };
}

export function daysInMonth(year: number, month: number): number {
  return month === 12 ? 31 : calendarDate(year, month + 1, 1) - calendarDate(year, month, 1);
}

/** The date, or null when the calendar has no such day (31 June, 29 February 2023). */
export function dateIfReal(year: number, month: number, day: number): CalendarDate | null {
  const whole = Number.isInteger(year) && Number.isInteger(month) && Number.isInteger(day);
  if (!whole || year < 1 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null;
  return calendarDate(year, month, day);
}

/** Reads `yyyy-mm-dd` (a time after it is ignored) or null. */
export function parseIsoDate(text: string): CalendarDate | null {
  const match = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ][\d:.Z+-]*)?$/.exec(text.trim());
  return match ? dateIfReal(Number(match[1]), Number(match[2]), Number(match[3])) : null;
}

/** Reads `dd/mm/yyyy` (also with - or .) or `yyyy-mm-dd`, or null. Two-digit years are refused: they are a guess. */
export function parseDate(text: string): CalendarDate | null {
  const match = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?: [\d:.]*)?$/.exec(text.trim());
  return match ? dateIfReal(Number(match[3]), Number(match[2]), Number(match[1])) : parseIsoDate(text);
}

const pad = (value: number, width: number): string => String(value).padStart(width, '0');

/** `2025-03-31` */
export function isoDate(date: CalendarDate): string {
  const { year, month, day } = dateParts(date);
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

/** `31/03/2025`, as the returns write it. */
export function slashDate(date: CalendarDate): string {
  const { year, month, day } = dateParts(date);
  return `${pad(day, 2)}/${pad(month, 2)}/${pad(year, 4)}`;
}

const MONTH_NAMES = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'] as const;

/** `31 March 2025` */
export function longDate(date: CalendarDate): string {
  const { year, month, day } = dateParts(date);
  return `${day} ${MONTH_NAMES[month - 1]} ${year}`;
}

/** `March 2025` */
export function monthName(date: CalendarDate): string {
  const { year, month } = dateParts(date);
  return `${MONTH_NAMES[month - 1]} ${year}`;
}

export const addDays = (date: CalendarDate, days: number): CalendarDate => (date + days) as CalendarDate;

/** The last day of the month that holds the date. */
export function monthEnd(date: CalendarDate): CalendarDate {
  const { year, month } = dateParts(date);
  return calendarDate(year, month, daysInMonth(year, month));
}

/** The last day of the month `months` after the month that holds the date. */
export function monthEndAfter(date: CalendarDate, months: number): CalendarDate {
  const { year, month } = dateParts(date);
  const index = year * 12 + (month - 1) + months;
  const newYear = Math.floor(index / 12);
  const newMonth = index - newYear * 12 + 1;
  return calendarDate(newYear, newMonth, daysInMonth(newYear, newMonth));
}

/** The same day `months` later; the month's last day where that day does not exist. */
export function addMonths(date: CalendarDate, months: number): CalendarDate {
  const end = monthEndAfter(date, months);
  const { year, month, day } = dateParts(end);
  return calendarDate(year, month, Math.min(dateParts(date).day, day));
}

/**
 * The birthday on which somebody reaches an age in whole years.
 * Born on 29 February: 1 March in a year without one (the age is reached at the start of the day after 28 February).
 */
export function birthday(bornOn: CalendarDate, age: number): CalendarDate {
  const { year, month, day } = dateParts(bornOn);
  return dateIfReal(year + age, month, day) ?? calendarDate(year + age, 3, 1);
}

/** Age in completed years by the calendar; negative before birth. */
export function ageInYears(bornOn: CalendarDate, on: CalendarDate): number {
  const years = dateParts(on).year - dateParts(bornOn).year;
  return birthday(bornOn, years) <= on ? years : years - 1;
}

/** The year in which the financial (and return) year that holds the date ends: 1 April 2024 to 31 March 2025 is 2025. */
export function financialYearEnding(date: CalendarDate): number {
  const { year, month } = dateParts(date);
  return month >= 4 ? year + 1 : year;
}

/** 31 March of the year given. */
export const lastDayOfFinancialYear = (yearEnding: number): CalendarDate => calendarDate(yearEnding, 3, 31);

/** 1 April of the year before the one given. */
export const firstDayOfFinancialYear = (yearEnding: number): CalendarDate => calendarDate(yearEnding - 1, 4, 1);

/** `2024-25` for the year ending 31 March 2025. */
export const financialYearName = (yearEnding: number): string => `${yearEnding - 1}-${pad(yearEnding % 100, 2)}`;
