import type { VNode } from 'preact';
import { scaleLinear } from 'd3-scale';
import type { CalendarDate } from '#kernel/calendar-date.ts';
import { longDate } from '#kernel/calendar-date.ts';
import type { ProcessChartData } from '#reports/block.ts';
import { LinePath, pathOf, pointsOf } from '#documents/charts/fan-parts.tsx';
import type { Scales } from '#documents/charts/fan-parts.tsx';
import type { ChartProps, Drawing, KeyItem, Plot } from '#documents/charts/frame.tsx';
import { axisTitle, FONT_SIZE, Key, LINE_HEIGHT, lineSample, TimeTicks, ValueLines, WIDTH } from '#documents/charts/frame.tsx';
import { AXIS, BACKGROUND, KNOWN, LINE_STYLES, styleAt } from '#documents/charts/palette.ts';
import { textWidth, wrapped } from '#documents/charts/places.ts';
import { monthTicks, valueScale } from '#documents/charts/ticks.ts';

const MEAN = { stroke: AXIS, dash: '2 3' } as const;
const LIMIT = { stroke: AXIS, dash: '6 4' } as const;
const TARGET = { stroke: '#801650', dash: 'none' } as const;
/** Shape and colour differ, as on the charts of the NHS: improvement blue, concern orange. */
const SIGNAL_COLOURS = { better: '#12436d', worse: '#b7592a', changed: '#7f65b7' } as const;
const SIGNAL_WORDS = { better: 'Beyond the usual noise: better', worse: 'Beyond the usual noise: worse', changed: 'Beyond the usual noise' } as const;

type Signal = keyof typeof SIGNAL_COLOURS;

function Mark({ signal, x, y }: { readonly signal: Signal; readonly x: number; readonly y: number }): VNode {
  const fill = SIGNAL_COLOURS[signal];
  if (signal === 'worse') return <rect x={x - 4.5} y={y - 4.5} width="9" height="9" fill={fill} stroke={BACKGROUND} stroke-width="1" />;
  if (signal === 'changed') return <path d={`M${x},${y - 6}L${x + 6},${y + 5}H${x - 6}Z`} fill={fill} stroke={BACKGROUND} stroke-width="1" />;
  return <circle cx={x} cy={y} r="5" fill={fill} stroke={BACKGROUND} stroke-width="1" />;
}

/** A level that may step: a line for each stretch in which it is the same, and none where there is no limit. */
function Level({ months, values, scales, style }: { readonly months: readonly CalendarDate[]; readonly values: readonly (number | null)[]; readonly scales: Scales; readonly style: { readonly stroke: string; readonly dash: string } }): VNode {
  const stretches: { readonly from: CalendarDate; until: CalendarDate; readonly value: number }[] = [];
  values.forEach((value, i) => {
    if (value === null) return;
    const last = stretches.at(-1);
    if (last && last.value === value && values[i - 1] === value) last.until = months[i]!; else stretches.push({ from: months[i]!, until: months[i]!, value });
  });
  return <g>{stretches.map(({ from, until, value }) => <path key={from} d={pathOf([{ on: from, value }, { on: until, value }], scales)} fill="none" stroke={style.stroke} stroke-width="1.5" stroke-dasharray={style.dash} />)}</g>;
}

/** Numbered lines; what happened stands in the key below by its number. */
function KeyDates({ data, plot, x }: { readonly data: ProcessChartData; readonly plot: Plot; readonly x: (day: number) => number }): VNode {
  return (
    <g>
      {data.keyDates.map(({ on }, i) => (
        <g key={`${on}-${i}`}>
          <line x1={x(on)} x2={x(on)} y1={plot.top - 4} y2={plot.bottom} stroke={AXIS} stroke-width="1" stroke-dasharray="1 3" />
          <text x={x(on)} y={plot.top - 8 - (i % 2) * 14} text-anchor="middle" font-size="12">{i + 1}</text>
        </g>
      ))}
    </g>
  );
}

const sample = (style: { readonly stroke: string; readonly dash: string }) => (x: number, y: number): VNode => lineSample(style, x, y);

