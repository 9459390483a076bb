import { slashDate } from '#kernel/calendar-date.ts';
import type { AdmissionStep } from '#returns/ssda903/merge/merge-step.ts';
import { settingAside } from '#returns/ssda903/merge/set-aside.ts';

const id = 'begins-before-birth';

export const beginsBeforeBirth: AdmissionStep = {
  id,
  title: 'Episode that begins before the child was born',
  why: 'One of the two dates is wrong and nothing says which; an age below nought would spoil every figure by age.',
  source: 'SSDA903 guide: DECOM is on or after DOB',
  apply: (rows, child) => settingAside(rows, child, id, row => row.DECOM === null || child.bornOn === null || row.DECOM >= child.bornOn ? null : {
    severity: 'error', column: 'DECOM', value: slashDate(row.DECOM),
    message: `The episode begins on ${slashDate(row.DECOM)}, before the child was born on ${slashDate(child.bornOn)}`, action: 'The row is not used.',
  }),
};
