import { addDays, type CalendarDate } from '#kernel/calendar-date.ts';
import type { Random } from '#kernel/random.ts';
import { workingDaysBetween } from '#reference/working-days.ts';
import { drawWhole } from '#synthetic-authority/draws.ts';

export const isWorkingDay = (day: CalendarDate): boolean => workingDaysBetween(addDays(day, -1), day) === 1;

/** The day itself when offices are open on it, or the next on which they are. */
export function workingDayFrom(day: CalendarDate): CalendarDate {
  let found = day;
  while (!isWorkingDay(found)) found = addDays(found, 1);
  return found;
}

/** The day so many working days after another. */
export function addWorkingDays(from: CalendarDate, days: number): CalendarDate {
  let found = addDays(from, days);
  for (let missing = days - workingDaysBetween(from, found); missing > 0; missing = days - workingDaysBetween(from, found)) found = addDays(found, missing);
  return workingDayFrom(found);
}

/** Numbers of cases by working days taken: from the end of the band before to the day given. */
type Bands = readonly (readonly [number, number])[];

/** Assessments of East Sussex completed in 2013/14 by working days taken (DfE, Children in need, table C2); 61 and over taken as to 100. */
export const ASSESSMENT_DURATIONS: Bands = [[0, 75], [10, 355], [20, 339], [30, 488], [40, 492], [45, 249], [50, 241], [60, 464], [100, 899]];
/** The same in 2014/15. */
export const ASSESSMENT_DURATIONS_AT_THE_END: Bands = [[0, 79], [10, 286], [20, 236], [30, 249], [40, 358], [45, 179], [50, 163], [60, 397], [100, 737]];

/** Initial conferences of East Sussex in 2013/14 by working days since the strategy discussion (DfE, Children in need, table C4); 21 and over taken as to 35. */
export const CONFERENCE_DELAYS: Bands = [[10, 132], [15, 222], [20, 77], [35, 204]];
/** The same in 2014/15. */
export const CONFERENCE_DELAYS_AT_THE_END: Bands = [[10, 139], [15, 286], [20, 58], [35, 142]];

/** Days from the part of the bands between two quantiles: the quickest fifth of all cases is from 0 to 0.2. */
export function drawFromBands(random: Random, bands: Bands, from = 0, to = 1): number {
  const all = bands.reduce((total, [, cases]) => total + cases, 0);
  let left = (from + (to - from) * random.uniform()) * all;
  const band = Math.max(0, bands.findIndex(([, cases]) => (left -= cases) < 0));
  return drawWhole(random, band === 0 ? Math.min(1, bands[0]![0]) : bands[band - 1]![0] + 1, bands[band]![0]);
}
