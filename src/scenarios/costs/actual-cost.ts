import type { CalendarDate } from '#kernel/calendar-date.ts';
import { addDays, financialYearEnding } from '#kernel/calendar-date.ts';
import { at } from '#kernel/assert.ts';
import type { Pence } from '#kernel/money.ts';
import { pence } from '#kernel/money.ts';
import type { PlacementGroup } from '#reference/placement-groups.ts';
import { PLACEMENT_GROUPS } from '#reference/placement-groups.ts';
import type { Journeys } from '#journeys/child.ts';
import { monthParts } from '#journeys/counts/child-days.ts';
import { observedMonths } from '#journeys/counts/months.ts';
import type { HistorySeries } from '#journeys/counts/series.ts';
import { ALL_GROUPS } from '#journeys/counts/series.ts';
import { forEachStay } from '#journeys/counts/stays.ts';
import { placementKinds } from '#scenarios/costs/placement-kinds.ts';
import type { InflationByGroup, PriceInForce, PriceOfPart } from '#scenarios/costs/price.ts';
import { costPerWeekOn, priceOfParts } from '#scenarios/costs/price.ts';

/** What the placements of a group cost in each month; null where a child was there on a day for which there is no price. */
export interface GroupCost {
  readonly placementGroup: string;
  readonly pence: readonly (Pence | null)[];
}

export interface ActualCost {
  /** Last days of the months that hold any day of the data. */
  readonly monthEnds: readonly CalendarDate[];
  /** Last day of the data: of a month that ends later, only the days until then are in the figures. */
  readonly knownUntil: CalendarDate;
  readonly groups: readonly GroupCost[];
}

/**
 * What the placements of the past cost: for every day a child was in care, the price in force that day divided by 7.
 * Pence are rounded once, for each group and month. `inflation` raises a price on each 1 April after its own financial
 * year (see `costPerWeekOn`); a price without a date is taken to be of the year that holds the last day of the data.
 */
export function actualCost(
  journeys: Journeys, prices: PriceInForce, groups: readonly PlacementGroup[] = PLACEMENT_GROUPS, inflation: InflationByGroup = {},
): ActualCost {
  const { observedFrom, observedUntil } = journeys;
  const monthEnds = observedMonths(journeys);
  const months = monthEnds.length;
  const known = addDays(observedUntil, 1);
  const parts = monthParts(monthEnds);
  const { kinds, kindOf } = placementKinds(groups);
  const pricesOfKinds: PriceOfPart[] = [];
  const weeklyPenceDays = new Float64Array(groups.length * months);
  const unpricedDays = new Int32Array(groups.length * months);
  forEachStay(journeys, kindOf, (position, commencedOn, ceasedOn) => {
    const kind = at(kinds, position);
    const priceOf = pricesOfKinds[position]
      ??= priceOfParts(observedFrom, known, day => costPerWeekOn(prices, kind, day, inflation, observedUntil));
    const from = commencedOn < observedFrom ? observedFrom : commencedOn;
    const to = ceasedOn === null || ceasedOn > known ? known : ceasedOn;
    parts(from, to, (month, first, next) => {
      const priced = priceOf(first, next);
      weeklyPenceDays[kind.group * months + month]! += priced.weeklyPenceDays;
      unpricedDays[kind.group * months + month]! += priced.unpricedDays;
    });
  });
  return {
    monthEnds, knownUntil: observedUntil,
    groups: groups.map(({ id }, group) => ({
      placementGroup: id,
      pence: monthEnds.map((_, month) => {
        const index = group * months + month;
        return at(unpricedDays, index) > 0 ? null : pence(at(weeklyPenceDays, index) / 7);
      }),
    })),
  };
}

/** The part of a history of cost that can be shown, and the groups that are missing from it. */
export interface CostHistory {
  readonly series: readonly HistorySeries[];
  /** Groups with children but without a price at the end of the data: no pound is shown, and `all` leaves them out. */
  readonly groupsWithoutPrice: readonly string[];
}

/**
 * Cost by whole month as series: for each group the months from the first after which it is priced throughout; for
 * `all` the months in which every group that has a price is priced. A month without a price is left out, never zero.
 */
export function costHistory(actual: ActualCost): CostHistory {
  const whole = actual.monthEnds.filter(end => end <= actual.knownUntil).length;
  const firstPriced = ({ pence: cost }: GroupCost): number => cost.slice(0, whole).lastIndexOf(null) + 1;
  const priced = actual.groups.filter(group => firstPriced(group) < whole);
  const seriesFrom = (placementGroup: string, from: number, value: (month: number) => number): HistorySeries => {
    const months = actual.monthEnds.slice(from, whole);
    return { measure: 'placement-cost-pence', placementGroup, population: 'all', months, values: months.map((_, i) => value(from + i)) };
  };
  const series = priced.map(group => seriesFrom(group.placementGroup, firstPriced(group), month => group.pence[month] ?? 0));
  const total = seriesFrom(ALL_GROUPS, Math.max(0, ...priced.map(firstPriced)), month => priced.reduce((sum, group) => sum + (group.pence[month] ?? 0), 0));
  return {
    series: priced.length > 0 ? [...series, total] : [],
    groupsWithoutPrice: actual.groups.filter(group => !priced.includes(group)).map(group => group.placementGroup),
  };
}

/** What a financial year's months cost, as far as the data go. */
export interface ActualYear {
  readonly placementGroup: string;
  /** The year from 1 April to 31 March, named by its end. */
  readonly yearEnding: number;
  /** Months of the year that the data hold, a part of one counting as one. */
  readonly monthsKnown: number;
  /** Null for a group with a day without a price; for `all`, the sum of the groups that have one throughout the year. */
  readonly pence: Pence | null;
  /** Groups without a price on some day of the year: missing from `all`, which is then incomplete. */
  readonly groupsWithoutPrice: readonly string[];
}

/** Cost by financial year from 1 April, each group and then `all`, in the order of the years. */
export function actualCostByYear(actual: ActualCost): readonly ActualYear[] {
  const yearOfMonth = actual.monthEnds.map(financialYearEnding);
  return [...new Set(yearOfMonth)].flatMap(yearEnding => {
    const first = yearOfMonth.indexOf(yearEnding);
    const monthsKnown = yearOfMonth.lastIndexOf(yearEnding) - first + 1;
    const groups = actual.groups.map(({ placementGroup, pence: cost }): ActualYear => {
      const sum = sumOrNull(cost.slice(first, first + monthsKnown));
      return { placementGroup, yearEnding, monthsKnown, pence: sum, groupsWithoutPrice: sum === null ? [placementGroup] : [] };
    });
    const total = pence(groups.reduce((sum, group) => sum + (group.pence ?? 0), 0));
    return [...groups, { placementGroup: ALL_GROUPS, yearEnding, monthsKnown, pence: total, groupsWithoutPrice: groups.flatMap(group => group.groupsWithoutPrice) }];
  });
}

/** The sum, or null where any value is missing: a part of a sum is not shown as the whole. */
function sumOrNull(values: readonly (Pence | null)[]): Pence | null {
  let sum = 0;
  for (const value of values) {
    if (value === null) return null;
    sum += value;
  }
  return pence(sum);
}
