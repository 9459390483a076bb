import type { CalendarDate } from '#kernel/calendar-date.ts';

/** Days between 1 January 1970 and the day before Excel's first, as it counts from 1 March 1900 on. Source: ECMA-376 part 1, 18.17.4.1. */
const DAYS_TO_1970 = 25_569;
/** The same for workbooks that count from 1 January 1904. */
const DAYS_TO_1970_FROM_1904 = 24_107;
/** Excel counts a 29 February 1900 that never was: serial 60. */
const DAY_THAT_NEVER_WAS = 60;
/** 31 December 9999, the last day that Excel can show. */
const LAST_SERIAL = 2_958_465;

/** The day of Excel's serial number; its fraction, the time, is left out. Null for a number that is no day. */
export function dateOfSerial(serial: number, daysFrom1904: boolean): CalendarDate | null {
  const day = Math.floor(serial);
  if (!(day >= 0 && day <= LAST_SERIAL)) return null;
  if (daysFrom1904) return (day - DAYS_TO_1970_FROM_1904) as CalendarDate;
  if (day === 0 || day === DAY_THAT_NEVER_WAS) return null;
  return (day - DAYS_TO_1970 + (day < DAY_THAT_NEVER_WAS ? 1 : 0)) as CalendarDate;
}
