import { parseDate } from '#kernel/calendar-date.ts';
import type { CalendarDate } from '#kernel/calendar-date.ts';

/** A date of a return, null when blank, or `unreadable`. */
export type DateCell = CalendarDate | null | 'unreadable';

/** Reads the dates of a return; a return repeats few different dates, so each text is read once. */
export function dateReader(): (text: string) => DateCell {
  const known = new Map<string, DateCell>([['', null]]);
  return text => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const date = parseDate(text) ?? 'unreadable';
    known.set(text, date);
    return date;
  };
}

export const dateOrNull = (cell: DateCell): CalendarDate | null => cell === 'unreadable' ? null : cell;
