import fc from 'fast-check';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import { calendarDate, monthEndAfter } from '#kernel/calendar-date.ts';
import type { ChartBlock, ChartData, Fan } from '#reports/block.ts';
import { exampleInput } from '#reports/example/example-input.ts';
import { writeReport } from '#reports/index.ts';
import { Chart } from '#documents/charts/chart.tsx';

const FROM = calendarDate(2025, 3, 31);
const SIZES = ['wide', 'narrow'] as const;
const months = (first: number, count: number): ReturnType<typeof calendarDate>[] => Array.from({ length: count }, (_, index) => monthEndAfter(FROM, first + index));

const chartOf = (data: ChartData, format: ChartBlock['valueAxis']['format'] = 'children'): ChartBlock => ({
  kind: 'chart', id: 'a-chart', title: 'A <chart> & more', longDescription: 'What it says', valueAxis: { title: 'Children', format }, data,
  table: { kind: 'table', id: 'a-table', caption: 'A table', columns: [], rows: [] },
});

/** Middle and two bands around it, as generated. */
const fans = fc.record({ past: fc.array(fc.integer({ min: 0, max: 2000 }), { maxLength: 30 }), ahead: fc.array(fc.tuple(fc.double({ min: 0, max: 2000, noNaN: true }), fc.double({ min: 0, max: 300, noNaN: true })), { minLength: 1, maxLength: 60 }) })
  .map(({ past, ahead }): Fan => ({
    history: { id: 'history', title: 'Looked after', months: months(1 - past.length, past.length), values: past },
    projected: { id: 'projected', title: 'Projected', months: months(1, ahead.length), values: ahead.map(([middle]) => middle) },
    bands: [2, 1].map(width => ({ title: `${width === 2 ? 95 : 80}% range`, low: ahead.map(([middle, spread]) => Math.max(0, middle - width * spread)), high: ahead.map(([middle, spread]) => middle + width * spread) })),
    comparisons: [{ id: 'no-change', title: 'No change', months: months(1, ahead.length), values: ahead.map(() => past.at(-1) ?? 0) }],
    lastDayOn: FROM,
  }));

const shares = fc.double({ min: 0, max: 1e10, noNaN: true });
const anyData: fc.Arbitrary<ChartData> = fc.oneof(
  fans.map((fan): ChartData => ({ kind: 'fan', fan })),
  fans.map((fan): ChartData => ({ kind: 'lines', lines: [fan.projected, ...fan.comparisons] })),
  fc.array(fans, { maxLength: 5 }).map((list): ChartData => ({ kind: 'panels', panels: list.map((fan, index) => ({ title: `Panel number ${index}`, fan })) })),
  fc.array(fc.tuple(shares, shares), { maxLength: 12 }).map((list): ChartData => ({
    kind: 'bars', knownTitle: 'Known', projectedTitle: 'Projected',
    bars: list.map(([known, more], index) => ({ label: `Year ${index}`, known, value: known + more, range80: { low: known, high: known + 2 * more }, range95: null })),
  })),
  fc.array(shares, { maxLength: 8 }).map((list): ChartData => ({ kind: 'dots', series: [{ id: 'a', title: 'A' }], rows: list.map((value, index) => ({ label: `Row ${index}`, dots: [{ series: 'a', value }] })) })),
  fc.tuple(fc.option(shares), fc.array(fc.double({ min: -1e9, max: 1e9, noNaN: true }), { maxLength: 12 })).map(([start, changes]): ChartData => ({
    kind: 'waterfall', start: start === null ? null : { label: 'Before', value: start },
    steps: changes.map((value, index) => ({ label: `Step ${index} of several that lead down`, value })), end: { label: 'After', value: changes.reduce((all, value) => all + value, start ?? 0) },
  })),
);

const svgOf = (data: ChartData, size: (typeof SIZES)[number] = 'wide'): string => renderToString(<Chart chart={chartOf(data)} size={size} />);

/** The heights of a path's points, in the order drawn. */
const heights = (path: string): readonly number[] => [...path.matchAll(/[ML]-?[\d.]+,(-?[\d.]+)/g)].map(match => Number(match[1]));