function keyOf(data: ProcessChartData): readonly KeyItem[] {
  const signals = (Object.keys(SIGNAL_COLOURS) as Signal[]).filter(signal => data.signals.includes(signal));
  return [
    { title: data.title, swatch: sample({ stroke: KNOWN, dash: 'none' }) },
    ...(data.mean.some(value => value !== null) ? [{ title: 'Mean', swatch: sample(MEAN) }, { title: 'Control limits of the usual noise', swatch: sample(LIMIT) }] : []),
    ...signals.map((signal): KeyItem => ({ title: SIGNAL_WORDS[signal], swatch: (x, y) => <Mark signal={signal} x={x + 11} y={y} /> })),
    ...(data.target === null ? [] : [{ title: data.target.title, swatch: sample(TARGET) }]),
    ...data.comparisons.map((one, i): KeyItem => ({ title: one.title, swatch: sample(styleAt(LINE_STYLES, i + 1)) })),
  ];
}

/** The key dates in words, wrapped to the width of the drawing. */
function dateLines({ keyDates }: ProcessChartData, width: number): readonly string[] {
  const longest = Math.floor(width / textWidth('n', FONT_SIZE)) - 4;
  return keyDates.flatMap(({ on, text }, i) => wrapped(`${i + 1}. ${longDate(on)}: ${text}`, longest));
}

/** Single months, the mean and limits they keep to, the months that do not, the target and the key dates. */
export function drawProcess({ data, axis, size }: ChartProps<ProcessChartData>): Drawing {
  const { months, values, target, comparisons } = data;
  const plot: Plot = { left: 52, right: WIDTH[size] - 16, top: data.keyDates.length > 0 ? 62 : 32, bottom: size === 'wide' ? 330 : 270 };
  const shown = [values, data.mean, data.low, data.high].flatMap(list => list.filter(value => value !== null));
  const scale = valueScale([...shown, ...target?.values ?? [], ...comparisons.flatMap(one => [...one.values])], { fromZero: false, whole: axis.format !== 'percent', ticks: 5 });
  const from = months[0]!;
  const until = Math.max(months.at(-1)!, from + 1) as CalendarDate;
  const x = scaleLinear().domain([from, until]).range([plot.left, plot.right]);
  const y = scaleLinear().domain([scale.low, scale.high]).range([plot.bottom, plot.top]);
  const scales = { x, y };
  const known = months.flatMap((on, i) => { const value = values[i] ?? null; return value === null ? [] : [{ on, value, signal: data.signals[i] ?? null }]; });
  const within = { ...data, keyDates: data.keyDates.filter(({ on }) => on >= from && on <= until) };
  const keyTop = plot.bottom + 36;
  const items = keyOf(data);
  const lines = dateLines(within, WIDTH[size]);
  const linesTop = keyTop + items.length * LINE_HEIGHT + 8;
  const content = (
    <g>
      <ValueLines plot={plot} scale={scale} y={y} axis={axis} title={axisTitle(axis, scale)} />
      <TimeTicks plot={plot} ticks={monthTicks(from, until, plot.right - plot.left)} x={x} />
      <KeyDates data={within} plot={plot} x={x} />
      {[data.low, data.high].map((level, i) => <Level key={i} months={months} values={level} scales={scales} style={LIMIT} />)}
      <Level months={months} values={data.mean} scales={scales} style={MEAN} />
      {comparisons.map((one, i) => <LinePath key={one.id} points={pointsOf(one)} scales={scales} style={styleAt(LINE_STYLES, i + 1)} width={2} />)}
      {target === null ? null : <LinePath points={pointsOf(target)} scales={scales} style={TARGET} width={2} />}
      <path d={pathOf(known, scales)} fill="none" stroke={KNOWN} stroke-width="2" stroke-linejoin="round" />
      {known.map(({ on, value, signal }) => (signal === null ? null : <Mark key={on} signal={signal} x={x(on)} y={y(value)} />))}
      <Key items={items} top={keyTop} />
      {lines.map((line, i) => <text key={i} x={0} y={linesTop + i * LINE_HEIGHT + 13}>{line}</text>)}
    </g>
  );
  return { height: linesTop + lines.length * LINE_HEIGHT + 6, content };
}
