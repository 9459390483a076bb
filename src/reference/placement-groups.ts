/**
 * Placement groups: what a projection and a price are made by. A project may replace this list by its own.
 * Source of the default: the cost groups of the SSDA903 placement codes (kinship U1-U3; other fostering U4-U6 split by
 * provider; A3-A6; K2, R1, S1, P3; H5, P2, K3; K1; P1; R2, R3, R5, Z*). Codes no rule names fall into `other`.
 */
export interface PlacementGroup {
  readonly id: string;
  readonly title: string;
  /** SSDA903 PLACE codes. */
  readonly placementTypes: readonly string[];
  /** SSDA903 PLACE_PROVIDER codes; absent means any, the blank one included. */
  readonly providers?: readonly string[];
}

export const PLACEMENT_GROUPS: readonly PlacementGroup[] = [
  { id: 'kinship-fostering', title: 'Fostering with relatives or friends', placementTypes: ['U1', 'U2', 'U3'] },
  { id: 'agency-fostering', title: 'Agency fostering', placementTypes: ['U4', 'U5', 'U6'], providers: ['PR4', 'PR5'] },
  // A blank provider counts as in-house: an assumption, reported as a finding by the return's checks.
  { id: 'in-house-fostering', title: 'In-house fostering', placementTypes: ['U4', 'U5', 'U6'] },
  { id: 'placed-for-adoption', title: 'Placed for adoption', placementTypes: ['A3', 'A4', 'A5', 'A6'] },
  { id: 'residential', title: 'Residential', placementTypes: ['K2', 'R1', 'S1', 'P3'] },
  { id: 'secure', title: 'Secure', placementTypes: ['K1'] },
  { id: 'supported-accommodation', title: 'Supported accommodation', placementTypes: ['K3', 'H5', 'P2'] },
  { id: 'with-parents', title: 'With parents', placementTypes: ['P1'] },
  { id: 'other', title: 'Other', placementTypes: ['R2', 'R3', 'R5', 'Z1', 'Z11', 'Z12', 'Z13', 'Z14'] },
];

/** Whether groups are those above, by which indicators go. */
export const areUsualGroups = (groups: readonly PlacementGroup[]): boolean => JSON.stringify(groups) === JSON.stringify(PLACEMENT_GROUPS);

/** The group of a placement: the first in the list whose types and providers hold it, else the last. */
export function placementGroupOf(placementType: string, provider: string | null, groups: readonly PlacementGroup[] = PLACEMENT_GROUPS): string {
  const found = groups.find(group => group.placementTypes.includes(placementType)
    && (group.providers === undefined || (provider !== null && group.providers.includes(provider))));
  return (found ?? groups[groups.length - 1]!).id;
}

/** The id of a group of a project's own, from its name: `In-house fostering` is `in-house-fostering`. */
export const placementGroupId = (title: string): string => title.toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');

/** Groups in which no placement can ever be counted, because others before them hold all of it. The last also takes what fits nowhere. */
export function groupsOfNothing(groups: readonly PlacementGroup[]): readonly PlacementGroup[] {
  const holds = (before: PlacementGroup, type: string, providers: PlacementGroup['providers']): boolean =>
    before.placementTypes.includes(type) && (before.providers === undefined || (providers?.every(provider => before.providers!.includes(provider)) ?? false));
  return groups.slice(0, -1).filter(({ placementTypes, providers }, i) => placementTypes.every(type => groups.slice(0, i).some(before => holds(before, type, providers))));
}

/** T0-T4: a move away from a placement that goes on; it belongs to the placement around it. */
export const isTemporaryPlacement = (placementType: string): boolean => /^T[0-4]$/.test(placementType);
