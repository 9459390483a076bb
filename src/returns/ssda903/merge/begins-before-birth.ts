import { slashDate } from '#kernel/calendar-date.ts';
import type { AdmissionStep } from '#returns/ssda903/merge/merge-step.ts';

export const beginsBeforeBirth: AdmissionStep = {
  id: 'begins-before-birth',
  title: 'Episode that begins before the child was born',
  why: 'One of the two dates is wrong and nothing says which; an age below nought would spoil every figure by age.',
  source: 'SSDA903 guide: DECOM is on or after DOB',
  apply: (rows, child) => rows.filter(row => {
    if (row.DECOM === null || child.bornOn === null || row.DECOM >= child.bornOn) return true;
    child.record(row, 'set-aside', 'begins-before-birth', {
      severity: 'error', column: 'DECOM', value: slashDate(row.DECOM),
      message: `The episode begins on ${slashDate(row.DECOM)}, before the child was born on ${slashDate(child.bornOn)}`, action: 'The row is not used.',
    });
    return false;
  }),
};
