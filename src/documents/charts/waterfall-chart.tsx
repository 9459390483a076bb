import type { VNode } from 'preact';
import { scaleLinear } from 'd3-scale';
import type { Format, WaterfallChart } from '#reports/block.ts';
import { formatNumber } from '#reports/format.ts';
import type { ChartProps, ChartSize, Drawing, KeyItem, Plot } from '#documents/charts/frame.tsx';
import { axisTitle, FONT_SIZE, Key, LINE_HEIGHT, rowHeight, RowLabel, rowLabelsWidth, WIDTH } from '#documents/charts/frame.tsx';
import { AXIS, BACKGROUND, BANDS, GRID, KNOWN, PROJECTED, QUIET_TEXT } from '#documents/charts/palette.ts';
import { textWidth, wrapped } from '#documents/charts/places.ts';
import { tickLabels, valueScale } from '#documents/charts/ticks.ts';

const LEAST_ROW = 36;
const BAR = 20;
const LABEL_LINE = 16;
/** Characters over the width of a narrow drawing, where labels stand above their bars. */
const LONGEST_ABOVE = 40;
/** Of the span, below the lowest amount where the axis does not begin at 0, so that no bar vanishes; at least that share of the highest, so that next to nothing is drawn small. */
const ROOM_BELOW = 0.2;
const LEAST_ROOM_BELOW = 0.001;

/** `total`: from 0. `adds` and `takes`: from where the one before ended. They differ in how they are filled and not in colour alone. */
type Kind = 'total' | 'adds' | 'takes';
interface Step { readonly kind: Kind; readonly label: string; readonly from: number; readonly until: number; readonly words: string }

const FILLS: Readonly<Record<Kind, { readonly fill: string; readonly stroke: string }>> = {
  total: { fill: KNOWN, stroke: KNOWN }, adds: { fill: PROJECTED, stroke: PROJECTED }, takes: { fill: BANDS[0], stroke: PROJECTED },
};
const IN_KEY = [{ kind: 'adds', title: 'Adds to it' }, { kind: 'takes', title: 'Takes from it' }] as const;

/** `+12`, `-5`, and 0 without a sign. */
function signed(value: number, format: Format): string {
  const words = formatNumber(value, format);
  return value > 0 && words !== formatNumber(0, format) && !words.startsWith('+') ? `+${words}` : words;
}

function stepsOf({ start, steps, end }: WaterfallChart, format: Format): readonly Step[] {
  const total = ({ label, value }: { readonly label: string; readonly value: number }): Step => ({ kind: 'total', label, from: 0, until: value, words: formatNumber(value, format) });
  let reached = start?.value ?? 0;
  const between = steps.map(({ label, value }): Step => {
    const from = reached;
    reached += value;
    return { kind: value < 0 ? 'takes' : 'adds', label, from, until: reached, words: signed(value, format) };
  });
  return [...(start === null ? [] : [total(start)]), ...between, total(end)];
}

const linesAbove = (label: string, size: ChartSize): readonly string[] => (size === 'narrow' ? wrapped(label, LONGEST_ABOVE) : []);

/** Where each bar's middle stands, and how far down they reach: labels stand beside the bars, or above them where it is narrow. */
function placesOf(steps: readonly Step[], size: ChartSize, top: number): { readonly middles: readonly number[]; readonly bottom: number } {
  const height = rowHeight(steps.map(step => step.label), size, LEAST_ROW);
  const middles: number[] = [];
  let bottom = top;
  for (const { label } of steps) {
    const own = size === 'wide' ? height : linesAbove(label, size).length * LABEL_LINE + BAR + 14;
    middles.push(size === 'wide' ? bottom + own / 2 : bottom + own - 6 - BAR / 2);
    bottom += own;
  }
  return { middles, bottom };
}

interface Scales { readonly x: (value: number) => number; readonly plot: Plot; readonly size: ChartSize }

