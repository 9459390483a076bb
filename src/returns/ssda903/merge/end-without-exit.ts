import { slashDate } from '#kernel/calendar-date.ts';
import { CONTINUES, INFERRED_END } from '#reference/reasons-episode-ceased.ts';
import type { HistoryStep } from '#returns/ssda903/merge/merge-step.ts';

const id = 'end-without-exit';

export const endWithoutExit: HistoryStep = {
  id,
  title: 'Care that ends without a reason for leaving',
  why: 'Reason X1, or none, promises another episode on the same day. Where none follows, the child left and the reason is not known; '
    + 'and a reason for leaving in the middle of a time in care is a mistake, since the child stayed.',
  source: 'SSDA903 history merge, step 8: a period ends with its last row whose REC is not X1',
  apply: (rows, child) => rows.map((row, index) => {
    if (row.DEC === null) return row;
    const next = rows[index + 1];
    const goesOn = next !== undefined && next.DECOM === row.DEC && next.RNE !== 'S';
    if (goesOn === (row.REC === CONTINUES) && row.REC !== '') return row;
    if (goesOn) {
      child.record(row, 'repaired', id, {
        severity: 'repair', column: 'REC', value: row.REC,
        message: `The reason says that the child left care on ${slashDate(row.DEC)}, but the next episode begins that day (${next.origin.file}, row ${next.row})`,
        action: `Reason read as ${CONTINUES}.`,
      });
      return { ...row, REC: CONTINUES };
    }
    child.record(row, 'repaired', id, {
      severity: 'repair', column: 'REC', value: row.REC,
      message: `The episode ends on ${slashDate(row.DEC)} without a reason for leaving care, and no episode follows that day`,
      action: `Reason read as ${INFERRED_END}: left care, reason not known.`,
    });
    return { ...row, REC: INFERRED_END };
  }),
};
