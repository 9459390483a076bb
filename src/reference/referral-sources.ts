import type { CodeSet } from '#reference/code-set.ts';

export const REFERRAL_SOURCES: CodeSet = {
  id: 'referral-sources', title: 'Who referred the child', source: 'Children in need census, XML schemas 2017 to 2026, ReferralSource',
  codes: [
    { code: '1A', label: 'Individual: family or carer' },
    { code: '1B', label: 'Individual: acquaintance' },
    { code: '1C', label: 'Individual: self' },
    { code: '1D', label: 'Individual: other' },
    { code: '2A', label: 'School' },
    { code: '2B', label: 'Education services' },
    { code: '3A', label: 'Health: GP' },
    { code: '3B', label: 'Health: health visitor' },
    { code: '3C', label: 'Health: school nurse' },
    { code: '3D', label: 'Health: other primary' },
    { code: '3E', label: 'Health: A&E' },
    { code: '3F', label: 'Health: other' },
    { code: '4', label: 'Housing' },
    { code: '5A', label: 'Authority: social care, adults\' among it' },
    { code: '5B', label: 'Authority: other service of its own' },
    { code: '5C', label: 'Authority: another one' },
    { code: '5D', label: 'Authority: early help', firstYear: 2023 },
    { code: '6', label: 'Police' },
    { code: '7', label: 'Courts, probation, immigration, Cafcass, prison' },
    { code: '8', label: 'Other, such as a voluntary body' },
    { code: '9', label: 'Anonymous' },
    { code: '10', label: 'Not known' },
  ],
};

export const POLICE_SOURCE = '6';

/** Family, friends, neighbours and the child itself, those who do not say who they are, and sources not known. Source: Norfolk's indicator of contacts from professionals (Policy and Resources Committee, 17 October 2017). */
export const NOT_PROFESSIONAL_SOURCES: ReadonlySet<string> = new Set(['1A', '1B', '1C', '1D', '9', '10']);
