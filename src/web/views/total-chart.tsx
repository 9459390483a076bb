import type { JSX } from 'preact';
import type { ReportInput } from '#reports/report-input.ts';
import { Blocks } from '#web/views/blocks.tsx';
import { ALL_PLACEMENTS, projectionChart } from '#web/views/projection-chart.ts';

/** The picture beside the key figures; on paper it stands in the projection, a page on. */
export function TotalChart({ input }: { readonly input: ReportInput }): JSX.Element | null {
  const chart = projectionChart(input, ALL_PLACEMENTS, 'all');
  return chart === null ? null : <div class="on-screen"><Blocks blocks={[chart]} idPrefix="brief-" /></div>;
}
