import type { CalendarDate } from '#kernel/calendar-date.ts';
import { isoDate, monthEnd, parseDate } from '#kernel/calendar-date.ts';
import { formatPounds, parsePounds } from '#kernel/money.ts';
import { decimalText, fromDecimalText } from '#saved/decimal-text.ts';
import type { Format } from '#saved/format.ts';
import { say } from '#saved/format.ts';

/** A value of one word or some: `what` ends the sentence "This is not …". */
const value = <T>(what: string, parse: (text: string) => T | null, write: (one: T) => string): Format<T> => ({
  read: (written, place) => {
    const read = written.kind === 'words' ? parse(written.text) : null;
    return read ?? say(place, 'plan-value-not-usable', written.row, `This is not ${what}.`, written.kind === 'words' ? written.text : undefined);
  },
  write,
});

export const words: Format<string> = value('words', text => (text.trim() === '' ? null : text), text => text);

/** One of some words, whatever the case. */
export const choice = <W extends string>(known: readonly W[]): Format<W> =>
  value(`one of ${known.join(', ')}`, text => known.find(one => one === text.trim().toLowerCase().replaceAll(/[\s_]+/g, '-')) ?? null, one => one);

/** One of some names as they stand elsewhere in the file. */
export const nameOf = (what: string, known: readonly string[]): Format<string> =>
  value(known.length === 0 ? `${what}: there is none` : `${what}: ${known.join(', ')}`, text => known.find(one => one === text) ?? null, one => one);

export const date: Format<CalendarDate> = value('a date, as 2026-09-01 or 01/09/2026', parseDate, isoDate);
export const lastDayOfMonth: Format<CalendarDate> = value('the last day of a month, as 2026-03-31 or 31/03/2026', text => {
  const day = parseDate(text);
  return day !== null && day === monthEnd(day) ? day : null;
}, isoDate);

interface Bounds { readonly least: number; readonly most: number }

const within = ({ least, most }: Bounds, number: number | null): number | null => (number !== null && number >= least && number <= most ? number : null);

const percentText = (ratio: number): string => `${decimalText(ratio, 2)}%`;

/** A ratio inside, a percentage in the file. A number without the sign could be either, and is refused. */
export const share = (bounds: Bounds = { least: 0, most: 1 }): Format<number> =>
  value(`a percentage from ${percentText(bounds.least)} to ${percentText(bounds.most)}, written with its sign, as 60%`, text => {
    const digits = /^(-?[\d.]+)\s*%$/.exec(text.trim())?.[1];
    return digits === undefined ? null : within(bounds, fromDecimalText(digits, 2));
  }, percentText);

/** Thousands may be parted by commas; a comma anywhere else is a slip. */
function withoutCommas(text: string): string | null {
  return /^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(text) ? text.replaceAll(',', '') : text.includes(',') ? null : text;
}

function numberIn(text: string): number | null {
  const plain = withoutCommas(text.trim());
  return plain === null ? null : fromDecimalText(plain);
}

/** A number, with one of the words after it that say of what, or none. */
export const number = (bounds: Bounds, after: RegExp = /$/): Format<number> =>
  value(`a number from ${decimalText(bounds.least)} to ${decimalText(bounds.most)}`, text => within(bounds, numberIn(text.trim().replace(after, ''))), one => decimalText(one));

export const wholeNumber = (bounds: Bounds): Format<number> => value(`a whole number from ${bounds.least} to ${bounds.most}`, text => {
  const read = within(bounds, numberIn(text));
  return Number.isInteger(read) ? read : null;
}, one => decimalText(one));

/** Longer than any projection; assumption. */
const MOST_MONTHS = 600;

const MONTHS = /^([\d.,]+)(?:\s*(months?|years?))?$/i;

/** `3 months`, `1 year` or 3. */
function monthsIn(text: string): number | null {
  const [, digits = '', unit = 'months'] = MONTHS.exec(text.trim()) ?? [];
  const read = numberIn(digits);
  return read === null ? null : read * (unit.toLowerCase().startsWith('y') ? 12 : 1);
}

const monthsText = (months: number): string => `${decimalText(months)} ${months === 1 ? 'month' : 'months'}`;

export const months = (bounds: Bounds = { least: 0, most: MOST_MONTHS }): Format<number> =>
  value(`a time from ${monthsText(bounds.least)} to ${monthsText(bounds.most)}, as 9 months or 2 years`, text => within(bounds, monthsIn(text)), monthsText);

export const wholeMonths: Format<number> = value('a time in whole months, as 3 months or 1 year', text => {
  const read = within({ least: 0, most: MOST_MONTHS }, monthsIn(text));
  return Number.isInteger(read) ? read : null;
}, monthsText);

/** `£1,200`, `1200.50`, `£50k` or `£1.2m` as pence; null when it is none, or less than a penny is left over. */
function poundsIn(text: string): number | null {
  const [, digits = '', scale = ''] = /^£?\s*(-?[\d,.]+)\s*([km]?)$/i.exec(text.trim()) ?? [];
  const plain = withoutCommas(digits);
  if (plain === null) return null;
  if (scale === '') return parsePounds(plain);
  const read = fromDecimalText(plain, scale.toLowerCase() === 'k' ? -5 : -8);
  return Number.isSafeInteger(read) ? read : null;
}

const poundsText = (amount: number): string => formatPounds(amount, amount % 100 === 0);

/** More than any children's services department spends; a larger amount is a slip. Assumption. */
const MOST_PENCE = 1_000_000_000_000;

/** Whole pence inside. */
export const pounds = (bounds: Bounds = { least: 0, most: MOST_PENCE }, after: RegExp = /$/): Format<number> =>
  value(`an amount from ${poundsText(bounds.least)} to ${poundsText(bounds.most)}, as £1,200, £50k or £1.2m`, text => within(bounds, poundsIn(text.trim().replace(after, ''))), poundsText);