test('no chart of any data contains what is not a number, a style, a script or an address', () => {
  fc.assert(fc.property(anyData, fc.constantFrom(...SIZES), (data, size) => {
    const svg = svgOf(data, size);
    expect(svg).not.toMatch(/NaN|undefined|Infinity|style=|<style|<script|url\(|href|\son[a-z]+=/);
  }), { numRuns: 150 });
});

test('everything stands within the drawing, words included', () => {
  fc.assert(fc.property(anyData, fc.constantFrom(...SIZES), (data, size) => {
    const svg = svgOf(data, size);
    const [width = 0, height = 0] = (/viewBox="0 0 (\d+) (\d+)"/.exec(svg) ?? []).slice(1).map(Number);
    const inPanels = data.kind === 'panels' || data.kind === 'dots';
    const places = inPanels ? [] : [...svg.matchAll(/ (x|x1|x2|y|y1|y2)="(-?[\d.]+)"/g)].map(match => ({ across: (match[1] ?? '').startsWith('x'), at: Number(match[2]) }));
    expect(places.filter(place => place.at < -12 || place.at > (place.across ? width : height))).toEqual([]);
  }), { numRuns: 100 });
});

test('the middle is drawn between the edges of its bands, and the 80% band within the 95% band', () => {
  fc.assert(fc.property(fans, fan => {
    const strokes = [...svgOf({ kind: 'fan', fan }).matchAll(/<path d="([^"]*)" fill="none" stroke="([^"]*)" stroke-width="([\d.]+)"/g)];
    const edges = strokes.filter(match => match[2] === '#1d70b8').map(match => heights(match[1] ?? ''));
    const middle = heights(strokes.find(match => match[2] === '#16548a' && match[3] === '2.5')?.[1] ?? '');
    const [low95 = [], high95 = [], low80 = [], high80 = []] = edges;
    expect(edges).toHaveLength(4);
    expect(middle).toHaveLength(fan.projected.values.length);
    // Down the page is less; a tenth of a unit is the rounding of the path.
    middle.forEach((at, index) => {
      const inOrder = [high95[index], high80[index], at, low80[index], low95[index]].map(value => value ?? Number.NaN);
      expect(inOrder.every((value, place) => place === 0 || value >= (inOrder[place - 1] ?? 0) - 0.11)).toBe(true);
    });
  }), { numRuns: 60 });
});

describe('what a chart says to those who cannot see it', () => {
  test('title and description are named by ids that no other chart has, and words are escaped', () => {
    const fan: ChartData = { kind: 'lines', lines: [] };
    const svg = renderToString(<Chart chart={chartOf(fan)} size="wide" idPrefix="page-" />);
    expect(svg).toContain('aria-labelledby="page-a-chart-wide-title page-a-chart-wide-description"');
    expect(svg).toContain('<title id="page-a-chart-wide-title">A &lt;chart> &amp; more</title>');
    expect(svg).toContain('role="img"');
  });

  test('every chart of the report, in both sizes, has a description and its own ids', () => {
    const charts = writeReport(exampleInput()).flatMap(block => (block.kind === 'chart' ? [block] : []));
    const ids = charts.flatMap(chart => SIZES.flatMap(size => [...renderToString(<Chart chart={chart} size={size} />).matchAll(/ id="([^"]+)"/g)].map(match => match[1])));
    expect(ids).toHaveLength(charts.length * 4);
    expect(new Set(ids).size).toBe(ids.length);
    expect(charts.filter(chart => chart.longDescription.length < 40)).toEqual([]);
  });
});

test('an axis that does not start at 0 says so, and one that does says nothing', () => {
  const lines = (values: readonly number[]): ChartData => ({ kind: 'lines', lines: [{ id: 'a', title: 'A', months: months(1, values.length), values }] });
  expect(svgOf(lines([600, 650, 700]))).toContain('(axis starts at 600)');
  expect(svgOf(lines([100, 650, 700]))).not.toContain('axis starts');
});

test('the rule at the last day of the data stands where history ends and the projection begins', () => {
  const fan: Fan = {
    history: { id: 'history', title: 'Looked after', months: months(-11, 12), values: months(-11, 12).map(() => 600) },
    projected: { id: 'projected', title: 'Projected', months: [FROM, ...months(1, 12)], values: Array.from({ length: 13 }, () => 600) },
    bands: [], comparisons: [], lastDayOn: FROM,
  };
  const svg = svgOf({ kind: 'fan', fan });
  const rule = Number(/<line x1="([\d.]+)" x2="\1" y1="48"/.exec(svg)?.[1]);
  const [projected, history] = [...svg.matchAll(/<path d="M([\d.]+),[^"]*L([\d.]+),[\d.]+" fill="none" stroke="#(?:16548a|0b0c0c)"/g)];
  expect(Number(history?.[2])).toBeCloseTo(rule, 0);
  expect(Number(projected?.[1])).toBeCloseTo(rule, 0);
  expect(svg).toContain('Last day of the data: 31 March 2025');
});
