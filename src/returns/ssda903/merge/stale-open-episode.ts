import { lastDayOfFinancialYear, longDate, slashDate } from '#kernel/calendar-date.ts';
import type { CalendarDate } from '#kernel/calendar-date.ts';
import { CONTINUES, INFERRED_END } from '#reference/reasons-episode-ceased.ts';
import { INFERRED_MOVE } from '#reference/reasons-placement-changed.ts';
import type { StartedRow } from '#returns/ssda903/episode-row.ts';
import { isAbsentBetween } from '#returns/ssda903/merge/absence.ts';
import type { ChildInMerge, HistoryStep } from '#returns/ssda903/merge/merge-step.ts';

const id = 'stale-open-episode';

export const staleOpenEpisode: HistoryStep = {
  id,
  title: 'Open in one return, absent from the next',
  why: 'An episode open on 31 March must come again in the next return. If it does not, it was written again with another start, or it '
    + 'ended and nobody said so. Left alone, the child would stay in care for ever.',
  source: 'SSDA903 history merge, step 5',
  apply: (rows, child) => {
    const latestYear = child.loadedYears.at(-1) ?? 0;
    const isStale = (row: StartedRow): boolean => row.DEC === null && row.origin.yearEnding < latestYear;
    if (!rows.some(isStale)) return rows;
    const kept = withoutRestated(rows, isStale, child);
    return kept.map((row, index) => isStale(row) ? ended(row, kept[index + 1] ?? null, child) : row);
  },
};

/**
 * Leaves out stale rows that a later return wrote again with another start, or replaced by an earlier-starting one. Each
 * row left out gives its neighbours a new neighbour (three returns may have three starts), so it is done until none is.
 */
function withoutRestated(rows: readonly StartedRow[], isStale: (row: StartedRow) => boolean, child: ChildInMerge): readonly StartedRow[] {
  const kept: StartedRow[] = [];
  rows.forEach((row, index) => {
    const later = isStale(row) ? restatement(row, kept.at(-1), rows[index + 1]) : null;
    if (later === null) { kept.push(row); return; }
    child.record(row, 'merged', id, {
      severity: 'repair', column: 'DEC',
      message: `The episode was open, and a later return has in its place the one that began on ${slashDate(later.DECOM)} (${later.origin.file}, row ${later.row})`,
      action: 'The later return stands; this row is merged into it.',
    });
  });
  return kept.length === rows.length ? kept : withoutRestated(kept, isStale, child);
}

/** The row of a later return that stands for a stale one: the row before it, or a neighbour with the same contents. */
function restatement(row: StartedRow, previous: StartedRow | undefined, next: StartedRow | undefined): StartedRow | null {
  if (previous !== undefined && previous.origin.yearEnding > row.origin.yearEnding) return previous;
  return next !== undefined && next.origin.yearEnding > row.origin.yearEnding && hasSameContents(row, next) ? next : null;
}

const hasSameContents = (a: StartedRow, b: StartedRow): boolean =>
  a.RNE === b.RNE && a.LS === b.LS && a.PLACE === b.PLACE && a.PLACE_PROVIDER === b.PLACE_PROVIDER && a.PL_POST === b.PL_POST && a.URN === b.URN;

function ended(row: StartedRow, next: StartedRow | null, child: ChildInMerge): StartedRow {
  const yearEnd = lastDayOfFinancialYear(row.origin.yearEnding);
  const left = next === null || next.RNE === 'S' || isAbsentBetween(child, row.DECOM, next.DECOM);
  // A child who came on the last day of the year is left that one day.
  const leftOn = (): CalendarDate => Math.max(row.DECOM + 1, next === null ? yearEnd : Math.min(yearEnd, next.DECOM - 1)) as CalendarDate;
  const DEC = left ? leftOn() : next.DECOM;
  const REC = left ? INFERRED_END : CONTINUES;
  const moved = !left && /^[PBTU]$/.test(next.RNE);
  child.record(row, 'repaired', id, {
    severity: 'repair', column: 'DEC',
    message: `The episode was open on ${longDate(yearEnd)} and no later return has it`,
    action: left ? `Ended on ${slashDate(DEC)}, as if the child left care then (reason ${INFERRED_END}).`
      : `Ended on ${slashDate(DEC)}, when the next episode begins (reason ${CONTINUES}).`,
  });
  return { ...row, DEC, REC, REASON_PLACE_CHANGE: moved ? INFERRED_MOVE : '' };
}

