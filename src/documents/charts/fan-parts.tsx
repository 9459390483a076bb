import type { VNode } from 'preact';
import { area, line } from 'd3-shape';
import type { CalendarDate } from '#kernel/calendar-date.ts';
import type { Fan, Line } from '#reports/block.ts';
import { BAND_EDGES, BANDS, COMPARISON_STYLES, KNOWN, PROJECTED, styleAt } from '#documents/charts/palette.ts';
import type { LineStyle } from '#documents/charts/palette.ts';

export interface Scales { readonly x: (day: number) => number; readonly y: (value: number) => number }

interface Point { readonly on: CalendarDate; readonly value: number }

export const pointsOf = (one: Pick<Line, 'months' | 'values'>): readonly Point[] =>
  one.months.flatMap((on, index) => {
    const value = one.values[index];
    return value === undefined || !Number.isFinite(value) ? [] : [{ on, value }];
  });

/** The path through a line's points; empty for a line without any. */
export function pathOf(points: readonly Point[], { x, y }: Scales): string {
  return line<Point>().x(point => x(point.on)).y(point => y(point.value)).digits(1)([...points]) ?? '';
}

export function LinePath({ points, scales, style, width = 2.5 }: { readonly points: readonly Point[]; readonly scales: Scales; readonly style: LineStyle; readonly width?: number }): VNode | null {
  if (points.length === 0) return null;
  return <path d={pathOf(points, scales)} fill="none" stroke={style.stroke} stroke-width={width} stroke-dasharray={style.dash} stroke-linejoin="round" />;
}

function BandArea({ fan, index, scales }: { readonly fan: Fan; readonly index: number; readonly scales: Scales }): VNode | null {
  const band = fan.bands[index];
  if (!band) return null;
  const months = fan.projected.months;
  const low = pointsOf({ months, values: band.low });
  const high = pointsOf({ months, values: band.high });
  if (low.length !== high.length || low.length === 0) return null;
  const shape = area<Point>().x(point => scales.x(point.on)).y0((_, i) => scales.y(low[i]?.value ?? 0)).y1(point => scales.y(point.value)).digits(1);
  const edge = BAND_EDGES[index % BAND_EDGES.length] ?? BAND_EDGES[0];
  return (
    <g>
      <path d={shape([...high]) ?? ''} fill={BANDS[index % BANDS.length]} />
      {[low, high].map((points, side) => <LinePath key={side} points={points} scales={scales} style={edge} width={1} />)}
    </g>
  );
}

/** Bands, simple forecasts, middle and history, in the order in which they cover each other. */
export function FanMarks({ fan, scales }: { readonly fan: Fan; readonly scales: Scales }): VNode {
  return (
    <g>
      {fan.bands.map((band, index) => <BandArea key={band.title} fan={fan} index={index} scales={scales} />)}
      {fan.comparisons.map((one, index) => <LinePath key={one.id} points={pointsOf(one)} scales={scales} style={styleAt(COMPARISON_STYLES, index)} width={2} />)}
      <LinePath points={pointsOf(fan.projected)} scales={scales} style={{ stroke: PROJECTED, dash: 'none' }} />
      <LinePath points={pointsOf(fan.history)} scales={scales} style={{ stroke: KNOWN, dash: 'none' }} />
    </g>
  );
}

/** Every value that the picture must hold. */
export const fanValues = (fan: Fan): readonly number[] => [
  ...fan.history.values, ...fan.projected.values, ...fan.bands.flatMap(band => [...band.low, ...band.high]), ...fan.comparisons.flatMap(one => one.values),
];

/** First and last day shown; the last day of the data alone where there is nothing else. */
export function fanSpan(fan: Fan): { readonly from: CalendarDate; readonly until: CalendarDate } {
  const days = [...fan.history.months, ...fan.projected.months, fan.lastDayOn];
  return { from: Math.min(...days) as CalendarDate, until: Math.max(...days) as CalendarDate };
}
