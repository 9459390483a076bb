import { dateParts, monthEndAfter } from '#kernel/calendar-date.ts';
import type { CalendarDate } from '#kernel/calendar-date.ts';
import { DAYS_PER_YEAR } from '#demand/axes.ts';

/** What to simulate: shared by every replicate. Days are counted from the last day of the data. */
export interface Plan {
  readonly seed: number;
  readonly months: number;
  readonly replicates: number;
  readonly monthEnds: readonly CalendarDate[];
  /** Last day of each month, and the first of each. */
  readonly monthEndDays: Int32Array;
  readonly monthStartDays: Int32Array;
  /** Month of a day, for days 0 to the horizon; day 0 counts as the first month. */
  readonly monthOfDay: Uint16Array;
  /** Calendar month, 0 for January. */
  readonly calendarMonths: Uint8Array;
  /** Day on which each 12-month year of the projection ends, for the levels that change from year to year. */
  readonly yearEdges: Int32Array;
  readonly years: number;
  /** Factor on entries by year and entry age band, from the population file; all 1 without one. Index `year * ages + age`. */
  readonly populationFactors: Float64Array;
  /** Children entering care who are not unaccompanied, as the front door hands them over; the model draws them itself without. Index `run * months + month`. */
  readonly careEntries?: Int32Array;
}

export interface PlanRequest {
  readonly months: number;
  readonly replicates: number;
  readonly seed: number;
  /** Children of the entry age bands in each year to come, as a factor on today's. */
  readonly populationFactors?: Float64Array;
  /** As in Plan: for every replicate and month. */
  readonly careEntries?: Int32Array;
}

export function planOf(from: CalendarDate, request: PlanRequest, entryAges: number): Plan {
  const { months } = request;
  const monthEnds = Array.from({ length: months }, (_, m) => monthEndAfter(from, m + 1));
  const monthEndDays = Int32Array.from(monthEnds, end => end - from);
  const monthStartDays = Int32Array.from(monthEndDays, (_, m) => (m === 0 ? 1 : monthEndDays[m - 1]! + 1));
  const horizon = monthEndDays[months - 1]!;
  const monthOfDay = new Uint16Array(horizon + 2);
  let month = 0;
  for (let day = 0; day <= horizon; day += 1) {
    while (day > monthEndDays[month]!) month += 1;
    monthOfDay[day] = month;
  }
  monthOfDay[horizon + 1] = months - 1;
  const years = Math.ceil(months / 12);
  return {
    seed: request.seed, months, replicates: request.replicates, monthEnds, monthEndDays, monthStartDays, monthOfDay,
    calendarMonths: Uint8Array.from(monthEnds, end => dateParts(end).month - 1),
    yearEdges: Int32Array.from({ length: years }, (_, y) => (y + 1 < years ? Math.round((y + 1) * DAYS_PER_YEAR) : horizon + 1)),
    years,
    populationFactors: request.populationFactors ?? new Float64Array(years * entryAges).fill(1),
    ...(request.careEntries === undefined ? {} : { careEntries: request.careEntries }),
  };
}
