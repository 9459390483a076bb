import type { CodeSet } from '#reference/code-set.ts';

export const REASONS_EPISODE_CEASED: CodeSet = {
  id: 'reasons-episode-ceased',
  title: 'Why an episode ended',
  source: 'SSDA903 guide, column REC; E43 and E44 gave way to E45-E48 in 2018-19',
  codes: [
    { code: 'X1', label: 'Still in care: the next episode starts the same day' },
    { code: 'E11', label: 'Adopted, nobody opposed the order' },
    { code: 'E12', label: 'Adopted, the court did without consent' },
    { code: 'E2', label: 'Died' },
    { code: 'E3', label: 'Another United Kingdom authority took over' },
    { code: 'E4A', label: 'Went home to family, planned' },
    { code: 'E4B', label: 'Went home to family, not planned' },
    { code: 'E13', label: 'Went to live with somebody without parental responsibility' },
    { code: 'E41', label: 'Child arrangements (earlier: residence) order' },
    { code: 'E43', label: 'Special guardianship to a former foster carer (old code)', lastYear: 2018 },
    { code: 'E44', label: 'Special guardianship to somebody else (old code)', lastYear: 2018 },
    { code: 'E45', label: 'Special guardianship to a relative or friend who fostered the child', firstYear: 2019 },
    { code: 'E46', label: 'Special guardianship to an unrelated former foster carer', firstYear: 2019 },
    { code: 'E47', label: 'Special guardianship to a relative or friend who did not foster the child', firstYear: 2019 },
    { code: 'E48', label: 'Special guardianship to somebody else', firstYear: 2019 },
    { code: 'E5', label: 'Independent living with formal support' },
    { code: 'E6', label: 'Independent living without formal support' },
    { code: 'E7', label: 'Moved to adult residential care' },
    { code: 'E9', label: 'Sentenced to custody' },
    { code: 'E14', label: 'Remand ended' },
    { code: 'E15', label: 'Found to be an adult by an age assessment' },
    { code: 'E16', label: 'Moved abroad' },
    { code: 'E17', label: 'Turned 18 and stayed with the carer' },
    { code: 'E8', label: 'Another reason' },
  ],
};

/** Written by the merge of returns where a child's care ended and no return said how. Never a code of the return. */
export const INFERRED_END = 'E99';
/** The child stays in care: another episode begins the same day. */
export const CONTINUES = 'X1';
