import { monthEndAfter, addDays } from '#kernel/calendar-date.ts';
import type { CalendarDate } from '#kernel/calendar-date.ts';
import type { Pathway } from '#journeys/pathway.ts';

/** From the first to the last day of which any return or monthly measure tells; null where none tells of any. */
export function daysTold({ known, monthlyFigures }: Pick<Pathway, 'known' | 'monthlyFigures'>): { readonly from: CalendarDate; readonly until: CalendarDate } | null {
  let from = Infinity as CalendarDate;
  let until = -Infinity as CalendarDate;
  for (const window of known) { if (window.from < from) from = window.from; if (window.until > until) until = window.until; }
  for (const { monthEnd } of monthlyFigures) { if (monthEnd < from) from = addDays(monthEndAfter(monthEnd, -1), 1); if (monthEnd > until) until = monthEnd; }
  return from > until ? null : { from, until };
}
