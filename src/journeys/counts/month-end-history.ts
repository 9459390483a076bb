import type { CalendarDate } from '#kernel/calendar-date.ts';
import { addDays } from '#kernel/calendar-date.ts';
import type { PlacementGroup } from '#reference/placement-groups.ts';
import { PLACEMENT_GROUPS } from '#reference/placement-groups.ts';
import type { Child, Journeys } from '#journeys/child.ts';
import { monthPositions, observedMonthEnds } from '#journeys/counts/months.ts';
import type { HistorySeries, Population } from '#journeys/counts/series.ts';
import { ALL_GROUPS, POPULATIONS } from '#journeys/counts/series.ts';
import { endsPeriod, isUnaccompaniedOn, startsPeriod, stays } from '#journeys/counts/stays.ts';

interface Span { readonly commencedOn: CalendarDate; readonly ceasedOn: CalendarDate | null }

const MEASURES = ['looked-after', 'started', 'ceased'] as const;
const LOOKED_AFTER = 0;
const STARTED = 1;
const CEASED = 2;

/** Every count is kept apart by status on the day; the population `all` is the sum of the two. */
const UNACCOMPANIED = 0;
const NOT_UNACCOMPANIED = 1;
const STATUSES: Readonly<Record<Population, readonly number[]>> = {
  all: [UNACCOMPANIED, NOT_UNACCOMPANIED],
  unaccompanied: [UNACCOMPANIED],
  'not-unaccompanied': [NOT_UNACCOMPANIED],
};

/** Counts by measure, status, group (the last stands for all groups) and month. */
interface Tally {
  readonly counts: Int32Array;
  readonly groups: number;
  readonly months: number;
  readonly observedFrom: CalendarDate;
  readonly monthOf: (day: CalendarDate) => number;
}

const rowStart = (tally: Tally, measure: number, status: number, group: number): number =>
  ((measure * 2 + status) * tally.groups + group) * tally.months;

function add(tally: Tally, measure: number, status: number, group: number, month: number, change: number): void {
  if (month < tally.months) tally.counts[rowStart(tally, measure, status, group) + month]! += change;
}

const statusOn = (child: Child, day: CalendarDate): number => (isUnaccompaniedOn(child, day) ? UNACCOMPANIED : NOT_UNACCOMPANIED);

/**
 * Counts a span in the months at whose end it goes on: from the month it commenced in to the one before it ceased in.
 * The row of `looked-after` holds changes from month to month here; `valuesOf` adds them up.
 */
function countPresence(tally: Tally, child: Child, span: Span, group: number): void {
  const from = tally.monthOf(span.commencedOn);
  const to = span.ceasedOn === null ? tally.months : tally.monthOf(span.ceasedOn);
  const until = child.unaccompanied === null ? from
    : child.unaccompanied.until === null ? to
      : Math.min(Math.max(tally.monthOf(child.unaccompanied.until), from), to);
  add(tally, LOOKED_AFTER, UNACCOMPANIED, group, from, 1);
  add(tally, LOOKED_AFTER, UNACCOMPANIED, group, until, -1);
  add(tally, LOOKED_AFTER, NOT_UNACCOMPANIED, group, until, 1);
  add(tally, LOOKED_AFTER, NOT_UNACCOMPANIED, group, to, -1);
}

/** Counts a start by the child's status on that day. Starts before the data begin are not known, so none is counted. */
function countStart(tally: Tally, child: Child, day: CalendarDate, group: number): void {
  if (day >= tally.observedFrom) add(tally, STARTED, statusOn(child, day), group, tally.monthOf(day), 1);
}

/** Counts an end by the child's status on the last day in care, which is the day before. */
function countEnd(tally: Tally, child: Child, day: CalendarDate | null, group: number): void {
  if (day !== null && day >= tally.observedFrom) add(tally, CEASED, statusOn(child, addDays(day, -1)), group, tally.monthOf(day), 1);
}

function valuesOf(tally: Tally, measure: number, statuses: readonly number[], group: number): readonly number[] {
  const values: number[] = [];
  let standing = 0;
  for (let month = 0; month < tally.months; month += 1) {
    let count = 0;
    for (const status of statuses) count += tally.counts[rowStart(tally, measure, status, group) + month]!;
    standing += count;
    values.push(measure === LOOKED_AFTER ? standing : count);
  }
  return values;
}

/**
 * Children looked after at each month end and those who started and ceased within each month, by placement group and
 * all together, by population. Months run from the first month end on or after `observedFrom` to `observedUntil`.
 * A start counts on the day it commenced, an end in the month of the day it ceased; unaccompanied is the status on
 * the day that is counted. So, for all groups and all populations, a month end is the one before it plus the starts
 * less the ends; within a group moves between groups are added, and within a population changes of status.
 * Short breaks are not looked after and are not counted. All 90 series are given, also those that are all zero.
 */
export function monthEndHistory(journeys: Journeys, groups: readonly PlacementGroup[] = PLACEMENT_GROUPS): readonly HistorySeries[] {
  const months = observedMonthEnds(journeys);
  const size = MEASURES.length * 2 * (groups.length + 1) * months.length;
  const tally: Tally = {
    counts: new Int32Array(size), groups: groups.length + 1, months: months.length,
    observedFrom: journeys.observedFrom, monthOf: monthPositions(months),
  };
  const all = groups.length;
  for (const child of journeys.children) {
    for (const period of child.periodsOfCare) {
      countPresence(tally, child, period, all);
      countStart(tally, child, period.commencedOn, all);
      countEnd(tally, child, period.ceasedOn, all);
    }
  }
  for (const stay of stays(journeys, groups)) {
    countPresence(tally, stay.child, stay, stay.group);
    if (startsPeriod(stay)) countStart(tally, stay.child, stay.commencedOn, stay.group);
    if (endsPeriod(stay)) countEnd(tally, stay.child, stay.ceasedOn, stay.group);
  }
  const rows = [...groups.map(group => group.id), ALL_GROUPS];
  return MEASURES.flatMap((measure, m) => rows.flatMap((placementGroup, g) => POPULATIONS.map(population => (
    { measure, placementGroup, population, months, values: valuesOf(tally, m, STATUSES[population], g) }))));
}
