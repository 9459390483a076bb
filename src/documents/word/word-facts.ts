import type { CalendarDate } from '#kernel/calendar-date.ts';

export interface WordFacts {
  readonly title: string;
  readonly subtitle?: string;
  /** Lines under the title: whose report, data to when. */
  readonly facts: readonly string[];
  readonly madeOn: CalendarDate;
  /** The layout of a committee paper: headings 1, 2, 3 and paragraphs 1.1, 1.2, which Word counts anew when one is put in. */
  readonly numbered?: boolean;
}
