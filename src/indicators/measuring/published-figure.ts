import { addDays, calendarDate, dateParts, longDate } from '#kernel/calendar-date.ts';
import type { CalendarDate } from '#kernel/calendar-date.ts';
import type { Figure } from '#indicators/figure.ts';
import { noFigure } from '#indicators/figure.ts';
import type { PublishedMeasure } from '#indicators/indicator.ts';
import type { PublishedRates } from '#indicators/other-files.ts';
import type { Period } from '#indicators/period.ts';

/** The last 31 March of a period; null where it holds none. */
export function marchIn({ from, until }: Period): CalendarDate | null {
  const { year } = dateParts(addDays(until, 1));
  const latest = [calendarDate(year, 3, 31), calendarDate(year - 1, 3, 31)].find(day => day <= until);
  return latest !== undefined && latest >= from ? latest : null;
}

/** The figure that published statistics give on the last 31 March of a period. */
export function publishedFigure(rates: PublishedRates | null, { measure, figure }: PublishedMeasure, period: Period): Figure {
  if (rates === null) return noFigure(period, 'Published statistics that hold this authority: give the files of the Department for Education with --published, or beside the returns on the page.');
  const day = marchIn(period);
  if (day === null) return noFigure(period, 'Published for 31 March alone, and none falls into this time.', 'z');
  const rate = rates.on(measure, day);
  if (rate === null) return noFigure(period, `The published statistics hold no rate of this authority for ${longDate(day)}.`);
  const told = figure(rate);
  if ('why' in told) return noFigure(period, told.why);
  return { period, ...told, basis: `${day === period.until ? '' : `As it stood on ${longDate(day)}. `}${told.basis} ${rate.source}`, symbol: null, why: null };
}
