import { at } from '#kernel/assert.ts';
import { PLACEMENT_GROUPS } from '#reference/placement-groups.ts';
import type { Journeys } from '#journeys/child.ts';
import { childDays } from '#journeys/counts/child-days.ts';
import type { PlacementCosts } from '#indicators/other-files.ts';
import { pricesInForce } from '#returns/price-list/price-list.ts';
import type { PriceList } from '#returns/price-list/price-list.ts';
import { actualCost, costHistory } from '#scenarios/costs/actual-cost.ts';

/** What the days in care came to, for the indicators of cost; null without a price list or without any child in care. Prices as listed: nothing rises by itself. */
export function placementCosts(journeys: Journeys | null, prices: PriceList | null): PlacementCosts | null {
  if (journeys === null || prices === null) return null;
  const actual = actualCost(journeys, pricesInForce(prices));
  const withoutPrice = new Set(costHistory(actual).groupsWithoutPrice);
  const { days, months } = childDays(journeys);
  const whole = actual.monthEnds.filter(end => end <= actual.knownUntil).length;
  return {
    source: prices.name, monthEnds: actual.monthEnds.slice(0, whole),
    groups: actual.groups.map(({ placementGroup, pence }, group) => ({
      placementGroup, title: at(PLACEMENT_GROUPS, group).title, hasPrice: !withoutPrice.has(placementGroup),
      pence: pence.slice(0, whole), childDays: Array.from(days.subarray(group * months, group * months + whole)),
    })),
  };
}
