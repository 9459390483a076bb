import type { CalendarDate } from '#kernel/calendar-date.ts';
import { calendarDate } from '#kernel/calendar-date.ts';
import { workingDaysBetween } from '#reference/working-days.ts';

/** Whether something was done in so many working days, the day it began being day 0. An end before the beginning is wrong data and not in time. */
export const isWithinWorkingDays = (from: CalendarDate, until: CalendarDate, limit: number): boolean => until >= from && workingDaysBetween(from, until) <= limit;

/** Working days for an assessment. Source: Working Together to Safeguard Children (2013), chapter 1. */
export const ASSESSMENT_LIMIT = 45;

/** The day on which one assessment in 45 working days took the place of the initial and the core assessment. */
export const SINGLE_ASSESSMENT_FROM = calendarDate(2013, 4, 15);
