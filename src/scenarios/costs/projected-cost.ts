import type { CalendarDate } from '#kernel/calendar-date.ts';
import { addDays, dateParts } from '#kernel/calendar-date.ts';
import { assert } from '#kernel/assert.ts';
import type { ChildDays } from '#journeys/counts/child-days.ts';
import type { PlacementMix } from '#scenarios/costs/placement-mix.ts';
import type { InflationByGroup, PriceInForce } from '#scenarios/costs/price.ts';
import { costPerWeekOn } from '#scenarios/costs/price.ts';

/** What each replicate of a projection costs, by placement group and month. */
export interface CostReplicates {
  readonly replicates: number;
  readonly months: number;
  readonly groups: readonly string[];
  /** Pence, not rounded; index ((replicate * groups + group) * months + month). Zero for the groups without a price. */
  readonly pence: Float64Array;
  /** Groups in which the projection has children and for which a price is missing in some month: not costed at all. */
  readonly groupsWithoutPrice: readonly string[];
}

/**
 * Child-days times the average price of a day in their group. The average goes over the types and providers of the
 * mix, which stays as it is, and over the days of the month; prices are those in force on the day, with the rises of
 * `costPerWeekOn` (a price without a date is of the financial year of the day before the projection).
 */
export function projectedCost(
  childDays: ChildDays, monthEnds: readonly CalendarDate[], prices: PriceInForce, mix: PlacementMix, inflation: InflationByGroup = {},
): CostReplicates {
  const { replicates, months, groups, days } = childDays;
  assert(monthEnds.length === months && days.length === replicates * groups.length * months, 'child-days of another length than their months');
  const costPerDay = averageCostPerDay(groups, monthEnds, prices, mix, inflation);
  const pence = new Float64Array(days.length);
  const groupsWithoutPrice: string[] = [];
  groups.forEach((id, group) => {
    const rates = costPerDay.subarray(group * months, (group + 1) * months);
    const isPriced = !rates.some(Number.isNaN);
    let hasDays = false;
    for (let replicate = 0; replicate < replicates; replicate += 1) {
      const row = (replicate * groups.length + group) * months;
      for (let month = 0; month < months; month += 1) {
        if (days[row + month] === 0) continue;
        hasDays = true;
        if (isPriced) pence[row + month] = days[row + month]! * rates[month]!;
      }
    }
    if (hasDays && !isPriced) groupsWithoutPrice.push(id);
  });
  return { replicates, months, groups, pence, groupsWithoutPrice };
}

/** Pence a day, index (group * months + month); NaN, which whoever asks takes out at once, where a share has no price on some day. */
export function averageCostPerDay(
  groups: readonly string[], monthEnds: readonly CalendarDate[], prices: PriceInForce, mix: PlacementMix, inflation: InflationByGroup,
): Float64Array {
  const average = new Float64Array(groups.length * monthEnds.length);
  const first = monthEnds[0];
  if (first === undefined) return average;
  const dayBefore = addDays(first, -dateParts(first).day);
  groups.forEach((id, group) => {
    // A group without a share is priced as the group itself, where the list has a price for it.
    const own = mix.filter(share => share.placementGroup === id);
    const shares = own.length > 0 ? own : [{ placementGroup: id, placementType: null, placementProvider: null, weight: 1 }];
    const weight = shares.reduce((sum, share) => sum + share.weight, 0);
    monthEnds.forEach((end, month) => {
      const daysInMonth = dateParts(end).day;
      let sum = 0;
      for (const share of shares) {
        for (let day = addDays(end, 1 - daysInMonth); day <= end; day = addDays(day, 1)) {
          sum += share.weight * (costPerWeekOn(prices, share, day, inflation, dayBefore) ?? NaN);
        }
      }
      average[group * monthEnds.length + month] = sum / (7 * weight * daysInMonth);
    });
  });
  return average;
}
