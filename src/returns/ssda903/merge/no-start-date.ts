import type { AdmissionStep } from '#returns/ssda903/merge/merge-step.ts';

export const noStartDate: AdmissionStep = {
  id: 'no-start-date',
  title: 'Episode without a start',
  why: 'An episode cannot be placed in a history without the day it began. Only that row is left out, not its return.',
  source: 'SSDA903 guide: DECOM is required',
  apply: (rows, child) => rows.filter(row => {
    if (row.DECOM !== null) return true;
    child.record(row, 'set-aside', 'no-start-date', {
      severity: 'error', column: 'DECOM', message: 'The episode has no start date that can be read', action: 'The row is not used.',
    });
    return false;
  }),
};
