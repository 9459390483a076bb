import { addDays, dateParts } from '#kernel/calendar-date.ts';
import type { CalendarDate } from '#kernel/calendar-date.ts';
import { ENTRY_AGES } from '#demand/entrants.ts';

/** Children of an entry age band (0, 1-4, 5-9, 10-15, 16-17) at mid-year, or null where the file has none. */
export type PopulationOfBand = (midYear: number, band: number) => number | null;

/**
 * Factor on entries in each 12-month year of the projection, by entry age band: the population at the mid-year within
 * that year over the one within the last year of the data. A year the file does not reach keeps the last factor it
 * gives; a band without a base stays at 1. Index `year * ENTRY_AGES + band`.
 */
export function populationFactors(population: PopulationOfBand, from: CalendarDate, years: number): { readonly factors: Float64Array; readonly missingYears: readonly number[] } {
  const midYearOf = (year: number): number => dateParts(addDays(from, Math.round(365.25 * (year + 0.5)))).year;
  const factors = new Float64Array(years * ENTRY_AGES).fill(1);
  const missingYears = new Set<number>();
  for (let band = 0; band < ENTRY_AGES; band += 1) {
    const base = population(midYearOf(-1), band);
    if (base === null || base <= 0) { missingYears.add(midYearOf(-1)); continue; }
    let factor = 1;
    for (let year = 0; year < years; year += 1) {
      const then = population(midYearOf(year), band);
      if (then === null) missingYears.add(midYearOf(year)); else factor = then / base;
      factors[year * ENTRY_AGES + band] = factor;
    }
  }
  return { factors, missingYears: [...missingYears].toSorted((a, b) => a - b) };
}
