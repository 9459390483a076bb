import type { AdmissionStep } from '#returns/ssda903/merge/merge-step.ts';
import { settingAside } from '#returns/ssda903/merge/set-aside.ts';

const id = 'no-child-identifier';

export const noChildIdentifier: AdmissionStep = {
  id,
  title: 'Row without a child',
  why: 'Nothing says whose episode it is, so it can be joined to no history.',
  source: 'SSDA903 guide: CHILD is required',
  apply: (rows, child) => settingAside(rows, child, id, row => row.CHILD !== '' ? null : {
    severity: 'error', column: 'CHILD', message: 'The row names no child', action: 'The row is not used.',
  }),
};
