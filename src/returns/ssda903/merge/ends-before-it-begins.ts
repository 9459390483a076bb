import { slashDate } from '#kernel/calendar-date.ts';
import type { AdmissionStep } from '#returns/ssda903/merge/merge-step.ts';
import { settingAside } from '#returns/ssda903/merge/set-aside.ts';

const id = 'ends-before-it-begins';

export const endsBeforeItBegins: AdmissionStep = {
  id,
  title: 'Episode that ends before it begins',
  why: 'An episode lasts at least one day; one that ends on or before its first day is a mistake in one of the two dates.',
  source: 'SSDA903 guide: DEC is after DECOM',
  apply: (rows, child) => settingAside(rows, child, id, row => row.DECOM === null || row.DEC === null || row.DEC > row.DECOM ? null : {
    severity: 'error', column: 'DEC', value: slashDate(row.DEC),
    message: `The episode ends on ${slashDate(row.DEC)}, not after it began on ${slashDate(row.DECOM)}`, action: 'The row is not used.',
  }),
};
