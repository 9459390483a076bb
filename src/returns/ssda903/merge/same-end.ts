import { slashDate } from '#kernel/calendar-date.ts';
import type { StartedRow } from '#returns/ssda903/episode-row.ts';
import type { HistoryStep } from '#returns/ssda903/merge/merge-step.ts';

const id = 'same-end';

export const sameEnd: HistoryStep = {
  id,
  title: 'Two episodes that end on the same day',
  why: 'A child has one episode at a time, so two that end together are one whose start was written twice; the earlier start stands. '
    + 'Open episodes all lack an end: being blank together says nothing, and they are never joined here.',
  source: 'SSDA903 history merge, step 4',
  apply: (rows, child) => {
    if (rows.length < 2) return rows;
    const byEnd = new Map<number, StartedRow>();
    return rows.filter(row => {
      if (row.DEC === null) return true;
      const earlier = byEnd.get(row.DEC);
      if (earlier === undefined) { byEnd.set(row.DEC, row); return true; }
      child.record(row, 'merged', id, {
        severity: 'repair', column: 'DEC', value: slashDate(row.DEC),
        message: `Two episodes of this child end on ${slashDate(row.DEC)}: the other began on ${slashDate(earlier.DECOM)} (${earlier.origin.file}, row ${earlier.row})`,
        action: 'The one that began earlier stands; this row is merged into it.',
      });
      return false;
    });
  },
};
