import type { EpisodeRow } from '#returns/ssda903/episode-row.ts';
import type { ChildInMerge, StepIssue } from '#returns/ssda903/merge/merge-step.ts';

/** The rows that a step keeps; each other one is recorded as set aside with what is wrong with it. */
export function settingAside<Row extends EpisodeRow>(rows: readonly Row[], child: ChildInMerge, step: string, wrongWith: (row: Row) => StepIssue | null): readonly Row[] {
  // Nothing is wrong with nearly every child, and then no new list is made.
  if (rows.every(row => wrongWith(row) === null)) return rows;
  return rows.filter(row => {
    const issue = wrongWith(row);
    if (issue !== null) child.record(row, 'set-aside', step, issue);
    return issue === null;
  });
}
