import type { VNode } from 'preact';
import { scaleLinear } from 'd3-scale';
import { longDate } from '#kernel/calendar-date.ts';
import type { Fan, FanChart } from '#reports/block.ts';
import { FanMarks, fanSpan, fanValues } from '#documents/charts/fan-parts.tsx';
import type { ChartProps, Drawing, KeyItem, Plot } from '#documents/charts/frame.tsx';
import { axisTitle, FONT_SIZE, Key, LINE_HEIGHT, lineSample, TimeTicks, ValueLines, WIDTH } from '#documents/charts/frame.tsx';
import { AXIS, BACKGROUND, BAND_EDGES, BANDS, COMPARISON_STYLES, KNOWN, PROJECTED, QUIET_TEXT, styleAt } from '#documents/charts/palette.ts';
import { spread, textWidth } from '#documents/charts/places.ts';
import { monthTicks, valueScale } from '#documents/charts/ticks.ts';

interface Labelled extends KeyItem { readonly end: number }

const bandSample = (index: number, x: number, y: number): VNode => {
  const edge = BAND_EDGES[index % BAND_EDGES.length] ?? BAND_EDGES[0];
  return (
    <g>
      <rect x={x} y={y - 6} width="22" height="12" fill={BANDS[index % BANDS.length]} />
      {[-6, 6].map(side => <line key={side} x1={x} x2={x + 22} y1={y + side} y2={y + side} stroke={edge.stroke} stroke-width="1" stroke-dasharray={edge.dash} />)}
    </g>
  );
};

/** Every mark with the value at which it ends, where its label would like to stand. */
function labelled(fan: Fan): readonly Labelled[] {
  return [
    { title: fan.projected.title, end: fan.projected.values.at(-1) ?? 0, swatch: (x, y) => lineSample({ stroke: PROJECTED, dash: 'none' }, x, y) },
    ...fan.bands.map((band, index): Labelled => ({ title: band.title, end: band.high.at(-1) ?? 0, swatch: (x, y) => bandSample(index, x, y) })),
    ...fan.comparisons.map((one, index): Labelled => ({ title: one.title, end: one.values.at(-1) ?? 0, swatch: (x, y) => lineSample(styleAt(COMPARISON_STYLES, index), x, y) })),
  ];
}

function DirectLabels({ items, plot, y }: { readonly items: readonly Labelled[]; readonly plot: Plot; readonly y: (value: number) => number }): VNode {
  const wishes = items.map(item => y(item.end));
  const places = spread(wishes, LINE_HEIGHT, plot.top + 6, plot.bottom);
  return (
    <g>
      {items.map((item, index) => {
        const place = places[index] ?? 0;
        return (
          <g key={item.title}>
            <path d={`M${plot.right + 2},${(wishes[index] ?? 0).toFixed(1)}L${plot.right + 12},${place.toFixed(1)}`} stroke={AXIS} stroke-width="1" fill="none" />
            {item.swatch(plot.right + 14, place)}
            <text x={plot.right + 41} y={place + 5}>{item.title}</text>
          </g>
        );
      })}
    </g>
  );
}

function LastDay({ fan, plot, x }: { readonly fan: Fan; readonly plot: Plot; readonly x: (day: number) => number }): VNode {
  const text = `Last day of the data: ${longDate(fan.lastDayOn)}`;
  const half = textWidth(text, FONT_SIZE) / 2;
  const at = x(fan.lastDayOn);
  const middle = Math.max(half, Math.min(at, plot.right - half));
  return (
    <g>
      <line x1={at} x2={at} y1={plot.top - 4} y2={plot.bottom} stroke={AXIS} stroke-width="1" stroke-dasharray="4 3" />
      <text x={middle} y={plot.top - 9} text-anchor="middle">{text}</text>
      <text x={at - 7} y={plot.top + 15} text-anchor="end" fill={QUIET_TEXT} stroke={BACKGROUND} stroke-width="4" paint-order="stroke">Known</text>
      <text x={at + 7} y={plot.top + 15} fill={QUIET_TEXT} stroke={BACKGROUND} stroke-width="4" paint-order="stroke">Projected</text>
    </g>
  );
}

/** History, then the projection with its ranges, with a rule where one becomes the other. */
export function drawFan({ data, axis, size }: ChartProps<FanChart>): Drawing {
  const { fan } = data;
  const wide = size === 'wide';
  const items = labelled(fan);
  const keyItems: KeyItem[] = [{ title: fan.history.title, swatch: (x, y) => lineSample({ stroke: KNOWN, dash: 'none' }, x, y) }, ...items];
  const labelWidth = Math.max(...items.map(item => textWidth(item.title, FONT_SIZE))) + 44;
  const plot: Plot = { left: 46, right: wide ? WIDTH.wide - labelWidth : WIDTH.narrow - 14, top: 52, bottom: wide ? 340 : 270 };
  const scale = valueScale(fanValues(fan), { fromZero: false, whole: true });
  const span = fanSpan(fan);
  const x = scaleLinear().domain([span.from, span.until]).range([plot.left, plot.right]);
  const y = scaleLinear().domain([scale.low, scale.high]).range([plot.bottom, plot.top]);
  const keyTop = plot.bottom + 36;
  const content = (
    <g>
      <ValueLines plot={plot} scale={scale} y={y} axis={axis} title={axisTitle(axis, scale)} />
      <FanMarks fan={fan} scales={{ x, y }} />
      <TimeTicks plot={plot} ticks={monthTicks(span.from, span.until, plot.right - plot.left)} x={x} />
      <LastDay fan={fan} plot={plot} x={x} />
      {wide ? <DirectLabels items={items} plot={plot} y={y} /> : <Key items={keyItems} top={keyTop} />}
    </g>
  );
  return { height: wide ? plot.bottom + 30 : keyTop + keyItems.length * LINE_HEIGHT, content };
}
