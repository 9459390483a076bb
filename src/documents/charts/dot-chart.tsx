import type { VNode } from 'preact';
import { scaleLinear } from 'd3-scale';
import { symbol, symbolCircle, symbolDiamond, symbolSquare, symbolTriangle } from 'd3-shape';
import type { DotsChart } from '#reports/block.ts';
import type { ChartProps, Drawing, KeyItem, Plot } from '#documents/charts/frame.tsx';
import { FONT_SIZE, Key, LINE_HEIGHT, rowHeight, RowLabel, rowLabelsWidth, WIDTH } from '#documents/charts/frame.tsx';
import { AXIS, BACKGROUND, GRID, LINE_STYLES, QUIET_TEXT, styleAt } from '#documents/charts/palette.ts';
import { tickLabels, valueScale } from '#documents/charts/ticks.ts';

const LEAST_ROW = 44;
const SHAPES = [symbolCircle, symbolSquare, symbolTriangle, symbolDiamond] as const;

/** The first series is the one the chart is about: its mark is filled, the others are open. */
function Mark({ index, x, y }: { readonly index: number; readonly x: number; readonly y: number }): VNode {
  const shape = SHAPES[index % SHAPES.length] ?? symbolCircle;
  const { stroke } = styleAt(LINE_STYLES, index);
  return <path d={symbol(shape, 110).digits(1)() ?? ''} transform={`translate(${x.toFixed(1)},${y})`} fill={index === 0 ? stroke : BACKGROUND} stroke={stroke} stroke-width="2.5" />;
}

/** One row a label, a dot a series. */
export function drawDots({ data, axis, size }: ChartProps<DotsChart>): Drawing {
  const labelled = data.rows.map(row => row.label);
  const height = rowHeight(labelled, size, LEAST_ROW);
  const plot: Plot = { left: rowLabelsWidth(labelled, size) + 24, right: WIDTH[size] - 24, top: 46, bottom: 46 + data.rows.length * height };
  const scale = valueScale(data.rows.flatMap(row => row.dots.map(dot => dot.value)), { fromZero: true, whole: false, ticks: size === 'wide' ? 6 : 4 });
  const x = scaleLinear().domain([scale.low, scale.high]).range([plot.left, plot.right]);
  const items: KeyItem[] = data.series.map((series, index) => ({ title: series.title, swatch: (left, top) => <Mark index={index} x={left + 11} y={top} /> }));
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
      {data.rows.map((row, index) => {
        const y = plot.top + (index + 0.5) * height;
        return (
          <g key={row.label}>
            <RowLabel label={row.label} size={size} right={plot.left - 18} y={y} />
            <line x1={plot.left} x2={plot.right} y1={y} y2={y} stroke={GRID} stroke-width="1" stroke-dasharray="1 4" />
            {[...row.dots].reverse().map(dot => <Mark key={dot.series} index={data.series.findIndex(series => series.id === dot.series)} x={x(dot.value)} y={y} />)}
          </g>
        );
      })}
      <Key items={items} top={plot.bottom + 10} />
    </g>
  );
  return { height: plot.bottom + 12 + items.length * LINE_HEIGHT, content };
}
