import { addDays, addMonths } from '#kernel/calendar-date.ts';
import type { CalendarDate } from '#kernel/calendar-date.ts';
import { isOn } from '#journeys/child.ts';
import type { PeriodOfCare, Placement } from '#journeys/child.ts';
import { isUnaccompaniedOn } from '#journeys/counts/stays.ts';
import type { Person } from '#journeys/pathway.ts';

/** The period of care that a child is in on a day; null where none. */
export const periodOn = ({ care }: Person, day: CalendarDate): PeriodOfCare | null => care?.periodsOfCare.find(period => isOn(period, day)) ?? null;

/** The placement of a child on a day, temporary moves folded into the one they interrupt; null out of care. */
export const placementOn = (person: Person, day: CalendarDate): Placement | null => periodOn(person, day)?.placements.find(placement => isOn(placement, day)) ?? null;

/** The first of so many months that end with a day, to the day: of 12 months to 31 March 2025, 1 April 2024. */
export const firstDayOfMonthsTo = (day: CalendarDate, months: number): CalendarDate => addMonths(addDays(day, 1), -months);

/** Whether something that has gone on since a day has filled so many months on another, both days counted. */
export const hasLasted = (since: CalendarDate, day: CalendarDate, months: number): boolean => since <= firstDayOfMonthsTo(day, months);

interface Time { readonly from: CalendarDate; readonly until: CalendarDate | null }

/** Whether a half-open time has a day between two days, both of them in. */
export const touches = ({ from, until }: Time, first: CalendarDate, last: CalendarDate): boolean => from <= last && (until === null || until > first);

/** Unaccompanied on the day, where the return of children in care tells when that ended; otherwise what any return says of the child. */
export const isUnaccompanied = ({ care, unaccompanied }: Person, day: CalendarDate): boolean => (care === null || care.unaccompanied === null ? unaccompanied : isUnaccompaniedOn(care, day));
