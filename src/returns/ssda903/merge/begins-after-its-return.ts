import { lastDayOfFinancialYear, longDate, slashDate } from '#kernel/calendar-date.ts';
import type { AdmissionStep } from '#returns/ssda903/merge/merge-step.ts';
import { settingAside } from '#returns/ssda903/merge/set-aside.ts';

const id = 'begins-after-its-return';

export const beginsAfterItsReturn: AdmissionStep = {
  id,
  title: 'Episode that begins after the year of its return',
  why: 'A return holds what happened up to 31 March. A later start is a typing mistake, or belongs to the next return, which will bring it again.',
  source: 'SSDA903 guide: a return covers 1 April to 31 March',
  apply: (rows, child) => settingAside(rows, child, id, row => {
    const lastDay = lastDayOfFinancialYear(row.origin.yearEnding);
    return row.DECOM === null || row.DECOM <= lastDay ? null : {
      severity: 'error', column: 'DECOM', value: slashDate(row.DECOM),
      message: `The episode begins on ${slashDate(row.DECOM)}, after ${longDate(lastDay)}, the last day this return covers`,
      action: 'The row is not used; a later return would bring it again.',
    };
  }),
};
