import { render } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import type { CalendarDate } from '#kernel/calendar-date.ts';
import { calendarDate, monthEndAfter } from '#kernel/calendar-date.ts';
import type { ChartBlock, ProcessChartData } from '#reports/block.ts';
import { Chart } from '#documents/charts/chart.tsx';

const months = Array.from({ length: 24 }, (_, i) => monthEndAfter(calendarDate(2011, 4, 30), i));
const data: ProcessChartData = {
  kind: 'process', title: 'Month', months, values: months.map((_, i) => (i === 5 ? null : 100 + (i % 3))), mean: months.map(() => 101), low: months.map(() => 90), high: months.map(() => 112),
  signals: months.map((_, i) => (i === 3 ? 'better' : i === 9 ? 'worse' : null)),
  target: { id: 'target', title: 'Target', months: months.slice(12), values: months.slice(12).map(() => 95) },
  keyDates: [{ on: calendarDate(2012, 2, 1), text: 'Police contacts screened' }, { on: calendarDate(1999, 1, 1) as CalendarDate, text: 'Long before' }], comparisons: [],
};
const chart = (of: Partial<ProcessChartData>): ChartBlock => ({
  kind: 'chart', id: 'months', title: 'Months', longDescription: 'What is seen', valueAxis: { title: 'Contacts', format: 'count' }, data: { ...data, ...of },
  table: { kind: 'table', id: 't', caption: 't', columns: [], rows: [] },
});
const drawn = (of: Partial<ProcessChartData>, size: 'wide' | 'narrow' = 'wide'): string => render(<Chart chart={chart(of)} size={size} />);

test('a process chart shows limits, signals by shape, the target and the key dates that fall within it', () => {
  for (const size of ['wide', 'narrow'] as const) {
    const svg = drawn({}, size);
    expect(svg).toContain('Control limits');
    expect(svg.match(/<rect /g)).toHaveLength(2);
    expect(svg.match(/<circle /g)).toHaveLength(2);
    expect(svg).toContain('1. 1 February 2012: Police contacts screened'.slice(0, 20));
    expect(svg).not.toContain('Long before');
    expect(svg).not.toContain('NaN');
  }
});

test('it draws without limits, without a target and with a single month', () => {
  const none = months.map(() => null);
  expect(drawn({ mean: none, low: none, high: none, signals: none, target: null, keyDates: [] })).not.toMatch(/NaN|Control limits/);
  expect(drawn({ months: months.slice(0, 1), values: [5], mean: [null], low: [null], high: [null], signals: [null], target: null, keyDates: [] })).not.toContain('NaN');
});
