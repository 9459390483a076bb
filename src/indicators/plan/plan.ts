import type { CalendarDate } from '#kernel/calendar-date.ts';
import type { Target } from '#indicators/judging/target.ts';

/** A dated event that is drawn on every chart, or on those of one indicator. */
export interface KeyDate {
  readonly on: CalendarDate;
  readonly text: string;
  /** Null: on every chart. */
  readonly indicator: string | null;
  /** The control limits of the indicator are worked out anew from this month, because the process or its definition changed. */
  readonly startsNewLimits: boolean;
}

/** What somebody wrote about an indicator in a period: what is behind the figure, or why it cannot be trusted. */
export interface Remark {
  readonly indicator: string;
  readonly from: CalendarDate;
  readonly until: CalendarDate;
  readonly kind: 'commentary' | 'data-quality';
  readonly text: string;
  readonly by: string;
  readonly updatedOn: CalendarDate | null;
}

/** Where a programme starts and ends for an indicator: the table of aims at its end. */
export interface Aim { readonly indicator: string; readonly from: CalendarDate; readonly until: CalendarDate }

/** What people, and no return, say of the indicators: aims, targets, dates, words. */
export interface Plan {
  readonly targets: readonly Target[];
  readonly keyDates: readonly KeyDate[];
  readonly remarks: readonly Remark[];
  readonly aims: readonly Aim[];
}

export const NO_PLAN: Plan = { targets: [], keyDates: [], remarks: [], aims: [] };

/** The target of an indicator that covers a day; of several, the one that begins last. */
export const targetOn = ({ targets }: Plan, indicator: string, day: CalendarDate): Target | null =>
  targets.filter(target => target.indicator === indicator && target.from <= day && target.until >= day).toSorted((a, b) => a.from - b.from).at(-1) ?? null;
