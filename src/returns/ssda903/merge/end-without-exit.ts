import { slashDate } from '#kernel/calendar-date.ts';
import { CONTINUES, INFERRED_END } from '#reference/reasons-episode-ceased.ts';
import type { StartedRow } from '#returns/ssda903/episode-row.ts';
import type { HistoryStep } from '#returns/ssda903/merge/merge-step.ts';

const id = 'end-without-exit';

export const endWithoutExit: HistoryStep = {
  id,
  title: 'Care that ends without a reason for leaving',
  why: 'Reason X1, or none, promises another episode on the same day. Where none follows, the child left and the reason is not known; '
    + 'and a reason for leaving in the middle of a time in care is a mistake, since the child stayed.',
  source: 'SSDA903 history merge, step 8: a period ends with its last row whose REC is not X1',
  apply: (rows, child) => {
    if (!rows.some((row, index) => rightReason(row, rows[index + 1]) !== row.REC)) return rows;
    return rows.map((row, index) => {
      const REC = rightReason(row, rows[index + 1]);
      if (REC === row.REC || row.DEC === null) return row;
      child.record(row, 'repaired', id, {
        severity: 'repair', column: 'REC', value: row.REC,
        message: REC === CONTINUES ? `The reason ${row.REC === '' ? 'is blank' : 'says that the child left care'} on ${slashDate(row.DEC)}, but the next episode begins that day`
          : `The episode ends on ${slashDate(row.DEC)} without a reason for leaving care, and no episode follows that day`,
        action: REC === CONTINUES ? `Reason read as ${CONTINUES}.` : `Reason read as ${INFERRED_END}: left care, reason not known.`,
      });
      return { ...row, REC };
    });
  },
};

/** The reason an episode can have ended for, given the next: the one it states, unless that cannot be. */
function rightReason(row: StartedRow, next: StartedRow | undefined): string {
  if (row.DEC === null) return row.REC;
  if (next !== undefined && next.DECOM === row.DEC && next.RNE !== 'S') return CONTINUES;
  return row.REC === CONTINUES || row.REC === '' ? INFERRED_END : row.REC;
}
