import { addDays, lastDayOfFinancialYear, longDate, slashDate } from '#kernel/calendar-date.ts';
import type { EpisodeRow } from '#returns/ssda903/episode-row.ts';
import type { AdmissionStep } from '#returns/ssda903/merge/merge-step.ts';

export const endsAfterItsReturn: AdmissionStep = {
  id: 'ends-after-its-return',
  title: 'Episode that ends after the year of its return',
  why: 'A return cannot know an end after 31 March; one DEC typed 2033 would keep a child in care for years. An end on 1 April is '
    + 'believed: exports write it for a child whose last day in care was 31 March.',
  source: 'SSDA903 guide: DEC is blank when the episode is open at 31 March',
  apply: (rows, child) => !rows.some(isBeyond) ? rows : rows.map(row => {
    if (row.DEC === null || !isBeyond(row)) return row;
    const lastDay = lastDayOfFinancialYear(row.origin.yearEnding);
    child.record(row, 'repaired', 'ends-after-its-return', {
      severity: 'error', column: 'DEC', value: slashDate(row.DEC),
      message: `The episode ends on ${slashDate(row.DEC)}, after ${longDate(lastDay)}, the last day this return covers`,
      action: 'The end is not believed: the episode is read as still open on that day.',
    });
    return { ...row, DEC: null, REC: '', REASON_PLACE_CHANGE: '' };
  }),
};

const isBeyond = (row: EpisodeRow): boolean => row.DEC !== null && row.DEC > addDays(lastDayOfFinancialYear(row.origin.yearEnding), 1);
