import type { JSX } from 'preact';
import { useSignal } from '@preact/signals';
import type { Population } from '#demand/projection.ts';
import { POPULATIONS } from '#demand/projection.ts';
import type { ChartBlock } from '#reports/block.ts';
import { fanOf, monthlyTable } from '#reports/fan.ts';
import type { ReportInput } from '#reports/report-input.ts';
import { groupsInUse } from '#reports/series.ts';
import { Blocks } from '#web/views/blocks.tsx';
import { Select } from '#web/views/select.tsx';

const ALL = { id: 'all', title: 'All placements' };

const POPULATION_TITLES: Readonly<Record<Population, string>> = {
  all: 'All children', unaccompanied: 'Unaccompanied children', 'not-unaccompanied': 'All other children',
};

/** Any one placement group and population, as large as the total. */
export function LookCloser({ input }: { readonly input: ReportInput }): JSX.Element | null {
  const groups = [ALL, ...groupsInUse(input)];
  const group = useSignal(groups[1]?.id ?? ALL.id);
  const population = useSignal<Population>('all');
  const chart = closerChart(input, groups.find(({ id }) => id === group.value) ?? ALL, population.value);
  if (input.projection === null) return null;
  return (
    <div class="on-screen">
      <h2 class="govuk-heading-m">Look closer</h2>
      <div class="fields">
        <Select id="closer-group" label="Placement" options={groups} value={group.value} onChange={id => { group.value = id; }} />
        <Select id="closer-population" label="Children" value={population.value}
          options={POPULATIONS.map(id => ({ id, title: POPULATION_TITLES[id] }))}
          onChange={id => { population.value = POPULATIONS.find(one => one === id) ?? 'all'; }} />
      </div>
      {chart === null
        ? <p class="govuk-body">There is no projection of these children in this placement.</p>
        : <Blocks blocks={[chart]} idPrefix="closer-" />}
    </div>
  );
}

function closerChart(input: ReportInput, group: { readonly id: string; readonly title: string }, population: Population): ChartBlock | null {
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
