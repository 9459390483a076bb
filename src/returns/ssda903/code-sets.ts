import type { Code, CodeSet } from '#reference/code-set.ts';

/** Code sets of the tables that feed no figure yet; the ones that do have a file each in `reference`. Labels in our words. */
export const YES_NO: CodeSet = {
  id: 'yes-no',
  title: 'Yes or no',
  source: 'SSDA903 guide, flag columns',
  codes: [
    { code: '0', label: 'No' },
    { code: '1', label: 'Yes' },
  ],
};

export const REVIEW_CODES: CodeSet = {
  id: 'review-codes',
  title: 'How the child took part in a review',
  source: 'SSDA903 guide, column REVIEW_CODE; validator rule 167',
  codes: [
    { code: 'PN0', label: 'Under four' },
    { code: 'PN1', label: 'Came and spoke' },
    { code: 'PN2', label: 'Came, an advocate spoke' },
    { code: 'PN3', label: 'Came, made views known without speech' },
    { code: 'PN4', label: 'Came, took no part' },
    { code: 'PN5', label: 'Stayed away, briefed an advocate' },
    { code: 'PN6', label: 'Stayed away, sent views another way' },
    { code: 'PN7', label: 'Stayed away, views not made known' },
  ],
};

export const SDQ_REASONS: CodeSet = {
  id: 'sdq-reasons',
  title: 'Why there is no strengths and difficulties score',
  source: 'SSDA903 guide, column SDQ_REASON; validator rule 196',
  codes: [
    { code: 'SDQ1', label: 'Too young or too old' },
    { code: 'SDQ2', label: 'The carer declined' },
    { code: 'SDQ3', label: 'The child\'s disability' },
    { code: 'SDQ4', label: 'Another reason' },
    { code: 'SDQ5', label: 'The child declined' },
  ],
};

export const IN_TOUCH: CodeSet = {
  id: 'in-touch',
  title: 'Whether the authority is in touch with the care leaver',
  source: 'SSDA903 guide, column IN_TOUCH; validator rule 131',
  codes: [
    { code: 'YES', label: 'In touch' },
    { code: 'NO', label: 'Not in touch' },
    { code: 'DIED', label: 'Died' },
    { code: 'REFU', label: 'Wants no contact' },
    { code: 'NREQ', label: 'Needs no more help' },
    { code: 'RHOM', label: 'Went home more than six months ago' },
  ],
};

export const ACTIVITIES: CodeSet = {
  id: 'activities',
  title: 'What a care leaver does',
  source: 'SSDA903 guide, column ACTIV; validator rule 132; F3 and P3 gave way to F4, F5, P4 and P5 in 2021-22',
  codes: [
    { code: 'F1', label: 'Higher education, full time' },
    { code: 'P1', label: 'Higher education, part time' },
    { code: 'F2', label: 'Other education, full time' },
    { code: 'P2', label: 'Other education, part time' },
    { code: 'F3', label: 'Training or work, full time (old code)', lastYear: 2021 },
    { code: 'P3', label: 'Training or work, part time (old code)', lastYear: 2021 },
    { code: 'F4', label: 'Apprenticeship, full time', firstYear: 2022 },
    { code: 'P4', label: 'Apprenticeship, part time', firstYear: 2022 },
    { code: 'F5', label: 'Training or work, full time', firstYear: 2022 },
    { code: 'P5', label: 'Training or work, part time', firstYear: 2022 },
    { code: 'G4', label: 'None, because of illness or disability' },
    { code: 'G5', label: 'None, another reason' },
    { code: 'G6', label: 'None, because of pregnancy or a child' },
    { code: '0', label: 'Not known' },
  ],
};

export const ADOPTERS: CodeSet = {
  id: 'adopters',
  title: 'Number of adopters',
  source: 'SSDA903 guide, column NB_ADOPTR; validator rule 175',
  codes: [
    { code: '1', label: 'One' },
    { code: '2', label: 'Two' },
  ],
};

export const ADOPTER_SEXES: CodeSet = {
  id: 'adopter-sexes',
  title: 'Sex of the adopters',
  source: 'SSDA903 guide, column SEX_ADOPTR; validator rule 176',
  codes: [
    { code: 'M1', label: 'One man' },
    { code: 'F1', label: 'One woman' },
    { code: 'MM', label: 'Two men' },
    { code: 'FF', label: 'Two women' },
    { code: 'MF', label: 'A man and a woman' },
  ],
};

