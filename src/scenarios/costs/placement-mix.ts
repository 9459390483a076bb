import { addDays } from '#kernel/calendar-date.ts';
import { at } from '#kernel/assert.ts';
import type { PlacementGroup } from '#reference/placement-groups.ts';
import { PLACEMENT_GROUPS } from '#reference/placement-groups.ts';
import type { Journeys } from '#journeys/child.ts';
import { forEachStay } from '#journeys/counts/stays.ts';
import { placementKinds } from '#scenarios/costs/placement-kinds.ts';
import type { PricedPlacement } from '#scenarios/costs/price.ts';

/** How much of a group's care is of one type and provider. Only the proportions within a group matter. */
export interface MixShare extends PricedPlacement { readonly weight: number }

/** Types and providers within each placement group, by which its price is averaged. */
export type PlacementMix = readonly MixShare[];

/**
 * The mix on the last day of the data: children by group, type and provider. A group that is empty on that day takes
 * the mix of all its child-days in the data; one that never held a child has no share, and so no price of its own.
 */
export function placementMix(journeys: Journeys, groups: readonly PlacementGroup[] = PLACEMENT_GROUPS): PlacementMix {
  const { observedFrom, observedUntil } = journeys;
  const { kinds, kindOf } = placementKinds(groups);
  const children: number[] = [];
  const days: number[] = [];
  const groupHolds = new Uint8Array(groups.length);
  forEachStay(journeys, kindOf, (kind, commencedOn, ceasedOn) => {
    const here = commencedOn <= observedUntil && (ceasedOn === null || ceasedOn > observedUntil);
    const from = commencedOn < observedFrom ? observedFrom : commencedOn;
    const to = here ? addDays(observedUntil, 1) : ceasedOn ?? from;
    children[kind] = (children[kind] ?? 0) + (here ? 1 : 0);
    days[kind] = (days[kind] ?? 0) + Math.max(to - from, 0);
    if (here) groupHolds[at(kinds, kind).group] = 1;
  });
  return kinds
    .map(({ group, placementGroup, placementType, placementProvider }, kind): MixShare => (
      { placementGroup, placementType, placementProvider, weight: (groupHolds[group] === 1 ? children[kind] : days[kind]) ?? 0 }))
    .filter(share => share.weight > 0);
}
