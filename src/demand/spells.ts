import { birthday } from '#kernel/calendar-date.ts';
import type { CalendarDate } from '#kernel/calendar-date.ts';
import type { Child, Journeys, Placement } from '#journeys/child.ts';
import { groupPositions } from '#journeys/counts/stays.ts';
import type { PlacementGroup } from '#reference/placement-groups.ts';
import { destinationOf, EIGHTEEN } from '#demand/destinations.ts';

/** One period of care as the model sees it: a sequence of placement groups, from a start to an end or to the last day known. */
export interface Spell {
  /** Status on the day the period began, and the day it ends where that is known. */
  readonly unaccompanied: 0 | 1;
  readonly unaccompaniedUntil: CalendarDate | null;
  readonly sex: Child['sex'];
  readonly bornOn: CalendarDate;
  readonly eighteenOn: CalendarDate;
  /** Where the start is not known, the day it is taken to be. */
  readonly startedOn: CalendarDate;
  readonly startIsKnown: boolean;
  readonly endedOn: CalendarDate | null;
  /** Position in DESTINATIONS; -1 while in care. */
  readonly destination: number;
  /** Placement groups in turn, as positions in the list of groups, and the day each began. */
  readonly groups: readonly number[];
  readonly groupsFrom: readonly CalendarDate[];
  /** When the child's period of care before this one ended, if one is known. */
  readonly previousEndedOn: CalendarDate | null;
  /** When the next one began, if one is known. */
  readonly nextStartedOn: CalendarDate | null;
}

/** An exit this many days before the 18th birthday, or later, is the birthday (some systems end on the day before). */
const BIRTHDAY_SLACK_DAYS = 1;

/**
 * A period whose first episode began with a change of placement or status began before it: by so many days, but not
 * before birth or the end of the period before. Assumption (decision 0036): between the nine months to a court's order,
 * the first change for most, and the years of a child who had long been settled.
 */
const DAYS_BEFORE_FIRST_KNOWN = 548;

/**
 * Every period of care of every child, placement groups of neighbours joined. In the order of the children's ids, so
 * that the order in which files were given moves no draw and no figure.
 */
export function spellsOf(journeys: Journeys, groups: readonly PlacementGroup[]): Spell[] {
  const groupOf = groupPositions(groups);
  return journeys.children.toSorted(byId).flatMap(child => child.periodsOfCare.map((_, position) =>
    spellOf(child, position, groupOf)));
}

const byId = (a: Child, b: Child): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

function spellOf(child: Child, position: number, groupOf: (placement: Placement) => number): Spell {
  const period = child.periodsOfCare[position]!;
  const groups: number[] = [];
  const groupsFrom: CalendarDate[] = [];
  for (const placement of period.placements) {
    const group = groupOf(placement);
    if (groups[groups.length - 1] === group) continue;
    groups.push(group);
    groupsFrom.push(placement.commencedOn);
  }
  const eighteenOn = birthday(child.bornOn, 18);
  const until = child.unaccompanied?.until ?? null;
  return {
    // A child whose unaccompanied status ended before this period began is not unaccompanied in it.
    unaccompaniedUntil: until,
    unaccompanied: child.unaccompanied !== null && (until === null || until > period.commencedOn) ? 1 : 0,
    sex: child.sex, bornOn: child.bornOn, eighteenOn,
    startedOn: period.startIsKnown ? period.commencedOn : likelyStart(child, position), startIsKnown: period.startIsKnown, endedOn: period.ceasedOn,
    destination: period.ceasedOn === null ? -1
      : period.ceasedOn >= eighteenOn - BIRTHDAY_SLACK_DAYS ? EIGHTEEN : destinationOf(period.reasonCeased),
    groups, groupsFrom,
    previousEndedOn: child.periodsOfCare[position - 1]?.ceasedOn ?? null,
    nextStartedOn: child.periodsOfCare[position + 1]?.commencedOn ?? null,
  };
}

function likelyStart(child: Child, position: number): CalendarDate {
  const before = child.periodsOfCare[position - 1]?.ceasedOn ?? child.bornOn;
  const firstKnown = child.periodsOfCare[position]!.commencedOn;
  return Math.min(firstKnown, Math.max(firstKnown - DAYS_BEFORE_FIRST_KNOWN, child.bornOn, before)) as CalendarDate;
}