export const ADOPTER_LEGAL_STATUSES: CodeSet = {
  id: 'adopter-legal-statuses',
  title: 'Legal status of the adopters',
  source: 'SSDA903 guide, column LS_ADOPTR; validator rule 177',
  codes: [
    { code: 'L0', label: 'Single' },
    { code: 'L11', label: 'Married, of different sex' },
    { code: 'L12', label: 'Married, of the same sex' },
    { code: 'L2', label: 'Civil partners' },
    { code: 'L3', label: 'Unmarried, of different sex' },
    { code: 'L4', label: 'Unmarried, of the same sex' },
  ],
};

export const REASONS_ADOPTION_PLAN_CEASED: CodeSet = {
  id: 'reasons-adoption-plan-ceased',
  title: 'Why a plan of adoption was given up',
  source: 'SSDA903 guide, column REASON_PLACED_CEASED; validator rule 120',
  codes: [
    { code: 'RD1', label: 'The child\'s needs changed' },
    { code: 'RD2', label: 'The court made no placement order' },
    { code: 'RD3', label: 'Nobody found to adopt' },
    { code: 'RD4', label: 'Another reason' },
  ],
};

export const PREVIOUS_PERMANENCE: CodeSet = {
  id: 'previous-permanence',
  title: 'Permanence before this time in care',
  source: 'SSDA903 guide, column PREV_PERM; validator rule 631; the letters are not placement codes',
  codes: [
    { code: 'P1', label: 'Adoption' },
    { code: 'P2', label: 'Special guardianship' },
    { code: 'P3', label: 'Residence or child arrangements order' },
    { code: 'P4', label: 'Not known' },
    { code: 'Z1', label: 'None' },
  ],
};

export const MISSING_KINDS: CodeSet = {
  id: 'missing-kinds',
  title: 'Missing or away',
  source: 'SSDA903 guide, column MISSING; validator rule 1006',
  codes: [
    { code: 'M', label: 'Nobody knew where' },
    { code: 'A', label: 'Away without leave, place known' },
  ],
};

export const SOCIAL_WORKER_REASONS: CodeSet = {
  id: 'social-worker-reasons',
  title: 'Why the social worker changed',
  source: 'SSDA903 guide 2023-24, column SW_REASON',
  codes: [
    { code: 'MANAGE', label: 'Caseloads' },
    { code: 'FCONTA', label: 'First contact or re-referral' },
    { code: 'LEFTRL', label: 'The worker left' },
    { code: 'ORGRST', label: 'The service was reorganised' },
    { code: 'TSPROC', label: 'Usual handover' },
    { code: 'ABSENC', label: 'Cover for absence' },
    { code: 'CHCHAN', label: 'The child asked' },
    { code: 'PCCHAN', label: 'A parent or carer asked' },
    { code: 'SWDIED', label: 'The worker died' },
    { code: 'OTHERS', label: 'Another reason' },
  ],
};

const HOMES: readonly (readonly [letter: string, label: string])[] = [
  ['B', 'With parents or relatives'], ['C', 'Residential or health establishment'], ['D', 'Semi-independent'], ['E', 'Supported lodgings'],
  ['G', 'Gone abroad'], ['H', 'Deported'], ['K', 'Lodgings'], ['R', 'Not known'], ['S', 'No fixed home'], ['T', 'Foyer'],
  ['U', 'Independent'], ['V', 'Emergency'], ['W', 'Bed and breakfast'], ['X', 'Custody'], ['Y', 'Another kind'], ['Z', 'With former foster carers'],
];

/** A letter for the home, 1 suitable or 2 not. No fixed home and custody are never suitable, so S1 and X1 are not codes. */
const homes: readonly Code[] = HOMES.flatMap(([letter, label]) => [
  ...(letter === 'S' || letter === 'X' ? [] : [{ code: `${letter}1`, label: `${label}, suitable` }]),
  { code: `${letter}2`, label: `${label}, not suitable` },
]);

export const ACCOMMODATIONS: CodeSet = {
  id: 'accommodations',
  title: 'Where a care leaver lives',
  source: 'SSDA903 guide, column ACCOM; validator rule 133',
  codes: [...homes, { code: '0', label: 'Not known' }],
};
