import type { AdmissionStep } from '#returns/ssda903/merge/merge-step.ts';
import { settingAside } from '#returns/ssda903/merge/set-aside.ts';

const id = 'no-start-date';

export const noStartDate: AdmissionStep = {
  id,
  title: 'Episode without a start',
  why: 'An episode cannot be placed in a history without the day it began. Only that row is left out, not its return.',
  source: 'SSDA903 guide: DECOM is required',
  apply: (rows, child) => settingAside(rows, child, id, row => row.DECOM !== null ? null : {
    severity: 'error', column: 'DECOM', message: 'The episode has no start date that can be read', action: 'The row is not used.',
  }),
};
