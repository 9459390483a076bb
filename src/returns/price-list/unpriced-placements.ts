import type { CalendarDate } from '#kernel/calendar-date.ts';
import { addDays, longDate } from '#kernel/calendar-date.ts';
import type { Issue } from '#kernel/issue.ts';
import type { PlacementGroup } from '#reference/placement-groups.ts';
import { PLACEMENT_GROUPS, placementGroupOf } from '#reference/placement-groups.ts';
import type { Journeys } from '#journeys/child.ts';
import type { PlacementToPrice, PriceList } from '#returns/price-list/price-list.ts';
import { pricesInForce } from '#returns/price-list/price-list.ts';
import { priceListIssue } from '#returns/price-list/rules.ts';

/** A kind of placement, and the first and last day of the data on which a child was in one. */
interface KindInUse extends PlacementToPrice { first: CalendarDate; last: CalendarDate }

/**
 * One issue for each placement group that has, within the data, days of children in care without a price: an error when
 * the price is missing to the end, a warning when it only begins later than the data.
 */
export function unpricedPlacements(list: PriceList, journeys: Journeys, groups: readonly PlacementGroup[] = PLACEMENT_GROUPS): readonly Issue[] {
  const priceOn = pricesInForce(list);
  const kinds = kindsInUse(journeys, groups);
  return groups.flatMap(({ id, title }) => {
    const own = kinds.filter(kind => kind.placementGroup === id);
    const never = own.filter(kind => priceOn(kind, kind.last) === null);
    const late = own.filter(kind => priceOn(kind, kind.first) === null);
    const where = { file: list.name };
    if (never.length > 0) return [priceListIssue('placement-without-price', `${title}: there is no price for ${never.map(nameOf).join(', ')}.`, where)];
    if (late.length > 0) {
      const first = Math.min(...late.map(kind => kind.first)) as CalendarDate;
      return [priceListIssue('placement-without-earlier-price', `${title}: there is no price on ${longDate(first)} for ${late.map(nameOf).join(', ')}.`, where)];
    }
    return [];
  });
}

const nameOf = ({ placementType, placementProvider }: KindInUse): string =>
  (placementProvider === null ? `${placementType} without a provider` : `${placementType} from ${placementProvider}`);

function kindsInUse({ children, observedFrom, observedUntil }: Journeys, groups: readonly PlacementGroup[]): readonly KindInUse[] {
  const kinds = new Map<string, KindInUse>();
  for (const { placementType, placementProvider, commencedOn, ceasedOn } of children.flatMap(child => child.periodsOfCare.flatMap(period => period.placements))) {
    const first = commencedOn < observedFrom ? observedFrom : commencedOn;
    const last = ceasedOn === null || ceasedOn > observedUntil ? observedUntil : addDays(ceasedOn, -1);
    if (last < first) continue;
    const key = `${placementType}/${placementProvider ?? ''}`;
    const kind = kinds.get(key);
    if (!kind) {
      kinds.set(key, { placementGroup: placementGroupOf(placementType, placementProvider, groups), placementType, placementProvider, first, last });
      continue;
    }
    if (first < kind.first) kind.first = first;
    if (last > kind.last) kind.last = last;
  }
  return [...kinds.values()];
}
