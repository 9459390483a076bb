import { slashDate } from '#kernel/calendar-date.ts';
import type { StartedRow } from '#returns/ssda903/episode-row.ts';
import type { ChildInMerge, HistoryStep } from '#returns/ssda903/merge/merge-step.ts';

const id = 'same-start';

export const sameStart: HistoryStep = {
  id,
  title: 'The same episode in several returns',
  why: 'A return lists every episode open at any time in its year, so a long episode comes once a year: open, open, then closed. '
    + 'The row of the latest return stands; within one return the one with an end, then the later end, then the first by its codes, so '
    + 'that the order of the rows decides nothing.',
  source: 'SSDA903 history merge, step 3',
  apply: (rows, child) => {
    if (rows.length < 2) return rows;
    const kept: StartedRow[] = [];
    for (let i = 0; i < rows.length;) {
      let best = rows[i]!;
      let next = i + 1;
      for (; next < rows.length && rows[next]!.DECOM === best.DECOM; next += 1) if (stands(rows[next]!, best)) best = rows[next]!;
      for (let k = i; k < next; k += 1) if (rows[k] !== best) record(rows[k]!, best, child);
      kept.push(best);
      i = next;
    }
    return kept;
  },
};

/** Whether one row stands rather than another with the same start. */
function stands(row: StartedRow, other: StartedRow): boolean {
  if (row.origin.yearEnding !== other.origin.yearEnding) return row.origin.yearEnding > other.origin.yearEnding;
  if ((row.DEC === null) !== (other.DEC === null)) return row.DEC !== null;
  if (row.DEC !== other.DEC) return row.DEC !== null && other.DEC !== null && row.DEC > other.DEC;
  return codesOf(row) < codesOf(other);
}

const codesOf = ({ LS, PLACE, PLACE_PROVIDER, RNE, REC, CIN, URN, PL_POST, HOME_POST, REASON_PLACE_CHANGE }: StartedRow): string =>
  [LS, PLACE, PLACE_PROVIDER, RNE, REC, CIN, URN, PL_POST, HOME_POST, REASON_PLACE_CHANGE].join();

function record(row: StartedRow, into: StartedRow, child: ChildInMerge): void {
  const sameReturn = row.origin.yearEnding === into.origin.yearEnding;
  const reopened = row.DEC !== null && into.DEC === null && !sameReturn;
  if (reopened) {
    child.record(row, 'merged', id, {
      severity: 'warning', column: 'DEC', value: slashDate(row.DEC!),
      message: `This return ended the episode on ${slashDate(row.DEC!)}; the return for the year ending ${into.origin.yearEnding} shows it open (${into.origin.file}, row ${into.row})`,
      action: 'The later return stands: the episode is open.',
    });
  } else if (sameReturn && !isSame(row, into)) {
    child.record(row, 'merged', id, {
      severity: 'warning', column: 'DECOM', value: slashDate(row.DECOM),
      message: `Another row of this return has the same child and start (${into.origin.file}, row ${into.row}) and says something else`,
      action: 'The row with an end stands, then the one with the later end; this one is merged into it.',
    });
  } else child.record(row, 'merged', id, null);
}

const isSame = (a: StartedRow, b: StartedRow): boolean => a.DEC === b.DEC && codesOf(a) === codesOf(b);
