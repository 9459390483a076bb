import type { CalendarDate } from '#kernel/calendar-date.ts';
import type { PlacementGroup } from '#reference/placement-groups.ts';
import type { Child, Episode } from '#journeys/child.ts';

/** A looked-after child on one day: the episode that is current then, and the group of the placement around it. */
export interface ChildOnDay {
  readonly child: Child;
  readonly episode: Episode;
  readonly placementGroup: string;
  readonly day: CalendarDate;
}

export interface DimensionValue { readonly id: string; readonly title: string }

/** A way to divide the children looked after on a day. Every child falls into exactly one value. */
export interface Dimension {
  readonly id: string;
  readonly title: string;
  /** The values that are always shown, in order. A value met in the data beyond these is shown after them, by its code. */
  readonly values: (groups: readonly PlacementGroup[]) => readonly DimensionValue[];
  readonly valueOn: (found: ChildOnDay) => string;
}
