import type { CalendarDate } from '#kernel/calendar-date.ts';
import { addDays, calendarDate } from '#kernel/calendar-date.ts';

/**
 * Working days in England: Monday to Friday less bank holidays, the clock of assessments, conferences and visits.
 * Bank holidays of 2000 to 2030 by the rules of the Banking and Financial Dealings Act 1971, with the days that royal
 * proclamations moved or added (GOV.UK, UK bank holidays: England and Wales). Of years outside them only weekends count.
 */
const FIRST_YEAR = 2000;
const LAST_YEAR = 2030;

/** Days that a proclamation moved: year, then the day that was to be, then the day that was. */
const MOVED: ReadonlyMap<CalendarDate, CalendarDate> = new Map([
  // Golden, Diamond and Platinum Jubilee: the spring holiday of late May went beside the jubilee's own day.
  [calendarDate(2002, 5, 27), calendarDate(2002, 6, 4)],
  [calendarDate(2012, 5, 28), calendarDate(2012, 6, 4)],
  [calendarDate(2022, 5, 30), calendarDate(2022, 6, 2)],
  // 75 years of Victory in Europe: the early May holiday went to the Friday.
  [calendarDate(2020, 5, 4), calendarDate(2020, 5, 8)],
]);

const ADDED: readonly CalendarDate[] = [
  calendarDate(2002, 6, 3), // Golden Jubilee
  calendarDate(2011, 4, 29), // wedding of Prince William
  calendarDate(2012, 6, 5), // Diamond Jubilee
  calendarDate(2022, 6, 3), // Platinum Jubilee
  calendarDate(2022, 9, 19), // funeral of Queen Elizabeth
  calendarDate(2023, 5, 8), // coronation of King Charles
];

/** 0 for Monday to 6 for Sunday; 1 January 1970 was a Thursday. */
const weekday = (day: CalendarDate): number => (((day + 3) % 7) + 7) % 7;

/** Easter Sunday of the Gregorian calendar. Source: the anonymous algorithm (Nature, 20 April 1876; Meeus, Astronomical Algorithms, chapter 8). */
export function easterSunday(year: number): CalendarDate {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const inCentury = year % 100;
  const moonShift = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const moon = (19 * golden + century - Math.floor(century / 4) - moonShift + 15) % 30;
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor(inCentury / 4) - moon - (inCentury % 4)) % 7;
  const correction = Math.floor((golden + 11 * moon + 22 * toSunday) / 451);
  const days = moon + toSunday - 7 * correction + 114;
  return calendarDate(year, Math.floor(days / 31), (days % 31) + 1);
}

const firstMonday = (year: number, month: number): CalendarDate => {
  const first = calendarDate(year, month, 1);
  return addDays(first, (7 - weekday(first)) % 7);
};

/** The last Monday of a month of 31 days. */
const lastMonday = (year: number, month: number): CalendarDate => {
  const last = calendarDate(year, month, 31);
  return addDays(last, -weekday(last));
};

/** The bank holidays of England in a year, in order of date; all are weekdays, because one at a weekend has a substitute. */
export function bankHolidays(year: number): readonly CalendarDate[] {
  const easter = easterSunday(year);
  const days = new Set<CalendarDate>(ADDED.filter(day => day >= calendarDate(year, 1, 1) && day <= calendarDate(year, 12, 31)));
  for (const monday of [firstMonday(year, 5), lastMonday(year, 5), lastMonday(year, 8)]) days.add(MOVED.get(monday) ?? monday);
  days.add(addDays(easter, -2)).add(addDays(easter, 1));
  for (const fixed of [calendarDate(year, 1, 1), calendarDate(year, 12, 25), calendarDate(year, 12, 26)]) {
    let day = fixed;
    while (weekday(day) > 4 || days.has(day)) day = addDays(day, 1);
    days.add(day);
  }
  return [...days].toSorted((a, b) => a - b);
}

const ALL_HOLIDAYS: readonly CalendarDate[] = Array.from({ length: LAST_YEAR - FIRST_YEAR + 1 }, (_, i) => bankHolidays(FIRST_YEAR + i)).flat();

function holidaysUntil(day: CalendarDate): number {
  let low = 0;
  let high = ALL_HOLIDAYS.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (ALL_HOLIDAYS[middle]! <= day) low = middle + 1; else high = middle;
  }
  return low;
}

/** Working days from a Monday long ago up to and with a day. */
const workingDaysUntil = (day: CalendarDate): number => Math.floor((day + 3) / 7) * 5 + Math.min(weekday(day) + 1, 5) - holidaysUntil(day);

/** Working days from a day, which is day 0, to another: from a Friday to the Monday after is 1. Negative when the other is earlier. */
export const workingDaysBetween = (from: CalendarDate, until: CalendarDate): number => workingDaysUntil(until) - workingDaysUntil(from);
