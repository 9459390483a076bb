import type { VNode } from 'preact';
import type { ChartBlock } from '#reports/block.ts';
import { drawBars } from '#documents/charts/bar-chart.tsx';
import { drawDots } from '#documents/charts/dot-chart.tsx';
import { drawFan } from '#documents/charts/fan-chart.tsx';
import type { ChartSize, Drawing } from '#documents/charts/frame.tsx';
import { Svg, WIDTH } from '#documents/charts/frame.tsx';
import { drawLines } from '#documents/charts/line-chart.tsx';
import { drawPanels } from '#documents/charts/panels-chart.tsx';
import { drawProcess } from '#documents/charts/process-chart.tsx';
import { drawWaterfall } from '#documents/charts/waterfall-chart.tsx';

function draw(chart: ChartBlock, size: ChartSize): Drawing {
  const { data, valueAxis: axis } = chart;
  switch (data.kind) {
    case 'fan': return drawFan({ data, axis, size });
    case 'lines': return drawLines({ data, axis, size });
    case 'panels': return drawPanels({ data, axis, size });
    case 'bars': return drawBars({ data, axis, size });
    case 'dots': return drawDots({ data, axis, size });
    case 'process': return drawProcess({ data, axis, size });
    case 'waterfall': return drawWaterfall({ data, axis, size });
  }
}

/** A chart as SVG: no DOM, no script, no style; the same picture on the page, in print and in a document. */
export function Chart({ chart, size, idPrefix = '' }: { readonly chart: ChartBlock; readonly size: ChartSize; readonly idPrefix?: string }): VNode {
  const { height, content } = draw(chart, size);
  return <Svg id={`${idPrefix}${chart.id}-${size}`} title={chart.title} description={chart.longDescription} width={WIDTH[size]} height={height}>{content}</Svg>;
}
