import type { CalendarDate } from '#kernel/calendar-date.ts';
import type { PlacementGroup } from '#reference/placement-groups.ts';
import { PLACEMENT_GROUPS, placementGroupOf } from '#reference/placement-groups.ts';
import type { Child, Journeys, PeriodOfCare, Placement } from '#journeys/child.ts';

/**
 * A stay in one placement group within one period of care: neighbouring placements of the same group are one stay.
 * The stays of a period follow each other without a gap, from its first day to its last.
 */
export interface Stay {
  readonly child: Child;
  readonly period: PeriodOfCare;
  /** Position in the list of groups. */
  readonly group: number;
  readonly commencedOn: CalendarDate;
  readonly ceasedOn: CalendarDate | null;
}

/** True when the stay is how the child came into care in that period. */
export const startsPeriod = (stay: Stay): boolean => stay.commencedOn === stay.period.commencedOn;

/** True when the child left care from this stay. */
export const endsPeriod = (stay: Stay): boolean => stay.ceasedOn !== null && stay.ceasedOn === stay.period.ceasedOn;

/**
 * Unaccompanied on that day: a return flagged the child and the status had not ended by then. This is how the
 * published counts take it (status at the date), and what every series here uses.
 */
export const isUnaccompaniedOn = (child: Child, day: CalendarDate): boolean =>
  child.unaccompanied !== null && (child.unaccompanied.until === null || day < child.unaccompanied.until);

/**
 * Ever flagged as unaccompanied, whatever became of the status later. It says how the child came to the authority, so
 * it is what a model of arrivals goes by; the series do not use it.
 */
export const wasEverUnaccompanied = (child: Child): boolean => child.unaccompanied !== null;

/** A function from a placement to the position of its group, remembering each pair of type and provider it has met. */
export function groupPositions(groups: readonly PlacementGroup[]): (placement: Placement) => number {
  const byType = new Map<string, Map<string | null, number>>();
  return ({ placementType, placementProvider }) => {
    let byProvider = byType.get(placementType);
    if (!byProvider) byType.set(placementType, byProvider = new Map());
    let position = byProvider.get(placementProvider);
    if (position === undefined) {
      const id = placementGroupOf(placementType, placementProvider, groups);
      byProvider.set(placementProvider, position = groups.findIndex(group => group.id === id));
    }
    return position;
  };
}

type VisitStay = (key: number, commencedOn: CalendarDate, ceasedOn: CalendarDate | null, period: PeriodOfCare, child: Child) => void;

/** Calls back with every stay, for what counts them and keeps none: placements next to each other with one key are one stay. */
export function forEachStay(journeys: Journeys, keyOf: (placement: Placement) => number, visit: VisitStay): void {
  for (const child of journeys.children) {
    for (const period of child.periodsOfCare) {
      const { placements } = period;
      let { commencedOn } = period;
      for (let i = 0; i < placements.length; i += 1) {
        const key = keyOf(placements[i]!);
        const next = placements[i + 1];
        if (next !== undefined && keyOf(next) === key) continue;
        visit(key, commencedOn, next === undefined ? period.ceasedOn : next.commencedOn, period, child);
        if (next !== undefined) commencedOn = next.commencedOn;
      }
    }
  }
}

/** Every child's stays in placement groups, in the order of the children and of time. */
export function stays(journeys: Journeys, groups: readonly PlacementGroup[] = PLACEMENT_GROUPS): readonly Stay[] {
  const found: Stay[] = [];
  forEachStay(journeys, groupPositions(groups), (group, commencedOn, ceasedOn, period, child) => {
    found.push({ child, period, group, commencedOn, ceasedOn });
  });
  return found;
}
