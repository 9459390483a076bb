import { assert } from '#kernel/assert.ts';
import type { CalendarDate } from '#kernel/calendar-date.ts';
import { financialYearName, longDate, monthName } from '#kernel/calendar-date.ts';
import { formatPounds, formatPoundsShort } from '#kernel/money.ts';
import type { Cell, Estimate, Format, Link, Range, Spark, Tag } from '#reports/block.ts';

/** A whole number with commas: `12,345`. */
export function formatCount(value: number): string {
  const rounded = Math.round(Math.abs(value));
  const digits = String(rounded).replace(/\B(?=(\d{3})+$)/g, ',');
  return value < 0 && rounded > 0 ? `-${digits}` : digits;
}

/** `4.2%`; a value that rounds to 0 has no sign. */
export function formatPercent(value: number, places: 0 | 1 = 0): string {
  const text = (value * 100).toFixed(places);
  return `${Number(text) === 0 ? text.replace('-', '') : text}%`;
}

/** All of some lives are not all lives, and none of them is not never. */
export const formatChance = (share: number): string => (share >= 0.995 ? 'over 99%' : share < 0.005 ? 'under 1%' : formatPercent(share));

const formatSigned = (value: number): string => (Number((value * 100).toFixed(1)) > 0 ? '+' : '') + formatPercent(value, 1);

const FORMATTERS: Readonly<Record<Format, (value: number) => string>> = {
  text: String,
  children: formatCount,
  count: formatCount,
  percent: value => formatPercent(value),
  'percent-one-decimal': value => formatPercent(value, 1),
  'percent-signed': formatSigned,
  chance: formatChance,
  pounds: value => formatPounds(value, true),
  'pounds-short': formatPoundsShort,
  date: value => longDate(value as CalendarDate),
  month: value => monthName(value as CalendarDate),
  'financial-year': financialYearName,
};

export function formatNumber(value: number, format: Format): string {
  assert(Number.isFinite(value), `a figure that is ${value}`);
  return FORMATTERS[format](value);
}

/** `590 to 680` */
export const formatRange = (range: Range, format: Format): string =>
  `${formatNumber(range.low, format)} to ${formatNumber(range.high, format)}`;

export const isEstimate = (cell: Cell): cell is Estimate => typeof cell === 'object' && 'value' in cell;
export const isRange = (cell: Cell): cell is Range => typeof cell === 'object' && 'low' in cell;
export const isTag = (cell: Cell): cell is Tag => typeof cell === 'object' && 'tag' in cell;
export const isSpark = (cell: Cell): cell is Spark => typeof cell === 'object' && 'spark' in cell;
export const isLink = (cell: Cell): cell is Link => typeof cell === 'object' && 'link' in cell;

/** A cell as it is read. */
export function formatCell(cell: Cell, format: Format): string {
  if (typeof cell === 'string') return cell;
  if (typeof cell === 'number') return formatNumber(cell, format);
  if (isEstimate(cell)) return `${formatNumber(cell.value, format)} (${formatRange(cell, format)})`;
  if (isRange(cell)) return formatRange(cell, format);
  if (isTag(cell)) return cell.tag;
  if (isSpark(cell)) return cell.says;
  if (isLink(cell)) return cell.link;
  return cell.symbol;
}

/** A figure, or `x` where there is none: a mean over nothing, a share of nothing. */
export const figureOrNone = (value: number | null | undefined): Cell =>
  (value === null || value === undefined || !Number.isFinite(value) ? { symbol: 'x' } : value);

/** `1 child`, `12 children` */
export function counted(value: number, one: string, many: string): string {
  return `${formatCount(value)} ${Math.round(value) === 1 ? one : many}`;
}

export const children = (value: number): string => counted(value, 'child', 'children');

/** `a`, `a and b`, `a, b and c` */
export function listed(words: readonly string[]): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} and ${words[words.length - 1]}`;
}
