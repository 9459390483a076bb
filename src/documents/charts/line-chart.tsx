import type { VNode } from 'preact';
import { scaleLinear } from 'd3-scale';
import type { CalendarDate } from '#kernel/calendar-date.ts';
import type { Line, LinesChart } from '#reports/block.ts';
import { LinePath, pointsOf } from '#documents/charts/fan-parts.tsx';
import type { ChartProps, Drawing, KeyItem, Plot } from '#documents/charts/frame.tsx';
import { axisTitle, FONT_SIZE, Key, LINE_HEIGHT, lineSample, TimeTicks, ValueLines, WIDTH } from '#documents/charts/frame.tsx';
import { AXIS, LINE_STYLES, styleAt } from '#documents/charts/palette.ts';
import { spread, textWidth, wrapped } from '#documents/charts/places.ts';
import { monthTicks, valueScale } from '#documents/charts/ticks.ts';

/** Longer labels go on to a second line: an assumption that keeps two thirds of the width for the lines. */
const LONGEST_LABEL = 24;

function EndLabels({ lines, plot, y }: { readonly lines: readonly Line[]; readonly plot: Plot; readonly y: (value: number) => number }): VNode {
  const wishes = lines.map(one => y(one.values.at(-1) ?? 0));
  const tallest = Math.max(...lines.map(one => wrapped(one.title, LONGEST_LABEL).length));
  const places = spread(wishes, tallest * 16 + 4, plot.top, plot.bottom);
  return (
    <g>
      {lines.map((one, index) => {
        const place = places[index] ?? 0;
        const words = wrapped(one.title, LONGEST_LABEL);
        return (
          <g key={one.id}>
            <path d={`M${plot.right + 2},${(wishes[index] ?? 0).toFixed(1)}L${plot.right + 12},${place.toFixed(1)}`} stroke={AXIS} stroke-width="1" fill="none" />
            {lineSample(styleAt(LINE_STYLES, index), plot.right + 14, place)}
            {words.map((text, row) => <text key={text} x={plot.right + 41} y={place + 5 + (row - (words.length - 1) / 2) * 16}>{text}</text>)}
          </g>
        );
      })}
    </g>
  );
}

/** Lines over time, each with its name at its end. */
export function drawLines({ data, axis, size }: ChartProps<LinesChart>): Drawing {
  const { lines } = data;
  const wide = size === 'wide';
  const days = lines.flatMap(one => [...one.months]);
  const alone = lines.length < 2;
  const longest = Math.max(0, ...lines.flatMap(one => wrapped(one.title, LONGEST_LABEL).map(text => textWidth(text, FONT_SIZE))));
  const plot: Plot = { left: 46, right: wide && !alone ? WIDTH.wide - longest - 44 : WIDTH[size] - 24, top: 32, bottom: wide ? 320 : 250 };
  const scale = valueScale(lines.flatMap(one => [...one.values]), { fromZero: false, whole: true });
  const from = Math.min(...days) as CalendarDate;
  const until = Math.max(...days) as CalendarDate;
  const x = scaleLinear().domain([from, until]).range([plot.left, plot.right]);
  const y = scaleLinear().domain([scale.low, scale.high]).range([plot.bottom, plot.top]);
  const keyItems: KeyItem[] = lines.map((one, index) => ({ title: one.title, swatch: (left, top) => lineSample(styleAt(LINE_STYLES, index), left, top) }));
  const keyTop = plot.bottom + 36;
  const content = (
    <g>
      <ValueLines plot={plot} scale={scale} y={y} axis={axis} title={axisTitle(axis, scale)} />
      <TimeTicks plot={plot} ticks={days.length === 0 ? [] : monthTicks(from, until, plot.right - plot.left)} x={x} />
      {lines.map((one, index) => <LinePath key={one.id} points={pointsOf(one)} scales={{ x, y }} style={styleAt(LINE_STYLES, index)} />)}
      {alone ? null : wide ? <EndLabels lines={lines} plot={plot} y={y} /> : <Key items={keyItems} top={keyTop} />}
    </g>
  );
  return { height: wide || alone ? plot.bottom + 30 : keyTop + keyItems.length * LINE_HEIGHT, content };
}
