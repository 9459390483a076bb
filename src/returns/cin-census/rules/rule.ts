import type { CalendarDate } from '#kernel/calendar-date.ts';
import type { ValueElement } from '#returns/cin-census/elements.ts';
import type { ChildRow } from '#returns/cin-census/rows.ts';

/**
 * A check of the census. A check changes nothing: it says what is odd, and the row stays. A new check is a file with one
 * of these and a line in the list.
 */
export type Rule = ValueRule | ChildRule;

interface RuleFacts {
  /** The file's name. */
  readonly id: string;
  readonly title: string;
  readonly why: string;
  readonly source: string;
  readonly severity: 'error' | 'warning';
  /** What was done about it. */
  readonly action: string;
  /** A census in which it finds something, and one in which it does not. */
  readonly finds: Example;
  readonly passes: Example;
}

/** One child of the census of the year to 31 March 2024. */
export interface Example {
  /** Values of ChildIdentifiers beside LAchildID; a girl born on 1 June 2015 where they are left out. */
  readonly identifiers?: Readonly<Record<string, string>>;
  /** White British, nothing of disability, where they are left out. */
  readonly characteristics?: Readonly<Record<string, string | readonly string[]>>;
  /** XML of the child's CINdetails; one plain episode where it is left out. */
  readonly episodes?: readonly string[];
}

/** A check of one value. Says what is wrong with its text, or null; the text is empty where a record lacks the value. */
export interface ValueRule extends RuleFacts {
  readonly scope: 'value';
  readonly appliesTo: (element: ValueElement) => boolean;
  /** Must depend on its arguments alone: each different text is judged once a file. The year is null where the census does not say. */
  readonly check: (text: string, element: ValueElement, yearEnding: number | null) => string | null;
}

/** A check of one child in one census. */
export interface ChildRule extends RuleFacts {
  readonly scope: 'child';
  readonly check: (child: ChildRow, census: CensusDates, report: Report) => void;
}

export interface CensusDates { readonly yearEnding: number | null; readonly referenceDate: CalendarDate | null }

/** Says what is wrong, and with which element of the row. */
export type Report = (row: { readonly line: number }, element: string, message: string, value?: CalendarDate | string | null) => void;
