import type { CalendarDate } from '#kernel/calendar-date.ts';
import type { EpisodeColumn, StartedRow } from '#returns/ssda903/episode-row.ts';
import type { Column, TableId } from '#returns/ssda903/tables.ts';

/**
 * A check of the return. A check changes nothing: it says what is odd, and the row stays (what cannot stay is a step of
 * the merge). A new check is a file with one of these and a line in the list.
 */
export type Rule = EpisodesRule | CellRule | BirthRule;

interface RuleFacts {
  /** The file's name. */
  readonly id: string;
  readonly title: string;
  readonly why: string;
  readonly source: string;
  readonly severity: 'error' | 'warning';
  /** What was done about it. */
  readonly action: string;
  /** Return years (ending) it applies to; absent means all. */
  readonly years?: { readonly first?: number; readonly last?: number };
  /** Returns in which it finds something, and returns in which it does not. */
  readonly finds: Example;
  readonly passes: Example;
}

/** Rows as CSV lines in the columns' official order, by table, by the label of the return (`2017-18`). */
export type Example = Readonly<Record<string, Partial<Readonly<Record<TableId, readonly string[]>>>>>;

/** A check of one child's episodes in one return, one of them with another, or with the next return's. */
export interface EpisodesRule extends RuleFacts {
  readonly scope: 'episodes';
  readonly check: (child: ChildInReturn, report: Report) => void;
}

export interface ChildInReturn {
  readonly bornOn: CalendarDate | null;
  readonly yearEnding: number;
  /** In the order of their starts, short breaks among them. */
  readonly rows: readonly StartedRow[];
  /** The child's rows in the return of the next year; null when that return was not loaded. */
  readonly nextReturn: readonly StartedRow[] | null;
}

export type Report = (row: StartedRow, column: EpisodeColumn, message: string) => void;

/** A check of each cell of a kind of column, in every table. Says what is wrong with a text, or null. */
export interface CellRule extends RuleFacts {
  readonly scope: 'cell';
  readonly appliesTo: (column: Column, table: TableId) => boolean;
  /** Must depend on its arguments alone: each different text is judged once a file. */
  readonly check: (text: string, column: Column, yearEnding: number) => string | null;
}

/** A check of the date of birth that a row repeats, against the one the child's latest header gives. */
export interface BirthRule extends RuleFacts {
  readonly scope: 'birth';
  readonly check: (stated: CalendarDate, bornOn: CalendarDate) => string | null;
}

export const appliesInYear = (rule: Rule, yearEnding: number): boolean =>
  (rule.years?.first === undefined || rule.years.first <= yearEnding) && (rule.years?.last === undefined || rule.years.last >= yearEnding);
