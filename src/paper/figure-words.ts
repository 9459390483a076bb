import { calendarDate, monthName } from '#kernel/calendar-date.ts';
import { roundTo } from '#kernel/mathematics.ts';
import { formatPounds } from '#kernel/money.ts';
import type { FigureForm } from '#paper/claim.ts';

/** `1,234.5`: thousands apart, and no more decimal places than are needed, two at most. */
export function numberInWords(value: number): string {
  const [whole = '', decimals] = String(roundTo(Math.abs(value), 2)).split('.');
  return `${value < 0 ? '-' : ''}${whole.replace(/\B(?=(\d{3})+$)/g, ',')}${decimals === undefined ? '' : `.${decimals}`}`;
}

/** A figure as a paper would print it, with a little more precision than it prints. */
export function figureInWords(value: number, form: FigureForm): string {
  switch (form) {
    case 'number': return numberInWords(value);
    case 'percent': return `${numberInWords(value * 100)}%`;
    case 'pounds': return formatPounds(value * 100, Math.abs(value) >= 1000);
    case 'month': return monthInWords(value);
  }
}

/** How far two figures are apart, which way left out. */
export function gapInWords(gap: number, form: FigureForm): string {
  const size = Math.abs(gap);
  switch (form) {
    case 'number': return numberInWords(size);
    case 'percent': return `${numberInWords(size * 100)} percentage points`;
    case 'pounds': return figureInWords(size, form);
    case 'month': return size === 1 ? 'a month' : `${size} months`;
  }
}

/** A month counted from year 0, January being 1, so that the months between two are a difference. */
export const monthNumber = (year: number, month: number): number => year * 12 + month;

const monthInWords = (months: number): string => {
  const year = Math.floor((months - 1) / 12);
  return monthName(calendarDate(year, months - year * 12, 1));
};
