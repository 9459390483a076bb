import type { VNode } from 'preact';
import { scaleLinear } from 'd3-scale';
import type { Fan, PanelsChart, ValueAxis } from '#reports/block.ts';
import { FanMarks, fanSpan, fanValues } from '#documents/charts/fan-parts.tsx';
import type { ChartProps, ChartSize, Drawing, Plot } from '#documents/charts/frame.tsx';
import { FONT_SIZE, TimeTicks, ValueLines, WIDTH } from '#documents/charts/frame.tsx';
import { AXIS, QUIET_TEXT } from '#documents/charts/palette.ts';
import { wrapped } from '#documents/charts/places.ts';
import { monthTicks, valueScale } from '#documents/charts/ticks.ts';

const GAP = 22;
const PANELS_ACROSS: Readonly<Record<ChartSize, number>> = { wide: 3, narrow: 1 };
const PANEL_HEIGHT = 190;
const LEGEND_HEIGHT = 26;

function Panel({ title, fan, axis, width }: { readonly title: string; readonly fan: Fan; readonly axis: ValueAxis; readonly width: number }): VNode {
  const plot: Plot = { left: 30, right: width - 4, top: 44, bottom: 150 };
  const scale = valueScale(fanValues(fan), { fromZero: true, whole: true, ticks: 4 });
  const span = fanSpan(fan);
  const x = scaleLinear().domain([span.from, span.until]).range([plot.left, plot.right]);
  const y = scaleLinear().domain([scale.low, scale.high]).range([plot.bottom, plot.top]);
  const ticks = monthTicks(span.from, span.until, plot.right - plot.left).filter(tick => x(tick.at) > plot.left + 24 && x(tick.at) < plot.right - 24);
  const at = x(fan.lastDayOn);
  return (
    <g>
      {wrapped(title, 22).map((text, row) => <text key={text} x={0} y={FONT_SIZE + row * 16} font-weight="bold">{text}</text>)}
      <ValueLines plot={plot} scale={scale} y={y} axis={axis} title={null} />
      <FanMarks fan={fan} scales={{ x, y }} />
      <TimeTicks plot={plot} ticks={ticks} x={x} />
      <line x1={at} x2={at} y1={plot.top} y2={plot.bottom} stroke={AXIS} stroke-width="1" stroke-dasharray="4 3" />
    </g>
  );
}

/** One small chart a group, each from 0 on its own scale. */
export function drawPanels({ data, axis, size }: ChartProps<PanelsChart>): Drawing {
  const across = PANELS_ACROSS[size];
  const width = (WIDTH[size] - GAP * (across - 1)) / across;
  const down = Math.ceil(data.panels.length / across);
  const content = (
    <g>
      <text x={0} y={FONT_SIZE} fill={QUIET_TEXT}>{size === 'wide' ? 'Line: known, then projected. Bands: 80% and 95% range. Each chart has its own scale.' : 'Bands: 80% and 95%. Each has its own scale.'}</text>
      {data.panels.map((panel, index) => (
        <g key={panel.title} transform={`translate(${((index % across) * (width + GAP)).toFixed(1)},${LEGEND_HEIGHT + Math.floor(index / across) * PANEL_HEIGHT})`}>
          <Panel title={panel.title} fan={panel.fan} axis={axis} width={width} />
        </g>
      ))}
    </g>
  );
  return { height: LEGEND_HEIGHT + down * PANEL_HEIGHT, content };
}
