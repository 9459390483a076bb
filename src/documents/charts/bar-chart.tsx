import type { VNode } from 'preact';
import { scaleLinear } from 'd3-scale';
import type { Bar, BarsChart, Range, ValueAxis } from '#reports/block.ts';
import { formatNumber } from '#reports/format.ts';
import type { ChartProps, ChartSize, Drawing, KeyItem, Plot } from '#documents/charts/frame.tsx';
import { FONT_SIZE, Key, LINE_HEIGHT, rowHeight, RowLabel, rowLabelsWidth, WIDTH } from '#documents/charts/frame.tsx';
import { AXIS, BANDS, GRID, PROJECTED, QUIET_TEXT, TEXT } from '#documents/charts/palette.ts';
import { tickLabels, valueScale } from '#documents/charts/ticks.ts';

const LEAST_ROW = 36;
const BAR = 20;

/** A thin line with ends for the wide range, a thick one for the narrow. */
function Whisker({ range, y, x, thick }: { readonly range: Range | null; readonly y: number; readonly x: (value: number) => number; readonly thick: boolean }): VNode | null {
  if (!range) return null;
  const ends = thick ? 0 : 5;
  return (
    <path fill="none" stroke={TEXT} stroke-width={thick ? 5 : 1.5}
      d={`M${x(range.low).toFixed(1)},${y - ends}v${ends * 2}M${x(range.low).toFixed(1)},${y}H${x(range.high).toFixed(1)}M${x(range.high).toFixed(1)},${y - ends}v${ends * 2}`} />
  );
}

function BarRow({ bar, y, x, plot, axis, size }: { readonly size: ChartSize; readonly bar: Bar; readonly y: number; readonly x: (value: number) => number; readonly plot: Plot; readonly axis: ValueAxis }): VNode {
  const top = y - BAR / 2;
  return (
    <g>
      <RowLabel label={bar.label} size={size} right={plot.left - 8} y={y} />
      <rect x={x(0)} y={top} width={Math.max(0, x(bar.known) - x(0))} height={BAR} fill={PROJECTED} />
      <rect x={x(bar.known)} y={top} width={Math.max(0, x(bar.value) - x(bar.known))} height={BAR} fill={BANDS[1]} stroke={PROJECTED} stroke-width="1" />
      <Whisker range={bar.range95} y={y} x={x} thick={false} />
      <Whisker range={bar.range80} y={y} x={x} thick />
      <text x={plot.right + 8} y={y + 5} font-weight="bold">{formatNumber(bar.value, axis.format)}</text>
    </g>
  );
}

function keyOf(data: BarsChart): readonly KeyItem[] {
  const row: (x: number) => number = value => value;
  return [
    ...(data.bars.some(bar => bar.known > 0) ? [{ title: data.knownTitle, swatch: (x: number, y: number) => <rect x={x} y={y - 6} width="22" height="12" fill={PROJECTED} /> }] : []),
    ...(data.bars.some(bar => bar.range80) ? [
      { title: data.projectedTitle, swatch: (x: number, y: number) => <rect x={x} y={y - 6} width="22" height="12" fill={BANDS[1]} stroke={PROJECTED} stroke-width="1" /> },
      { title: '80% range', swatch: (x: number, y: number) => <Whisker range={{ low: x, high: x + 22 }} y={y} x={row} thick /> },
      { title: '95% range', swatch: (x: number, y: number) => <Whisker range={{ low: x, high: x + 22 }} y={y} x={row} thick={false} /> },
    ] : []),
  ];
}

/** Bars from 0, one a row: the known part, the projected part, and the ranges across its end. */
export function drawBars({ data, axis, size }: ChartProps<BarsChart>): Drawing {
  const labelled = data.bars.map(bar => bar.label);
  const height = rowHeight(labelled, size, LEAST_ROW);
  const plot: Plot = { left: rowLabelsWidth(labelled, size) + 10, right: WIDTH[size] - 64, top: 46, bottom: 46 + data.bars.length * height };
  const scale = valueScale(data.bars.flatMap(bar => [bar.value, bar.range95?.high ?? 0]), { fromZero: true, whole: false, ticks: size === 'wide' ? 5 : 3 });
  const x = scaleLinear().domain([scale.low, scale.high]).range([plot.left, plot.right]);
  const items = keyOf(data);
  const labels = tickLabels(scale.ticks, axis.format);
  const content = (
    <g>
      <text x={0} y={FONT_SIZE} font-weight="bold">{axis.title}</text>
      {scale.ticks.map((tick, index) => (
        <g key={tick}>
          <line x1={x(tick)} x2={x(tick)} y1={plot.top} y2={plot.bottom} stroke={tick === 0 ? AXIS : GRID} stroke-width="1" />
          <text x={x(tick)} y={plot.top - 6} text-anchor="middle" fill={QUIET_TEXT}>{labels[index]}</text>
        </g>
      ))}
      {data.bars.map((bar, index) => <BarRow key={bar.label} bar={bar} y={plot.top + (index + 0.5) * height} x={x} plot={plot} axis={axis} size={size} />)}
      <Key items={items} top={plot.bottom + 10} />
    </g>
  );
  return { height: plot.bottom + 12 + items.length * LINE_HEIGHT, content };
}
