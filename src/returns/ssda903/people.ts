import type { CalendarDate } from '#kernel/calendar-date.ts';

/** What the header and the unaccompanied children's table say about a child, newest return first. */
export interface Person {
  readonly bornOn: CalendarDate | null;
  readonly sex: string;
  readonly ethnicity: string;
  readonly unaccompanied: { readonly until: CalendarDate | null } | null;
}
