import { slashDate } from '#kernel/calendar-date.ts';
import type { AdmissionStep } from '#returns/ssda903/merge/merge-step.ts';

export const endsBeforeItBegins: AdmissionStep = {
  id: 'ends-before-it-begins',
  title: 'Episode that ends before it begins',
  why: 'An episode lasts at least one day; one that ends on or before its first day is a mistake in one of the two dates.',
  source: 'SSDA903 guide: DEC is after DECOM',
  apply: (rows, child) => rows.filter(row => {
    if (row.DECOM === null || row.DEC === null || row.DEC > row.DECOM) return true;
    child.record(row, 'set-aside', 'ends-before-it-begins', {
      severity: 'error', column: 'DEC', value: slashDate(row.DEC),
      message: `The episode ends on ${slashDate(row.DEC)}, not after it began on ${slashDate(row.DECOM)}`, action: 'The row is not used.',
    });
    return false;
  }),
};
