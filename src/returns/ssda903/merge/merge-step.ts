import type { CalendarDate } from '#kernel/calendar-date.ts';
import type { Issue } from '#kernel/issue.ts';
import type { EpisodeRow, StartedRow } from '#returns/ssda903/episode-row.ts';

/** What can become of a row that was read. */
export type Outcome = 'kept' | 'merged' | 'repaired' | 'set-aside';

/** What was found, without what the row itself says (file, row, child) and the step's id. */
export type StepIssue = Pick<Issue, 'severity' | 'message' | 'action' | 'column' | 'value'>;

/** What the steps know about the child whose rows they work on. */
export interface ChildInMerge {
  readonly localId: string;
  readonly bornOn: CalendarDate | null;
  /** Return years (ending) that were loaded for the child's authority, earliest first. */
  readonly loadedYears: readonly number[];
  /** Whether the return of a year (ending) has a row of the child. */
  readonly isInReturnOf: (yearEnding: number) => boolean;
  readonly observedUntil: CalendarDate;
  /** Starts of the child's short breaks, earliest first. */
  readonly shortBreakStarts: readonly CalendarDate[];
  /** Says what became of a row. Merging a row into its repeat in a later return is no finding and has no issue. */
  readonly record: (row: EpisodeRow, outcome: Outcome, step: string, issue: StepIssue | null) => void;
}

/** One step of the merge of yearly returns into one history. A new repair is a file with one of these and a line in the list. */
export interface MergeStep<Row extends EpisodeRow> {
  readonly id: string;
  readonly title: string;
  readonly why: string;
  readonly source: string;
  /** Rows of one child in, rows out. Every row that does not come out, or comes out changed, is recorded. */
  readonly apply: (rows: readonly Row[], child: ChildInMerge) => readonly Row[];
}

/** Which rows may take part at all. Rows come in the order of the files. */
export type AdmissionStep = MergeStep<EpisodeRow>;
/** Making one history of rows that may take part. Rows come in the order of their starts. */
export type HistoryStep = MergeStep<StartedRow>;
