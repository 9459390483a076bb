import type { AdmissionStep } from '#returns/ssda903/merge/merge-step.ts';

export const noChildIdentifier: AdmissionStep = {
  id: 'no-child-identifier',
  title: 'Row without a child',
  why: 'Nothing says whose episode it is, so it can be joined to no history.',
  source: 'SSDA903 guide: CHILD is required',
  apply: (rows, child) => rows.filter(row => {
    if (row.CHILD !== '') return true;
    child.record(row, 'set-aside', 'no-child-identifier', {
      severity: 'error', column: 'CHILD', message: 'The row names no child', action: 'The row is not used.',
    });
    return false;
  }),
};
