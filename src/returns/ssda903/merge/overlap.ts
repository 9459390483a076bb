import { slashDate } from '#kernel/calendar-date.ts';
import { CONTINUES, INFERRED_END } from '#reference/reasons-episode-ceased.ts';
import type { StartedRow } from '#returns/ssda903/episode-row.ts';
import type { ChildInMerge, HistoryStep } from '#returns/ssda903/merge/merge-step.ts';

const id = 'overlap';

export const overlap: HistoryStep = {
  id,
  title: 'Episodes that overlap',
  why: 'A child has one episode at a time. Where a later return has the next episode, the earlier one ends when it begins. Within one '
    + 'return an overlap is a mistake that the authority must mend; until then no day in care is lost and none is counted twice.',
  source: 'SSDA903 history merge, step 6',
  apply: (rows, child) => {
    if (!rows.some((row, index) => index > 0 && isOverlap(rows[index - 1]!, row))) return rows;
    const kept: StartedRow[] = [];
    for (const row of rows) {
      const previous = kept.at(-1);
      if (previous === undefined || !isOverlap(previous, row)) kept.push(row);
      else if (isReplaced(previous, row)) setAside(row, previous, child);
      else kept.splice(-1, 1, cut(previous, row, child), row);
    }
    return kept;
  },
};

const isOverlap = (row: StartedRow, next: StartedRow): boolean => row.DEC === null || row.DEC > next.DECOM;

/** The next row lies inside this one and no later return brought it: the longer one stands. */
function isReplaced(row: StartedRow, next: StartedRow): boolean {
  if (row.DEC === null) return next.origin.yearEnding < row.origin.yearEnding;
  return next.DEC !== null && next.DEC < row.DEC && next.origin.yearEnding <= row.origin.yearEnding;
}

function setAside(row: StartedRow, previous: StartedRow, child: ChildInMerge): void {
  const sameReturn = row.origin.yearEnding === previous.origin.yearEnding;
  child.record(row, 'set-aside', id, {
    severity: sameReturn ? 'error' : 'repair', column: 'DECOM', value: slashDate(row.DECOM),
    message: `The episode lies inside another that began on ${slashDate(previous.DECOM)} (${previous.origin.file}, row ${previous.row})`,
    action: sameReturn ? 'The longer episode stands; this row is not used.' : 'The later return stands; this row is not used.',
  });
}

function cut(row: StartedRow, next: StartedRow, child: ChildInMerge): StartedRow {
  const sameReturn = row.origin.yearEnding === next.origin.yearEnding;
  const where = `(${next.origin.file}, row ${next.row})`;
  child.record(row, 'repaired', id, {
    severity: sameReturn ? 'error' : 'repair', column: 'DEC', ...(row.DEC === null ? {} : { value: slashDate(row.DEC) }),
    message: row.DEC === null ? `The episode has no end, but the next begins on ${slashDate(next.DECOM)} ${where}`
      : `The episode ends on ${slashDate(row.DEC)}, after the next begins on ${slashDate(next.DECOM)} ${where}`,
    action: `Ended on ${slashDate(next.DECOM)}, when the next begins.`,
  });
  const REC = next.RNE !== 'S' ? CONTINUES : row.REC === '' || row.REC === CONTINUES ? INFERRED_END : row.REC;
  return { ...row, DEC: next.DECOM, REC };
}
