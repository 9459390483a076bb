import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import type { ChartBlock, WaterfallChart } from '#reports/block.ts';
import { Chart } from '#documents/charts/chart.tsx';

const svgOf = (data: WaterfallChart, format: ChartBlock['valueAxis']['format'] = 'children', size: 'wide' | 'narrow' = 'wide'): string => renderToString(<Chart size={size} chart={{
  kind: 'chart', id: 'a', title: 'A', longDescription: 'B', valueAxis: { title: 'Looked after at the end', format }, data,
  table: { kind: 'table', id: 't', caption: 'T', columns: [], rows: [] },
}} />);

/** From and to of each bar across, in the order drawn; the swatches of the key are no bars. */
const barsOf = (svg: string): readonly (readonly [number, number])[] =>
  [...svg.matchAll(/<rect x="([\d.]+)" y="[\d.]+" width="([\d.]+)" height="20"/g)].map(match => [Number(match[1]), Number(match[1]) + Number(match[2])]);

const texts = (svg: string): readonly string[] => [...svg.matchAll(/<text[^>]*>([^<]*)</g)].map(match => match[1]!);

/** From 100: 20 fewer, 10 more, and so 90. */
const DOWN_AND_UP: WaterfallChart = { kind: 'waterfall', start: { label: 'Nothing done', value: 100 }, steps: [{ label: 'Edge of care', value: -20 }, { label: 'Later after all', value: 10 }], end: { label: 'Together', value: 90 } };

test('each bar begins where the one before ended, and the last ends where the steps lead', () => {
  const [start, fewer, more, end] = barsOf(svgOf(DOWN_AND_UP));
  expect(fewer![1]).toBeCloseTo(start![1], 6);
  expect(more![0]).toBeCloseTo(fewer![0], 6);
  expect(end![1]).toBeCloseTo(more![1], 6);
  // 20 are twice as long as 10.
  expect((fewer![1] - fewer![0]) / (more![1] - more![0])).toBeCloseTo(2, 6);
});

test('amounts are written, those of steps with their sign, and what adds and what takes differ in words as well', () => {
  expect(texts(svgOf(DOWN_AND_UP))).toEqual(expect.arrayContaining(['Nothing done', '100', '-20', '+10', '90', 'Adds to it', 'Takes from it']));
  expect(texts(svgOf({ kind: 'waterfall', start: null, steps: [{ label: 'Prices', value: 120_000_000 }, { label: 'Nothing', value: 0 }], end: { label: 'Together', value: 120_000_000 } }, 'pounds-short')))
    .toEqual(expect.arrayContaining(['+£1.2m', '£0']));
});

test('from nothing the axis holds 0, also where everything is below it', () => {
  const svg = svgOf({ kind: 'waterfall', start: null, steps: [{ label: 'A', value: -30 }, { label: 'B', value: -10 }], end: { label: 'Both', value: -40 } });
  const [first, second, end] = barsOf(svg);
  expect([first![1], second![1], end![0]].map(Math.round)).toEqual([end![1], first![0], second![0]].map(Math.round));
  expect(texts(svg)[0]).toBe('Looked after at the end');
});

test('an axis that begins far above 0 says so, so that small steps from a large number can be seen and do not deceive', () => {
  const svg = svgOf({ ...DOWN_AND_UP, start: { label: 'Nothing done', value: 700 }, end: { label: 'Together', value: 690 } });
  expect(texts(svg)[0]).toMatch(/^Looked after at the end \(axis starts at 6\d\d\)$/);
  expect(Math.min(...barsOf(svg).map(([from, until]) => until - from))).toBeGreaterThan(20);
});

test('where it is narrow the name of a step stands above its bar, however long it is', () => {
  const label = 'Family group conferences before proceedings begin';
  const svg = svgOf({ ...DOWN_AND_UP, steps: [{ label, value: -10 }], end: { label: 'Together', value: 90 } }, 'children', 'narrow');
  expect(texts(svg).filter(words => label.includes(words) && words.length > 6)).toEqual(['Family group conferences before', 'proceedings begin']);
});
