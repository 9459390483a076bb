import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CalendarDate } from '#kernel/calendar-date.ts';
import { calendarDate, dateParts } from '#kernel/calendar-date.ts';
import { monthTicks, tickLabels, valueScale } from '#documents/charts/ticks.ts';

const labels = (from: CalendarDate, until: CalendarDate, width: number): readonly string[] => monthTicks(from, until, width).map(tick => tick.label);

test('ten years drawn 400 wide have a tick every second April: a year alone would have 40, and a label needs 66', () => {
  expect(labels(calendarDate(2020, 3, 31), calendarDate(2030, 3, 31), 400)).toEqual(['Apr 2020', 'Apr 2022', 'Apr 2024', 'Apr 2026', 'Apr 2028']);
});

test('five years drawn 400 wide have a tick every April', () => {
  expect(labels(calendarDate(2020, 4, 30), calendarDate(2025, 3, 31), 400)).toEqual(['Apr 2021', 'Apr 2022', 'Apr 2023', 'Apr 2024']);
});

test('a year drawn 400 wide has a tick every quarter, in step with the financial year', () => {
  expect(labels(calendarDate(2024, 3, 31), calendarDate(2025, 3, 31), 400)).toEqual(['Apr 2024', 'Jul 2024', 'Oct 2024', 'Jan 2025']);
});

test('ticks stand on the first of a month within the span, far enough apart for their labels', () => {
  fc.assert(fc.property(fc.integer({ min: -3650, max: 30_000 }), fc.integer({ min: 0, max: 12_000 }), fc.integer({ min: 100, max: 600 }), (start, length, width) => {
    const ticks = monthTicks(start as CalendarDate, (start + length) as CalendarDate, width);
    ticks.forEach(({ at }, index) => {
      expect(dateParts(at).day).toBe(1);
      expect(at >= start && at <= start + length).toBe(true);
      // Eight characters of 14 units are 57 wide in Arial; February makes a step a little shorter than its share.
      if (index > 0) expect(((at - (ticks[index - 1]?.at ?? 0)) * width) / length).toBeGreaterThan(60);
    });
  }));
});

test('values near 0 have an axis from 0; values far from it do not, unless bars stand on it', () => {
  expect(valueScale([585, 652, 791], { fromZero: false, whole: true })).toEqual({ low: 550, high: 800, ticks: [550, 600, 650, 700, 750, 800] });
  expect(valueScale([20, 60], { fromZero: false, whole: true })).toEqual({ low: 0, high: 60, ticks: [0, 10, 20, 30, 40, 50, 60] });
  expect(valueScale([585, 652], { fromZero: true, whole: true }).low).toBe(0);
});

test('a count of children has whole ticks, however few they are', () => {
  expect(valueScale([0, 1], { fromZero: true, whole: true }).ticks).toEqual([0, 1]);
  expect(valueScale([0, 2.3], { fromZero: true, whole: true }).ticks).toEqual([0, 1, 2]);
  expect(valueScale([], { fromZero: true, whole: true }).ticks).toEqual([0, 1]);
});

test('values that are one for all that can be seen have an axis of one whole', () => {
  expect(valueScale([0, 5e-324], { fromZero: false, whole: false })).toMatchObject({ low: 0, high: 1 });
  expect(valueScale([1e9, 1e9 + 1e-5], { fromZero: false, whole: true })).toMatchObject({ low: 1e9, high: 1e9 + 1 });
});

test('limits hold every value, and ticks lie within them', () => {
  fc.assert(fc.property(fc.array(fc.double({ min: 0, max: 1e9, noNaN: true }), { minLength: 1 }), fc.boolean(), fc.boolean(), (values, fromZero, whole) => {
    const scale = valueScale(values, { fromZero, whole });
    expect(scale.low <= Math.min(...values) && scale.high >= Math.max(...values) && scale.low < scale.high).toBe(true);
    expect(scale.ticks.every(tick => tick >= scale.low && tick <= scale.high)).toBe(true);
  }), { numRuns: 2000 });
});

test('tick labels carry no decimals that say nothing, and enough to tell neighbours apart', () => {
  expect(tickLabels([0, 1e9, 2e9], 'pounds-short')).toEqual(['£0', '£10m', '£20m']);
  expect(tickLabels([0, 2.5e8, 5e8], 'pounds-short')).toEqual(['£0', '£2.5m', '£5m']);
  expect(tickLabels([0, 0.02, 0.04], 'percent')).toEqual(['0%', '2%', '4%']);
  expect(tickLabels([0, 0.005, 0.01], 'percent')).toEqual(['0.0%', '0.5%', '1.0%']);
});
