import { firstDayOfFinancialYear, lastDayOfFinancialYear, type CalendarDate } from '#kernel/calendar-date.ts';
import { hashName, stream, type Random } from '#kernel/random.ts';
import type { Child, Episode } from '#journeys/child.ts';

/** One return year: what a child's row depends on. */
export interface ReturnYear { readonly yearEnding: number; readonly from: CalendarDate; readonly until: CalendarDate; readonly seed: number }

export const returnYear = (yearEnding: number, seed: number): ReturnYear =>
  ({ yearEnding, from: firstDayOfFinancialYear(yearEnding), until: lastDayOfFinancialYear(yearEnding), seed });

/** Chance that belongs to one child and one subject, the same in every year. */
export const childStream = (year: ReturnYear, subject: string, child: Child): Random => stream(year.seed, subject, hashName(child.localId));

export const isWithin = (year: ReturnYear, day: CalendarDate): boolean => day >= year.from && day <= year.until;

/** Open at any time in the year; one that ended on 1 April was open that morning and is reported again. */
export const isReported = (span: { readonly commencedOn: CalendarDate; readonly ceasedOn: CalendarDate | null }, year: ReturnYear): boolean =>
  span.commencedOn <= year.until && (span.ceasedOn === null || span.ceasedOn >= year.from);

/** A child's rows of one year, short breaks among them, in the order they began. */
export function episodesInYear(child: Child, year: ReturnYear): Episode[] {
  const found = child.shortBreaks.filter(episode => isReported(episode, year));
  for (const period of child.periodsOfCare) {
    if (isReported(period, year)) found.push(...period.episodes.filter(episode => isReported(episode, year)));
  }
  return found.sort((a, b) => a.commencedOn - b.commencedOn);
}
