import type { Population } from '#demand/projection.ts';
import type { ChartBlock } from '#reports/block.ts';
import { fanOf, monthlyTable } from '#reports/fan.ts';
import type { ReportInput } from '#reports/report-input.ts';

export const ALL_PLACEMENTS = { id: 'all', title: 'All placements' };

export const POPULATION_TITLES: Readonly<Record<Population, string>> = {
  all: 'All children', unaccompanied: 'Unaccompanied children', 'not-unaccompanied': 'All other children',
};

/** History and projection of one placement group and population, or null where there is none. */
export function projectionChart(input: ReportInput, group: { readonly id: string; readonly title: string }, population: Population): ChartBlock | null {
  const { projection } = input;
  const fan = projection === null ? null : fanOf(input, projection, group.id, population);
  if (projection === null || fan === null) return null;
  const title = `${group.title}, ${POPULATION_TITLES[population].toLowerCase()}: known and projected`;
  return {
    kind: 'chart', id: `${group.id}-${population}`, title,
    longDescription: 'The middle projection with its 80% and 95% ranges. The range widens with every month ahead; the table has every month.',
    valueAxis: { title: 'Children looked after', format: 'children' },
    data: { kind: 'fan', fan },
    table: monthlyTable(projection, group.id, population, `projection-${group.id}-${population}`, `Projected number looked after by month: ${group.title}, ${POPULATION_TITLES[population].toLowerCase()}`),
  };
}
