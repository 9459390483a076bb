import { longDate } from '#kernel/calendar-date.ts';
import type { Population, Projection } from '#demand/projection.ts';
import type { Band, Fan, Line, TableBlock } from '#reports/block.ts';
import type { ReportInput } from '#reports/report-input.ts';
import { historyOf, projectedOf } from '#reports/series.ts';

/** How long before the projection a chart looks back: as far again, so that past and future have the same scale. */
const MONTHS_SHOWN_BEFORE = 60;

/** History and projection of the number looked after, joined at the last day of the data; null with no projection of it. */
export function fanOf(input: ReportInput, projection: Projection, placementGroup: string, population: Population, comparisons: readonly Line[] = []): Fan | null {
  const series = projectedOf(projection, 'looked-after', placementGroup, population);
  const history = historyOf(input, 'looked-after', placementGroup, population);
  if (!series || series.mean.length === 0) return null;
  const known = (history?.months ?? []).map((on, index) => ({ on, value: history?.values[index] ?? 0 }))
    .filter(point => point.on <= projection.from).slice(-MONTHS_SHOWN_BEFORE - 1);
  // The last known number starts the projection, so that the fan opens from it.
  const last = known.at(-1);
  const anchor = last && last.on === projection.from ? [last.value] : [];
  const months = anchor.length > 0 ? [projection.from, ...projection.months] : [...projection.months];
  const band = (title: string, low: readonly number[], high: readonly number[]): Band => ({ title, low: [...anchor, ...low], high: [...anchor, ...high] });
  return {
    history: { id: 'history', title: 'Looked after', months: known.map(point => point.on), values: known.map(point => point.value) },
    projected: { id: 'projected', title: 'Projected', months, values: [...anchor, ...series.quantiles['0.5']] },
    bands: [
      band('95% range', series.quantiles['0.025'], series.quantiles['0.975']),
      band('80% range', series.quantiles['0.1'], series.quantiles['0.9']),
    ],
    comparisons,
    lastDayOn: projection.from,
  };
}

/** Every projected month of one group and population, with full precision behind what is shown. */
export function monthlyTable(projection: Projection, placementGroup: string, population: Population, id: string, caption: string): TableBlock {
  const series = projectedOf(projection, 'looked-after', placementGroup, population);
  const rows = !series ? [] : projection.months.map((on, index) => [
    on,
    series.quantiles['0.5'][index] ?? 0,
    { low: series.quantiles['0.1'][index] ?? 0, high: series.quantiles['0.9'][index] ?? 0 },
    { low: series.quantiles['0.025'][index] ?? 0, high: series.quantiles['0.975'][index] ?? 0 },
  ]);
  return {
    kind: 'table', id, caption,
    columns: [
      { title: 'Month end', format: 'date' },
      { title: 'Projected', format: 'children' },
      { title: '80% range', format: 'children', holds: 'range' },
      { title: '95% range', format: 'children', holds: 'range' },
    ],
    rows,
    note: `Children looked after on the last day of each month after ${longDate(projection.from)}.`,
  };
}
