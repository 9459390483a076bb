import type { CodeSet } from '#reference/code-set.ts';

/** Code lists of the children in need census. Sources: the census's XML schemas of 2017 to 2026; labels are in our words. */

const XSD = 'Children in need census, XML schemas 2017 to 2026';

export const CENSUS_SEXES: CodeSet = {
  id: 'census-sexes', title: 'Sex', source: `${XSD}: GenderCurrent (0, 1, 2, 9) became Sex (M, F, U) in 2024-25`,
  codes: [
    { code: 'M', label: 'Male', firstYear: 2025 },
    { code: 'F', label: 'Female', firstYear: 2025 },
    { code: 'U', label: 'Not known, or not yet born', firstYear: 2025 },
    { code: '1', label: 'Male (old code)', lastYear: 2024 },
    { code: '2', label: 'Female (old code)', lastYear: 2024 },
    { code: '0', label: 'Not recorded, or not yet born (old code)', lastYear: 2024 },
    { code: '9', label: 'Indeterminate (old code)', lastYear: 2024 },
  ],
};

export const REASONS_UPN_UNKNOWN: CodeSet = {
  id: 'reasons-upn-unknown', title: 'Why the pupil number is not known', source: `${XSD}, UPNunknown; census rules 8770Q and 8772`,
  codes: [
    { code: 'UN1', label: 'Not of school age' },
    { code: 'UN2', label: 'Never at a maintained school in England' },
    { code: 'UN3', label: 'Educated outside England' },
    { code: 'UN4', label: 'Newly looked after, not yet known' },
    { code: 'UN5', label: 'Identifiers that conflict' },
    { code: 'UN6', label: 'Census only; meaning not confirmed' },
    { code: 'UN7', label: 'Referral with no further action' },
  ],
};

export const DISABILITIES: CodeSet = {
  id: 'disabilities', title: 'Disability', source: `${XSD}, Disability`,
  codes: [
    { code: 'NONE', label: 'None' },
    { code: 'MOB', label: 'Mobility' },
    { code: 'HAND', label: 'Hand function' },
    { code: 'PC', label: 'Personal care' },
    { code: 'INC', label: 'Incontinence' },
    { code: 'COMM', label: 'Communication' },
    { code: 'LD', label: 'Learning' },
    { code: 'HEAR', label: 'Hearing' },
    { code: 'VIS', label: 'Vision' },
    { code: 'BEH', label: 'Behaviour' },
    { code: 'CON', label: 'Consciousness' },
    { code: 'AUT', label: 'Autism' },
    { code: 'DDA', label: 'Other' },
  ],
};

const WHOSE = [['A', 'child'], ['B', 'parent or carer'], ['C', 'somebody else in the household']] as const;
const MATTERS = [
  ['1', 'Alcohol'], ['2', 'Drugs'], ['3', 'Domestic abuse'], ['4', 'Mental health'], ['5', 'Learning disability'], ['6', 'Physical disability or illness'],
] as const;

export const ASSESSMENT_FACTORS: CodeSet = {
  id: 'assessment-factors', title: 'Factors found by an assessment', source: `${XSD}, AssessmentFactors`,
  codes: [
    ...MATTERS.flatMap(([number, matter]) => WHOSE.map(([letter, whose]) => ({ code: `${number}${letter}`, label: `${matter}: ${whose}` }))),
    { code: '7A', label: 'Young carer' },
    { code: '8B', label: 'Privately fostered: from overseas, intends to return' },
    { code: '8C', label: 'Privately fostered: from overseas, intends to stay' },
    { code: '8D', label: 'Privately fostered: from the UK, for education' },
    { code: '8E', label: 'Privately fostered: from the UK, by family arrangement' },
    { code: '8F', label: 'Privately fostered: other' },
    { code: '9A', label: 'Unaccompanied asylum-seeking child' },
    { code: '10A', label: 'Going missing' },
    { code: '11A', label: 'Child sexual exploitation' },
    { code: '12A', label: 'Trafficking' },
    { code: '13A', label: 'Gangs' },
    { code: '14A', label: 'Behaviour that others do not accept' },
    { code: '15A', label: 'Self-harm' },
    { code: '16A', label: 'Neglect' },
    { code: '17A', label: 'Emotional abuse' },
    { code: '18A', label: 'Physical abuse', lastYear: 2020 },
    { code: '18B', label: 'Physical abuse by a child', firstYear: 2021 },
    { code: '18C', label: 'Physical abuse by an adult', firstYear: 2021 },
    { code: '19A', label: 'Sexual abuse', lastYear: 2020 },
    { code: '19B', label: 'Sexual abuse by a child', firstYear: 2021 },
    { code: '19C', label: 'Sexual abuse by an adult', firstYear: 2021 },
    { code: '20', label: 'Other' },
    { code: '21', label: 'No factor' },
    { code: '22A', label: 'Female genital mutilation' },
    { code: '23A', label: 'Abuse linked to faith or belief' },
    { code: '24A', label: 'Child criminal exploitation', firstYear: 2022 },
  ],
};

/** The census writes 0 and 1; some systems write false and true. */
export const FLAGS: CodeSet = {
  id: 'census-flags', title: 'Yes or no', source: `${XSD}: 0 and 1; files of authorities also have false and true`,
  codes: [{ code: '0', label: 'No' }, { code: '1', label: 'Yes' }, { code: 'FALSE', label: 'No' }, { code: 'TRUE', label: 'Yes' }],
};
