import type { CalendarDate } from '#kernel/calendar-date.ts';
import { addDays, financialYearEnding } from '#kernel/calendar-date.ts';

/** What a price is looked up by. */
export interface PricedPlacement {
  /** Id of the placement group. */
  readonly placementGroup: string;
  /** Null asks for the price of the group itself, whatever the type. */
  readonly placementType: string | null;
  readonly placementProvider: string | null;
}

export interface Price {
  readonly costPerWeekPence: number;
  /** First day the price holds; null when the price list does not say. */
  readonly validFrom: CalendarDate | null;
}

/** The price in force for a placement on a day, or null where there is none. £0 is a price. */
export type PriceInForce = (placement: PricedPlacement, day: CalendarDate) => Price | null;

/**
 * Yearly rise of prices by placement group, 0-1 (0.03 is 3%). A group that is not named does not rise: nothing is
 * assumed silently.
 */
export type InflationByGroup = Readonly<Record<string, number>>;

/**
 * Cost per week on a day in pence, inflation included and not rounded, or null where no price is in force.
 * A price belongs to the financial year of its `validFrom`; one without a date to the financial year of `undatedOn`.
 * It rises on each 1 April after that year, until a later price of the list takes its place. A day before that year
 * takes the price as it stands: a price is never brought down for the past.
 */
export function costPerWeekOn(
  prices: PriceInForce, placement: PricedPlacement, day: CalendarDate, inflation: InflationByGroup, undatedOn: CalendarDate,
): number | null {
  const price = prices(placement, day);
  if (price === null) return null;
  const rise = inflation[placement.placementGroup] ?? 0;
  let cost = price.costPerWeekPence;
  if (rise === 0) return cost;
  const rises = financialYearEnding(day) - financialYearEnding(price.validFrom ?? undatedOn);
  for (let year = 0; year < rises; year += 1) cost *= 1 + rise;
  return cost;
}

/** What a run of days costs a week, added up day by day: pence per week times days, and the days without a price. */
export interface PricedDays {
  /** Divide by 7 for pence. */
  readonly weeklyPenceDays: number;
  readonly unpricedDays: number;
}

/** The price of one placement over every day of a span, so that any part of it can be priced at once. */
export type PriceOfPart = (from: CalendarDate, to: CalendarDate) => PricedDays;

/** Prices the days from `firstDay` up to and without `endsBefore`; the parts asked for must lie within. */
export function priceOfParts(firstDay: CalendarDate, endsBefore: CalendarDate, priceOn: (day: CalendarDate) => number | null): PriceOfPart {
  const days = Math.max(endsBefore - firstDay, 0);
  const cost = new Float64Array(days + 1);
  const unpriced = new Int32Array(days + 1);
  for (let i = 0; i < days; i += 1) {
    const price = priceOn(addDays(firstDay, i));
    cost[i + 1] = cost[i]! + (price ?? 0);
    unpriced[i + 1] = unpriced[i]! + (price === null ? 1 : 0);
  }
  return (from, to) => ({
    weeklyPenceDays: cost[to - firstDay]! - cost[from - firstDay]!,
    unpricedDays: unpriced[to - firstDay]! - unpriced[from - firstDay]!,
  });
}
