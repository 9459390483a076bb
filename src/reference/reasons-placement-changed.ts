import type { CodeSet } from '#reference/code-set.ts';

export const REASONS_PLACEMENT_CHANGED: CodeSet = {
  id: 'reasons-placement-changed',
  title: 'Why a placement ended',
  source: 'SSDA903 guide, column REASON_PLACE_CHANGE; validator rule 1009',
  codes: [
    { code: 'CARPL', label: 'Planned in the care plan' },
    { code: 'CLOSE', label: 'The carer stopped or the home closed' },
    { code: 'ALLEG', label: 'Allegation of harm (section 47)' },
    { code: 'STAND', label: 'Worry about the standard of care' },
    { code: 'APPRR', label: 'Approval or registration withdrawn' },
    { code: 'CREQB', label: 'The carer asked, because of behaviour' },
    { code: 'CREQO', label: 'The carer asked, for another reason' },
    { code: 'CHILD', label: 'The child asked' },
    { code: 'LAREQ', label: 'The authority ended it' },
    { code: 'PLACE', label: 'The placement\'s status changed, not the carer' },
    { code: 'CUSTOD', label: 'Went into custody', firstYear: 2019 },
    { code: 'OTHER', label: 'Another reason' },
  ],
};

/** Written by the merge of returns where a move was inferred. Never a code of the return. */
export const INFERRED_MOVE = 'LIIAF';
