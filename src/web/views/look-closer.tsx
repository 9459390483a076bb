import type { JSX } from 'preact';
import { useSignal } from '@preact/signals';
import type { Population } from '#demand/projection.ts';
import { POPULATIONS } from '#demand/projection.ts';
import type { ReportInput } from '#reports/report-input.ts';
import { groupsInUse } from '#reports/series.ts';
import { Blocks } from '#web/views/blocks.tsx';
import { ALL_PLACEMENTS, POPULATION_TITLES, projectionChart } from '#web/views/projection-chart.ts';
import { Select } from '#web/views/select.tsx';

/** Any one placement group and population, as large as the total. */
export function LookCloser({ input }: { readonly input: ReportInput }): JSX.Element | null {
  const groups = [ALL_PLACEMENTS, ...groupsInUse(input)];
  const group = useSignal(groups[1]?.id ?? ALL_PLACEMENTS.id);
  const population = useSignal<Population>('all');
  const chart = projectionChart(input, groups.find(({ id }) => id === group.value) ?? ALL_PLACEMENTS, population.value);
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
