import { longDate, slashDate } from '#kernel/calendar-date.ts';
import type { StartedRow } from '#returns/ssda903/episode-row.ts';
import type { HistoryStep } from '#returns/ssda903/merge/merge-step.ts';

const id = 'after-the-last-day';

export const afterTheLastDay: HistoryStep = {
  id,
  title: 'After the last day that all returns cover',
  why: 'Figures end on one day for every child. What a return tells of later days, because it was taken in the middle of a month or because '
    + 'another authority\'s returns stop earlier, would be counted for some children and not for others. An end of 1 April is such a day.',
  source: 'docs/decisions/0002-return-year-from-dates.md',
  apply: (rows, child) => {
    const until = child.observedUntil;
    if (!rows.some(row => row.DECOM > until || (row.DEC !== null && row.DEC > until))) return rows;
    return rows.flatMap((row): readonly StartedRow[] => {
      if (row.DECOM > until) {
        child.record(row, 'set-aside', id, {
          severity: 'note', column: 'DECOM', value: slashDate(row.DECOM),
          message: `The episode begins after ${longDate(until)}, the last day covered`, action: 'The row is not used.',
        });
        return [];
      }
      if (row.DEC === null || row.DEC <= until) return [row];
      child.record(row, 'repaired', id, {
        severity: 'note', column: 'DEC', value: slashDate(row.DEC),
        message: `The episode ends on ${slashDate(row.DEC)}, after ${longDate(until)}, the last day covered`, action: 'Read as still open on that day.',
      });
      return [{ ...row, DEC: null, REC: '', REASON_PLACE_CHANGE: '' }];
    });
  },
};