function StepRow({ step, y, next, scales: { x, plot, size } }: { readonly step: Step; readonly y: number; readonly next: number | undefined; readonly scales: Scales }): VNode {
  const { fill, stroke } = FILLS[step.kind];
  const [from, until] = [Math.max(plot.left, x(step.from)), Math.max(plot.left, x(step.until))];
  const above = linesAbove(step.label, size);
  return (
    <g>
      {next === undefined ? null : <line x1={until} x2={until} y1={y + BAR / 2} y2={next - BAR / 2} stroke={AXIS} stroke-width="1" stroke-dasharray="2 2" />}
      {size === 'wide'
        ? <RowLabel label={step.label} size={size} right={plot.left - 10} y={y} />
        : above.map((words, line) => <text key={words} x={0} y={y - BAR / 2 - 5 - (above.length - 1 - line) * LABEL_LINE} stroke={BACKGROUND} stroke-width="4" paint-order="stroke">{words}</text>)}
      <rect x={Math.min(from, until)} y={y - BAR / 2} width={Math.max(1, Math.abs(until - from))} height={BAR} fill={fill} stroke={stroke} stroke-width="1.5" />
      <text x={plot.right + 10} y={y + 5} font-weight="bold">{step.words}</text>
    </g>
  );
}

const keyOf = (steps: readonly Step[]): readonly KeyItem[] => IN_KEY.filter(({ kind }) => steps.some(step => step.kind === kind)).map(({ kind, title }) => (
  { title, swatch: (x, y) => <rect x={x} y={y - 6} width="22" height="12" {...FILLS[kind]} stroke-width="1.5" /> }));

/** The amounts that the axis must hold. It may begin above 0 where all of them lie far from it, and then says so. */
function amountsOf(steps: readonly Step[]): readonly number[] {
  const reached = steps.map(step => step.until);
  const [lowest, highest] = [Math.min(...reached), Math.max(...reached)];
  const fromNothing = steps[0]?.kind !== 'total' || steps.length === 1;
  return [...reached, ...(fromNothing ? [0] : []), ...(lowest > 0 ? [Math.max(0, lowest - Math.max((highest - lowest) * ROOM_BELOW, highest * LEAST_ROOM_BELOW))] : [])];
}

/** One step a row, each from where the one before ended, down to what they come to. */
export function drawWaterfall({ data, axis, size }: ChartProps<WaterfallChart>): Drawing {
  const steps = stepsOf(data, axis.format);
  const wordsWidth = Math.max(...steps.map(step => textWidth(step.words, FONT_SIZE))) * 1.1;
  const left = size === 'wide' ? rowLabelsWidth(steps.map(step => step.label), size) + 12 : 12;
  const scale = valueScale(amountsOf(steps), { fromZero: false, whole: false, ticks: size === 'wide' ? 5 : 3 });
  const title = wrapped(scale.low > 0 ? axisTitle(axis, scale) : axis.title, size === 'wide' ? 80 : LONGEST_ABOVE);
  const top = 33 + title.length * LINE_HEIGHT;
  const { middles, bottom } = placesOf(steps, size, top);
  const plot: Plot = { left, right: WIDTH[size] - wordsWidth - 14, top, bottom };
  const x = scaleLinear().domain([scale.low, scale.high]).range([plot.left, plot.right]);
  const labels = tickLabels(scale.ticks, axis.format);
  const items = keyOf(steps);
  const content = (
    <g>
      {title.map((words, line) => <text key={words} x={0} y={FONT_SIZE + line * LINE_HEIGHT} font-weight="bold">{words}</text>)}
      {scale.ticks.map((tick, index) => (
        <g key={tick}>
          <line x1={x(tick)} x2={x(tick)} y1={plot.top - 8} y2={plot.bottom} stroke={tick === 0 ? AXIS : GRID} stroke-width="1" />
          <text x={x(tick)} y={plot.top - 13} text-anchor="middle" fill={QUIET_TEXT}>{labels[index]}</text>
        </g>
      ))}
      {steps.map((step, index) => <StepRow key={index} step={step} y={middles[index] ?? 0} next={middles[index + 1]} scales={{ x, plot, size }} />)}
      <Key items={items} top={plot.bottom + 10} />
    </g>
  );
  return { height: plot.bottom + 14 + items.length * LINE_HEIGHT, content };
}
