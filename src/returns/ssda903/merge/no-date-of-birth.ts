import type { AdmissionStep } from '#returns/ssda903/merge/merge-step.ts';
import { settingAside } from '#returns/ssda903/merge/set-aside.ts';

const id = 'no-date-of-birth';

export const noDateOfBirth: AdmissionStep = {
  id,
  title: 'Child without a date of birth',
  why: 'Care ends with childhood, and every figure by age needs the age; without a date of birth in any file the history cannot be used.',
  source: 'SSDA903 guide: DOB is required in the header and repeated in most tables',
  apply: (rows, child) => settingAside(rows, child, id, () => child.bornOn !== null ? null : {
    severity: 'error', column: 'DOB', message: 'No file gives a date of birth for this child', action: 'The row is not used.',
  }),
};
