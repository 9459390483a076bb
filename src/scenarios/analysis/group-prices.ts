import type { CalendarDate } from '#kernel/calendar-date.ts';
import { addDays, financialYearEnding } from '#kernel/calendar-date.ts';
import { assert } from '#kernel/assert.ts';
import type { PlacementGroup } from '#reference/placement-groups.ts';
import type { Journeys } from '#journeys/child.ts';
import { forEachStay } from '#journeys/counts/stays.ts';
import type { CareYear } from '#scenarios/analysis/care-used.ts';
import type { GroupPrices } from '#scenarios/analysis/decompose.ts';
import { placementKinds } from '#scenarios/costs/placement-kinds.ts';
import type { PlacementMix } from '#scenarios/costs/placement-mix.ts';
import type { InflationByGroup, PriceInForce, PriceOfPart } from '#scenarios/costs/price.ts';
import { costPerWeekOn, priceOfParts } from '#scenarios/costs/price.ts';
import { averageCostPerDay } from '#scenarios/costs/projected-cost.ts';

/** Prices of each year, and the positions of the groups that have none on some day on which they are needed. */
export interface PricesByYear { readonly years: readonly GroupPrices[]; readonly unpriced: readonly number[] }

/** What prices have been multiplied by since the financial year of the plan. */
function indexOf(rise: number, yearEnding: number, planned: CalendarDate): number {
  let index = 1;
  for (let year = financialYearEnding(planned); year < yearEnding; year += 1) index *= 1 + rise;
  return index;
}

const indices = (groups: readonly PlacementGroup[], inflation: InflationByGroup, { yearEnding }: CareYear, planned: CalendarDate): readonly number[] =>
  groups.map(({ id }) => indexOf(inflation[id] ?? 0, yearEnding, planned));

/**
 * What a plan made on a day takes a day to cost: the prices known on it, over the types and providers of that day, with
 * the rises it supposes. `prices` must know of nothing later.
 */
export function plannedPrices(groups: readonly PlacementGroup[], years: readonly CareYear[], monthEnds: readonly CalendarDate[], prices: PriceInForce, mix: PlacementMix, inflation: InflationByGroup, planned: CalendarDate): PricesByYear {
  const perDay = averageCostPerDay(groups.map(({ id }) => id), monthEnds, prices, mix, inflation);
  const unpriced = new Set<number>();
  const priceOf = (group: number, year: CareYear, index: number): number | null => {
    // Within a financial year these prices do not change: the rises come on 1 April.
    const price = perDay[group * monthEnds.length + monthEnds.findIndex(end => end >= year.from)]!;
    if (Number.isFinite(price)) return price / index;
    unpriced.add(group);
    return null;
  };
  const of = years.map((year): GroupPrices => {
    const index = indices(groups, inflation, year, planned);
    return { index, basePricePerDayPence: groups.map((_, group) => priceOf(group, year, index[group]!)) };
  });
  return { years: of, unpriced: [...unpriced] };
}

/**
 * What a day came to cost: the price in force on each day of each stay. `inflation` is how prices in general came to rise;
 * what prices rose beyond it is price. A price without a date is of the plan's own financial year, as it is in the plan.
 */
export function pricesThatCame(journeys: Journeys, groups: readonly PlacementGroup[], years: readonly CareYear[], prices: PriceInForce, inflation: InflationByGroup, planned: CalendarDate): PricesByYear {
  const [first, after] = [addDays(planned, 1), addDays(journeys.observedUntil, 1)];
  assert(years.every(year => year.from >= first && year.until <= after), 'a year outside the days that are known');
  const { kinds, kindOf } = placementKinds(groups);
  const ofKinds: PriceOfPart[] = [];
  const weekly = years.map(() => new Float64Array(groups.length));
  const days = years.map(() => new Float64Array(groups.length));
  const unpriced = new Set<number>();
  forEachStay(journeys, kindOf, (position, commencedOn, ceasedOn) => {
    const kind = kinds[position]!;
    const priceOf = ofKinds[position] ??= priceOfParts(first, after, day => costPerWeekOn(prices, kind, day, inflation, planned));
    years.forEach((year, y) => {
      const from = commencedOn < year.from ? year.from : commencedOn;
      const until = ceasedOn === null || ceasedOn > year.until ? year.until : ceasedOn;
      if (until <= from) return;
      const { weeklyPenceDays, unpricedDays } = priceOf(from, until);
      if (unpricedDays > 0) unpriced.add(kind.group);
      weekly[y]![kind.group]! += weeklyPenceDays;
      days[y]![kind.group]! += until - from;
    });
  });
  const of = years.map((year, y): GroupPrices => {
    const index = indices(groups, inflation, year, planned);
    return { index, basePricePerDayPence: groups.map((_, group) => (days[y]![group] === 0 ? null : weekly[y]![group]! / (7 * days[y]![group]! * index[group]!))) };
  });
  return { years: of, unpriced: [...unpriced] };
}

/** The same with the groups named costing nothing: for those that cannot be priced on both sides. */
export const withoutGroups = ({ basePricePerDayPence, index }: GroupPrices, positions: readonly number[]): GroupPrices =>
  ({ index, basePricePerDayPence: basePricePerDayPence.map((price, group) => (positions.includes(group) ? 0 : price)) });
