import { scaleLinear } from 'd3-scale';
import type { CalendarDate } from '#kernel/calendar-date.ts';
import { calendarDate, dateParts } from '#kernel/calendar-date.ts';
import type { Format } from '#reports/block.ts';
import { formatNumber } from '#reports/format.ts';

const MONTH_ABBREVIATIONS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;
/** Months between ticks: quarters and years keep step with the financial year, which begins on 1 April. */
const STEPS_MONTHS = [1, 3, 6, 12, 24, 36, 48, 60, 120, 240] as const;
const APRIL = 4;

export interface Tick<T> { readonly at: T; readonly label: string }

/** Width that a label such as `Apr 2025` needs with air around it, in units of the drawing. */
const TICK_WIDTH = 66;
const DAYS_A_MONTH = 365.25 / 12;

/** The first days of months in a span drawn so wide, in step with 1 April, as many as stand beside each other without touching. */
export function monthTicks(from: CalendarDate, until: CalendarDate, width: number): readonly Tick<CalendarDate>[] {
  const widthOfMonth = (width * DAYS_A_MONTH) / Math.max(1, until - from);
  const step = STEPS_MONTHS.find(months => months * widthOfMonth >= TICK_WIDTH);
  return step === undefined ? [] : ticksEvery(step, from, until);
}

function ticksEvery(stepMonths: number, from: CalendarDate, until: CalendarDate): readonly Tick<CalendarDate>[] {
  const start = dateParts(from);
  const end = dateParts(until);
  const ticks: Tick<CalendarDate>[] = [];
  for (let month = start.year * 12 + start.month - 1; month <= end.year * 12 + end.month - 1; month += 1) {
    if ((month - (APRIL - 1)) % stepMonths !== 0) continue;
    const year = Math.floor(month / 12);
    const at = calendarDate(year, (month % 12) + 1, 1);
    if (at >= from && at <= until) ticks.push({ at, label: `${MONTH_ABBREVIATIONS[month % 12]} ${year}` });
  }
  return ticks;
}

/** Words for value ticks: no decimals that say nothing (`£10m`), and as many as tell neighbours apart (`0.5%`). */
export function tickLabels(ticks: readonly number[], format: Format): readonly string[] {
  const fine = format === 'percent' && ticks.some(tick => Math.abs(tick * 100 - Math.round(tick * 100)) > 1e-9);
  return ticks.map(tick => formatNumber(tick, fine ? 'percent-one-decimal' : format).replace(/\.0m$/, 'm'));
}

export interface ValueScale { readonly low: number; readonly high: number; readonly ticks: readonly number[] }

/** Below this share of the largest value the smallest is near enough to 0 for the axis to start there: an assumption. */
const NEAR_ZERO = 0.5;

/** Values nearer to each other than this, or than this share of themselves, are one value: ticks between them could not be told apart. */
const LEAST_SPAN = 1e-6;

/**
 * Round limits and ticks that hold the values. From 0 when asked (bars, small charts) or when the values lie near it;
 * else from a round number below the smallest, which the chart must then say. Counts get whole ticks only.
 */
export function valueScale(values: readonly number[], options: { readonly fromZero: boolean; readonly whole: boolean; readonly ticks?: number }): ValueScale {
  const finite = values.filter(Number.isFinite);
  const largest = Math.max(0, ...finite);
  const smallest = Math.min(largest, ...finite);
  const low = options.fromZero || smallest < largest * NEAR_ZERO ? Math.min(0, smallest) : smallest;
  const high = largest - low > Math.max(LEAST_SPAN, low * LEAST_SPAN) ? largest : low + 1;
  const count = options.ticks ?? 5;
  const scale = scaleLinear().domain([low, high]).nice(count);
  const [niceLow = low, niceHigh = high] = scale.domain();
  const ticks = scale.ticks(count).filter(tick => !options.whole || Number.isInteger(tick));
  return { low: niceLow, high: niceHigh, ticks };
}
