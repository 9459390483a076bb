import { slashDate } from '#kernel/calendar-date.ts';
import { CONTINUES } from '#reference/reasons-episode-ceased.ts';
import type { StartedRow } from '#returns/ssda903/episode-row.ts';
import { isAbsentBetween } from '#returns/ssda903/merge/absence.ts';
import type { HistoryStep } from '#returns/ssda903/merge/merge-step.ts';

const id = 'gap-after-continuing';

export const gapAfterContinuing: HistoryStep = {
  id,
  title: 'Gap after an episode that said care goes on',
  why: 'Reason X1 says that the next episode began the same day, so days missing before it are a mistake in a date and the child was in '
    + 'care. Not when the next episode is a new start, nor over a year whose return does not know the child: that would stretch care '
    + 'over a real absence.',
  source: 'SSDA903 history merge, step 7',
  apply: (rows, child) => {
    const hasGap = (row: StartedRow, next: StartedRow | undefined): next is StartedRow => next !== undefined && row.DEC !== null
      && row.REC === CONTINUES && row.DEC < next.DECOM && next.RNE !== 'S' && !isAbsentBetween(child, row.DEC, next.DECOM);
    if (!rows.some((row, index) => hasGap(row, rows[index + 1]))) return rows;
    return rows.map((row, index) => {
      const next = rows[index + 1];
      if (!hasGap(row, next)) return row;
      child.record(row, 'repaired', id, {
        severity: 'repair', column: 'DEC', value: slashDate(row.DEC!),
        message: `The episode ended on ${slashDate(row.DEC!)} with reason ${CONTINUES}, but the next begins on ${slashDate(next.DECOM)} (${next.origin.file}, row ${next.row})`,
        action: `Ended on ${slashDate(next.DECOM)}, when the next begins.`,
      });
      return { ...row, DEC: next.DECOM };
    });
  },
};
