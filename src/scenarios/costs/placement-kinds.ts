import { at } from '#kernel/assert.ts';
import type { PlacementGroup } from '#reference/placement-groups.ts';
import type { Placement } from '#journeys/child.ts';
import { groupPositions } from '#journeys/counts/stays.ts';
import type { PricedPlacement } from '#scenarios/costs/price.ts';

/** A kind of placement that has one price on a day: its type and provider, and the group they fall in. */
export interface PlacementKind extends PricedPlacement {
  /** Position of the group in the list of groups. */
  readonly group: number;
}

/** The kinds met so far, in the order they were met, and the position of a placement's kind among them. */
export interface PlacementKinds {
  readonly kinds: readonly PlacementKind[];
  readonly kindOf: (placement: Placement) => number;
}

export function placementKinds(groups: readonly PlacementGroup[]): PlacementKinds {
  const groupOf = groupPositions(groups);
  const kinds: PlacementKind[] = [];
  const positions = new Map<string, Map<string | null, number>>();
  const kindOf = (placement: Placement): number => {
    const { placementType, placementProvider } = placement;
    let byProvider = positions.get(placementType);
    if (!byProvider) positions.set(placementType, byProvider = new Map());
    let position = byProvider.get(placementProvider);
    if (position === undefined) {
      const group = groupOf(placement);
      position = kinds.push({ group, placementGroup: at(groups, group).id, placementType, placementProvider }) - 1;
      byProvider.set(placementProvider, position);
    }
    return position;
  };
  return { kinds, kindOf };
}
