import { slashDate } from '#kernel/calendar-date.ts';
import type { CalendarDate } from '#kernel/calendar-date.ts';
import { CONTINUES } from '#reference/reasons-episode-ceased.ts';
import type { StartedRow } from '#returns/ssda903/episode-row.ts';
import { isAbsentBetween } from '#returns/ssda903/merge/absence.ts';
import type { ChildInMerge, HistoryStep } from '#returns/ssda903/merge/merge-step.ts';

const id = 'gap-after-continuing';

export const gapAfterContinuing: HistoryStep = {
  id,
  title: 'Gap after an episode that said care goes on',
  why: 'Reason X1 says that the next episode began the same day, so days missing before it are a mistake in a date and the child was in '
    + 'care. Not when the next episode is a new start, nor over a year whose return does not know the child: that would stretch care '
    + 'over a real absence. Nor into a short break: that is the next episode, and its days do not count as looked after.',
  source: 'SSDA903 history merge, step 7',
  apply: (rows, child) => {
    if (!rows.some((row, index) => filledUntil(row, rows[index + 1], child) !== null)) return rows;
    return rows.map((row, index) => {
      const next = rows[index + 1];
      const until = filledUntil(row, next, child);
      if (until === null) return row;
      child.record(row, 'repaired', id, {
        severity: 'repair', column: 'DEC', value: slashDate(row.DEC!),
        message: `The episode ended on ${slashDate(row.DEC!)} with reason ${CONTINUES}, but the next begins on ${slashDate(next!.DECOM)} (${next!.origin.file}, row ${next!.row})`,
        action: `Ended on ${slashDate(until)}.`,
      });
      return { ...row, DEC: until };
    });
  },
};

/** The day to which an episode is drawn out, or null when there is no gap to fill. */
function filledUntil(row: StartedRow, next: StartedRow | undefined, child: ChildInMerge): CalendarDate | null {
  const { DEC } = row;
  if (next === undefined || DEC === null || row.REC !== CONTINUES || DEC >= next.DECOM || next.RNE === 'S') return null;
  if (isAbsentBetween(child, DEC, next.DECOM)) return null;
  const until = child.shortBreakStarts.find(start => start >= DEC && start < next.DECOM) ?? next.DECOM;
  return until > DEC ? until : null;
}
