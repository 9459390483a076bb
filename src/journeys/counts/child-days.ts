import type { CalendarDate } from '#kernel/calendar-date.ts';
import { addDays, dateParts } from '#kernel/calendar-date.ts';
import { at } from '#kernel/assert.ts';
import type { PlacementGroup } from '#reference/placement-groups.ts';
import { PLACEMENT_GROUPS } from '#reference/placement-groups.ts';
import type { Journeys } from '#journeys/child.ts';
import { monthPositions, observedMonths } from '#journeys/counts/months.ts';
import { forEachStay, groupPositions } from '#journeys/counts/stays.ts';

/** Days in care by placement group and month, for one history (one replicate) or for the replicates of a projection. */
export interface ChildDays {
  readonly replicates: number;
  readonly months: number;
  /** Ids of the placement groups, in the order of the index. */
  readonly groups: readonly string[];
  /** Index ((replicate * groups + group) * months + month). */
  readonly days: Float64Array;
}

/** The child-days of a history and the last days of its months. */
export interface ObservedChildDays extends ChildDays { readonly monthEnds: readonly CalendarDate[] }

/**
 * Calls back with each part of a span that lies in one month: the month's position and the first day of the part and
 * the day after its last. The span is half-open and is cut to the months given.
 */
export type MonthParts = (commencedOn: CalendarDate, endsBefore: CalendarDate, visit: (month: number, from: CalendarDate, to: CalendarDate) => void) => void;

export function monthParts(monthEnds: readonly CalendarDate[]): MonthParts {
  const monthOf = monthPositions(monthEnds);
  const first = monthEnds[0];
  if (first === undefined) return () => undefined;
  const firstDay = addDays(first, 1 - dateParts(first).day);
  return (commencedOn, endsBefore, visit) => {
    let from = commencedOn < firstDay ? firstDay : commencedOn;
    for (let month = monthOf(from); month < monthEnds.length && from < endsBefore; month += 1) {
      const nextMonth = addDays(at(monthEnds, month), 1);
      const to = endsBefore < nextMonth ? endsBefore : nextMonth;
      visit(month, from, to);
      from = to;
    }
  };
}

/**
 * Child-days by group and month from `observedFrom` to the end of `observedUntil`: a child's first day counts and the
 * day of ceasing does not. Where the data end within a month, that month holds only the days that are known.
 */
export function childDays(journeys: Journeys, groups: readonly PlacementGroup[] = PLACEMENT_GROUPS): ObservedChildDays {
  const { observedFrom, observedUntil } = journeys;
  const monthEnds = observedMonths(journeys);
  const months = monthEnds.length;
  const days = new Float64Array(groups.length * months);
  const parts = monthParts(monthEnds);
  const known = addDays(observedUntil, 1);
  forEachStay(journeys, groupPositions(groups), (group, commencedOn, ceasedOn) => {
    const from = commencedOn < observedFrom ? observedFrom : commencedOn;
    const to = ceasedOn === null || ceasedOn > known ? known : ceasedOn;
    parts(from, to, (month, first, next) => { days[group * months + month]! += next - first; });
  });
  return { replicates: 1, months, groups: groups.map(group => group.id), days, monthEnds };
}
