import type { VNode } from 'preact';
import type { ChartBlock } from '#reports/block.ts';
import { Chart } from '#documents/charts/chart.tsx';
import { Details } from '#documents/html/text.tsx';
import type { RenderOptions } from '#documents/html/options.ts';
import { Table } from '#documents/html/table.tsx';

/** A chart in two sizes, of which the stylesheet shows one, with its words and its table folded beneath. */
export function ChartFigure({ chart, options }: { readonly chart: ChartBlock; readonly options: RenderOptions }): VNode {
  return (
    <>
      <figure class="headwater-chart">
        <figcaption class="govuk-heading-s headwater-chart__title">{chart.title}</figcaption>
        <div class="headwater-chart__wide"><Chart chart={chart} size="wide" idPrefix={options.idPrefix} /></div>
        <div class="headwater-chart__narrow"><Chart chart={chart} size="narrow" idPrefix={options.idPrefix} /></div>
      </figure>
      <Details summary="This chart as a table" hidden={`: ${chart.title}`} open={chart.showTable === true}>
        {chart.showTable === true ? null : <p class="govuk-body">{chart.longDescription}</p>}
        <Table table={chart.table} options={options} />
      </Details>
    </>
  );
}
