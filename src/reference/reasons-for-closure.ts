import type { CodeSet } from '#reference/code-set.ts';

export const REASONS_FOR_CLOSURE: CodeSet = {
  id: 'reasons-for-closure', title: 'Why an episode of need ended', source: 'Children in need census, XML schemas 2017 to 2026, ReasonForClosure',
  codes: [
    { code: 'RC1', label: 'Adopted' },
    { code: 'RC2', label: 'Died' },
    { code: 'RC3', label: 'Child arrangements order' },
    { code: 'RC4', label: 'Special guardianship order' },
    { code: 'RC5', label: 'Moved to another authority' },
    { code: 'RC6', label: 'Moved to adult services' },
    { code: 'RC7', label: 'Other, no longer in need among it' },
    { code: 'RC8', label: 'Closed after assessment, no further action' },
    { code: 'RC9', label: 'Closed after assessment, referred to early help', firstYear: 2023 },
  ],
};
