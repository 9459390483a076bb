import type { CalendarDate } from '#kernel/calendar-date.ts';
import type { PlacementGroup } from '#reference/placement-groups.ts';
import { PLACEMENT_GROUPS } from '#reference/placement-groups.ts';
import { at } from '#kernel/assert.ts';
import type { Child, Episode, Journeys, PeriodOfCare } from '#journeys/child.ts';
import type { Dimension } from '#journeys/counts/dimension.ts';
import { monthPositions, observedMonthEnds } from '#journeys/counts/months.ts';
import { groupPositions } from '#journeys/counts/stays.ts';

/** Children looked after at each month end who have one value of the dimension. */
export interface ValueSeries {
  readonly value: string;
  readonly title: string;
  readonly values: readonly number[];
}

export interface HistoryByDimension {
  readonly dimension: string;
  readonly title: string;
  readonly months: readonly CalendarDate[];
  readonly series: readonly ValueSeries[];
}

interface Counting {
  readonly dimension: Dimension;
  readonly months: readonly CalendarDate[];
  readonly monthOf: (day: CalendarDate) => number;
  readonly groupIdOf: (period: PeriodOfCare, placement: number) => string;
  readonly rows: Map<string, Int32Array>;
}

/** Adds one to the value's count at every month end within the period, by the episode that is current on that day. */
function countPeriod(counting: Counting, child: Child, period: PeriodOfCare): void {
  const { months, monthOf, rows, dimension } = counting;
  const to = period.ceasedOn === null ? months.length : monthOf(period.ceasedOn);
  let episode = 0;
  let placement = 0;
  for (let month = monthOf(period.commencedOn); month < to; month += 1) {
    const day = at(months, month);
    episode = lastCommenced(period.episodes, episode, day);
    placement = lastCommenced(period.placements, placement, day);
    const value = dimension.valueOn({ child, day, episode: at(period.episodes, episode), placementGroup: counting.groupIdOf(period, placement) });
    let row = rows.get(value);
    if (!row) rows.set(value, row = new Int32Array(months.length));
    row[month]! += 1;
  }
}

function lastCommenced(spans: readonly Pick<Episode, 'commencedOn'>[], from: number, day: CalendarDate): number {
  let found = from;
  while (found + 1 < spans.length && at(spans, found + 1).commencedOn <= day) found += 1;
  return found;
}

/**
 * Children looked after at each month end by a dimension: age, legal status, need and placement as they are on that
 * day. At every month end the values add up to the number looked after. Months are those of `monthEndHistory`.
 */
export function historyBy(journeys: Journeys, dimension: Dimension, groups: readonly PlacementGroup[] = PLACEMENT_GROUPS): HistoryByDimension {
  const months = observedMonthEnds(journeys);
  const groupOf = groupPositions(groups);
  const known = dimension.values(groups);
  const counting: Counting = {
    dimension, months, monthOf: monthPositions(months),
    groupIdOf: (period, placement) => at(groups, groupOf(at(period.placements, placement))).id,
    rows: new Map(known.map(({ id }) => [id, new Int32Array(months.length)])),
  };
  for (const child of journeys.children) for (const period of child.periodsOfCare) countPeriod(counting, child, period);
  const titles = new Map(known.map(({ id, title }) => [id, title]));
  const met = [...counting.rows.keys()].filter(value => !titles.has(value)).sort();
  const series = [...titles.keys(), ...met].map(value => (
    { value, title: titles.get(value) ?? value, values: [...counting.rows.get(value)!] }));
  return { dimension: dimension.id, title: dimension.title, months, series };
}
