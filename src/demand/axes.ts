import type { CalendarDate } from '#kernel/calendar-date.ts';

/**
 * The axes that rates depend on. A cell is one combination of unaccompanied (0 or 1), placement group, age band and
 * time-in-care band; cells are numbered so that rates lie in flat arrays.
 */

/** Lower edges of the age bands in years; the last band ends at the 18th birthday. Assumption: see decision 0005. */
export const AGE_EDGES_YEARS = [0, 1, 5, 10, 13, 16, 17] as const;
/** Lower edges of the bands of time in care in days: exits are bimodal, many within weeks, then few. Assumption: decision 0005. */
export const CARE_EDGES_DAYS = [0, 30, 91, 182, 365, 730, 1461] as const;

export const AGE_BANDS = AGE_EDGES_YEARS.length;
export const CARE_BANDS = CARE_EDGES_DAYS.length;
export const DAYS_PER_YEAR = 365.25;
export const DAYS_PER_MONTH = DAYS_PER_YEAR / 12;
/** Past every horizon: the edge after the last band. */
export const NEVER = 1e9;

/** Age bands joined for what is rarer than an exit (where an exit or, thinly, a move goes): 0-4, 5-12, 13-15, 16-17. */
export const WIDE_AGE_OF = [0, 0, 1, 1, 2, 3, 3] as const;
export const WIDE_AGES = 4;

export interface CellSpace { readonly groups: number; readonly cells: number }

export const cellSpace = (groups: number): CellSpace => ({ groups, cells: 2 * groups * AGE_BANDS * CARE_BANDS });

export const cellOf = (groups: number, unaccompanied: number, group: number, ageBand: number, careBand: number): number =>
  ((unaccompanied * groups + group) * AGE_BANDS + ageBand) * CARE_BANDS + careBand;

export function bandOf(edges: readonly number[], value: number): number {
  let band = 0;
  while (band + 1 < edges.length && value >= edges[band + 1]!) band += 1;
  return band;
}

/** Day (as a number of days) on which an age in years is reached, near enough for a band's edge. */
export const ageEdgeOn = (bornOn: CalendarDate | number, band: number): number =>
  band < AGE_BANDS ? bornOn + Math.floor(AGE_EDGES_YEARS[band]! * DAYS_PER_YEAR) : NEVER;

export const careEdgeOn = (startedOn: number, band: number): number =>
  band < CARE_BANDS ? startedOn + CARE_EDGES_DAYS[band]! : NEVER;
