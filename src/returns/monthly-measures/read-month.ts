import { dateIfReal, monthEnd, parseDate } from '#kernel/calendar-date.ts';
import type { CalendarDate } from '#kernel/calendar-date.ts';

const MONTHS = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'];
const LEAST_LETTERS = 3;

/** Years of two digits are of this century: no authority keeps monthly figures of the last. */
const CENTURY = 2000;

/** The last day of a month written as 2012-10, 10/2012, 201210, Oct-12, October 2012, or any day of it; null when it is none. */
export function readMonth(text: string): CalendarDate | null {
  const plain = text.trim().toLowerCase();
  const day = parseDate(plain);
  if (day !== null) return monthEnd(day);
  const yearFirst = /^(\d{4})(?:[-/ .](\d{1,2})|(\d{2}))$/.exec(plain);
  if (yearFirst !== null) return endOf(yearFirst[1]!, Number(yearFirst[2] ?? yearFirst[3]));
  const monthFirst = /^(\d{1,2})[-/ .](\d{4})$/.exec(plain);
  if (monthFirst !== null) return endOf(monthFirst[2]!, Number(monthFirst[1]));
  const named = /^(?:(\d{1,2})[-/ .])?([a-z]+)\.?[-/ ,]*'?(\d{4}|\d{2})$/.exec(plain);
  return named === null ? null : endOf(named[3]!, numberOfMonth(named[2]!), Number(named[1] ?? 1));
}

/** A month by its name or the beginning of it; 0 when it is none. */
function numberOfMonth(word: string): number {
  const beginning = word === 'sept' ? 'sep' : word;
  return beginning.length < LEAST_LETTERS ? 0 : MONTHS.findIndex(month => month.startsWith(beginning)) + 1;
}

function endOf(year: string, month: number, day = 1): CalendarDate | null {
  const date = dateIfReal(year.length === 2 ? CENTURY + Number(year) : Number(year), month, day);
  return date === null ? null : monthEnd(date);
}
