import type { ComponentChildren, VNode } from 'preact';
import type { CalendarDate } from '#kernel/calendar-date.ts';
import type { ValueAxis } from '#reports/block.ts';
import { formatNumber } from '#reports/format.ts';
import { AXIS, GRID, QUIET_TEXT, TEXT } from '#documents/charts/palette.ts';
import type { LineStyle } from '#documents/charts/palette.ts';
import { textWidth, wrapped } from '#documents/charts/places.ts';
import { tickLabels } from '#documents/charts/ticks.ts';
import type { Tick, ValueScale } from '#documents/charts/ticks.ts';

/** A chart is drawn twice: for a screen or a sheet, and for a telephone, where scaled-down words could not be read. */
export type ChartSize = 'wide' | 'narrow';

export const WIDTH: Readonly<Record<ChartSize, number>> = { wide: 640, narrow: 320 };
export const FONT_SIZE = 14;
export const LINE_HEIGHT = 19;

export interface ChartProps<T> {
  readonly data: T;
  readonly axis: ValueAxis;
  readonly size: ChartSize;
}

/** What a chart component draws, and how tall it came out. */
export interface Drawing { readonly height: number; readonly content: VNode }

export interface Plot {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

interface SvgProps {
  /** Unique on the page: several charts stand on one, each in two sizes. */
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly width: number;
  readonly height: number;
  readonly children: ComponentChildren;
}

/** Presentation attributes only, so that a strict content security policy, a printer and Word all draw the same. */
export function Svg({ id, title, description, width, height, children }: SvgProps): VNode {
  return (
    <svg xmlns="http://www.w3.org/2000/svg" viewBox={`0 0 ${width} ${Math.ceil(height)}`} role="img" aria-labelledby={`${id}-title ${id}-description`}
      font-family="Arial, Helvetica, sans-serif" font-size={FONT_SIZE} fill={TEXT} focusable="false">
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-description`}>{description}</desc>
      {children}
    </svg>
  );
}

/** Horizontal lines with their values at the left, and what they count above. */
export function ValueLines({ plot, scale, y, axis, title }: { readonly plot: Plot; readonly scale: ValueScale; readonly y: (value: number) => number; readonly axis: ValueAxis; readonly title: string | null }): VNode {
  const labels = tickLabels(scale.ticks, axis.format);
  return (
    <g>
      {title === null ? null : <text x={0} y={FONT_SIZE} font-weight="bold">{title}</text>}
      {scale.ticks.map((tick, index) => (
        <g key={tick}>
          <line x1={plot.left} x2={plot.right} y1={y(tick)} y2={y(tick)} stroke={tick === 0 ? AXIS : GRID} stroke-width="1" />
          <text x={plot.left - 6} y={y(tick) + 5} text-anchor="end">{labels[index]}</text>
        </g>
      ))}
    </g>
  );
}

/** Words for an axis that does not begin at 0. */
export const axisTitle = (axis: ValueAxis, scale: ValueScale): string =>
  (scale.low === 0 ? axis.title : `${axis.title} (axis starts at ${formatNumber(scale.low, axis.format)})`);

export function TimeTicks({ plot, ticks, x }: { readonly plot: Plot; readonly ticks: readonly Tick<CalendarDate>[]; readonly x: (day: number) => number }): VNode {
  return (
    <g>
      <line x1={plot.left} x2={plot.right} y1={plot.bottom} y2={plot.bottom} stroke={AXIS} stroke-width="1" />
      {ticks.map(tick => (
        <g key={tick.at}>
          <line x1={x(tick.at)} x2={x(tick.at)} y1={plot.bottom} y2={plot.bottom + 6} stroke={AXIS} stroke-width="1" />
          <text x={x(tick.at)} y={plot.bottom + 21} text-anchor="middle" fill={QUIET_TEXT}>{tick.label}</text>
        </g>
      ))}
    </g>
  );
}

export interface KeyItem { readonly title: string; readonly swatch: (x: number, y: number) => VNode }

/** A short sample of a line, as the key and the direct labels show it. */
export const lineSample = (style: LineStyle, x: number, y: number): VNode =>
  <line x1={x} x2={x + 22} y1={y} y2={y} stroke={style.stroke} stroke-width="2.5" stroke-dasharray={style.dash} />;

/** Characters that the label of a row may have on one line. */
const LONGEST_ROW_LABEL: Readonly<Record<ChartSize, number>> = { wide: 24, narrow: 16 };

/** Room that the longest line of any row's label takes. */
export const rowLabelsWidth = (labels: readonly string[], size: ChartSize): number =>
  Math.max(0, ...labels.flatMap(label => wrapped(label, LONGEST_ROW_LABEL[size]).map(line => textWidth(line, FONT_SIZE))));

/** Tall enough for the label with most lines. */
export const rowHeight = (labels: readonly string[], size: ChartSize, least: number): number =>
  Math.max(least, ...labels.map(label => wrapped(label, LONGEST_ROW_LABEL[size]).length * 16 + 6));

export function RowLabel({ label, size, right, y }: { readonly label: string; readonly size: ChartSize; readonly right: number; readonly y: number }): VNode {
  const lines = wrapped(label, LONGEST_ROW_LABEL[size]);
  return <g>{lines.map((line, index) => <text key={line} x={right} y={y + 5 + (index - (lines.length - 1) / 2) * 16} text-anchor="end">{line}</text>)}</g>;
}

/** One item a line; stands under a narrow chart, where there is no room beside it. */
export function Key({ items, top }: { readonly items: readonly KeyItem[]; readonly top: number }): VNode {
  return (
    <g>
      {items.map((item, index) => (
        <g key={item.title}>
          {item.swatch(0, top + index * LINE_HEIGHT + 8)}
          <text x={30} y={top + index * LINE_HEIGHT + 13}>{item.title}</text>
        </g>
      ))}
    </g>
  );
}
