import { QUANTILE_NAMES, QUANTILES, quantileOfSorted } from '#kernel/quantiles.ts';
import type { QuantileName } from '#kernel/quantiles.ts';
import { ALL_GROUPS, POPULATIONS } from '#journeys/counts/series.ts';
import type { Measure, Population } from '#journeys/counts/series.ts';
import type { ChildDays } from '#journeys/counts/child-days.ts';
import { DESTINATIONS } from '#demand/destinations.ts';
import type { ProjectedEnding, ProjectedSeries } from '#demand/projection.ts';
import type { Layout } from '#demand/record.ts';

/** Records of all replicates, in order, and how each is laid out. */
export interface Records { readonly layout: Layout; readonly replicates: number; readonly values: Int32Array }

type Counted = Exclude<Measure, 'placement-cost-pence'>;
export const COUNTED: readonly Counted[] = ['looked-after', 'started', 'ceased'];

/** Mean and quantiles over the replicates, month by month, for every placement group and the measures and populations wanted. */
export function summariseRecords(
  records: Records, groupIds: readonly string[], measures: readonly Counted[] = COUNTED, populations: readonly Population[] = POPULATIONS,
): ProjectedSeries[] {
  return measures.flatMap(measure => [ALL_GROUPS, ...groupIds].flatMap(placementGroup =>
    populations.map(population => ({
      measure, placementGroup, population,
      ...summary(records, rowsOf(records.layout, groupIds, measure, placementGroup, population)),
    }))));
}

/** Children who leave, by where they go. */
export function summariseEndings(records: Records): ProjectedEnding[] {
  const { layout } = records;
  return DESTINATIONS.map((destination, position) => ({
    destination: destination.id, title: destination.title,
    ...summary(records, [layout.endings + position * layout.months]),
  }));
}

/** Child-days by replicate, group and month, for the cost. */
export function childDaysOf(records: Records, groupIds: readonly string[]): ChildDays {
  const { layout, replicates, values } = records;
  const { months, groups } = layout;
  const days = new Float64Array(replicates * groups * months);
  for (let replicate = 0; replicate < replicates; replicate += 1) {
    for (let group = 0; group < groups; group += 1) {
      const row = replicate * layout.size + layout.childDays + group * months;
      const to = (replicate * groups + group) * months;
      for (let month = 0; month < months; month += 1) days[to + month] = values[row + month]! + values[row + groups * months + month]!;
    }
  }
  return { replicates, months, groups: groupIds, days };
}

/** The numbers of one month over the replicates, summed over the rows given. */
export function valuesOfMonth(records: Records, rows: readonly number[], month: number, into: Float64Array): void {
  const { layout, replicates, values } = records;
  for (let replicate = 0; replicate < replicates; replicate += 1) {
    const base = replicate * layout.size + month;
    let total = 0;
    for (let r = 0; r < rows.length; r += 1) total += values[base + rows[r]!]!;
    into[replicate] = total;
  }
}

export function rowsOf(layout: Layout, groupIds: readonly string[], measure: Counted, placementGroup: string, population: Population): number[] {
  const part = { 'looked-after': layout.lookedAfter, started: layout.started, ceased: layout.ceased }[measure];
  const kinds = population === 'all' ? [0, 1] : population === 'unaccompanied' ? [1] : [0];
  const groups = placementGroup === ALL_GROUPS ? groupIds.map((_, group) => group) : [groupIds.indexOf(placementGroup)];
  return kinds.flatMap(kind => groups.map(group => part + (kind * layout.groups + group) * layout.months));
}

function summary(records: Records, rows: readonly number[]): { mean: number[]; quantiles: Record<QuantileName, number[]> } {
  const mean: number[] = [];
  const quantiles = Object.fromEntries(QUANTILE_NAMES.map(name => [name, [] as number[]])) as Record<QuantileName, number[]>;
  const sample = new Float64Array(records.replicates);
  for (let month = 0; month < records.layout.months; month += 1) {
    valuesOfMonth(records, rows, month, sample);
    mean.push(sortCounts(sample) / records.replicates);
    QUANTILES.forEach((probability, q) => quantiles[QUANTILE_NAMES[q]!].push(quantileOfSorted(sample, probability)));
  }
  return { mean, quantiles };
}

/** Sorts whole numbers in place and gives their sum: by counting where their span is small, as it nearly always is. */
export function sortCounts(sample: Float64Array): number {
  let least = Infinity, most = -Infinity, total = 0;
  for (let i = 0; i < sample.length; i += 1) {
    const value = sample[i]!;
    total += value;
    if (value < least) least = value;
    if (value > most) most = value;
  }
  if (most - least > 4 * sample.length + 64) { sample.sort(); return total; }
  const tally = new Int32Array(most - least + 1);
  for (let i = 0; i < sample.length; i += 1) tally[sample[i]! - least]! += 1;
  let at = 0;
  for (let value = 0; value < tally.length; value += 1) {
    for (let k = tally[value]!; k > 0; k -= 1) { sample[at] = value + least; at += 1; }
  }
  return total;
}
