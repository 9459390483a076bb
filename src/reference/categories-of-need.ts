import type { CodeSet } from '#reference/code-set.ts';

export const CATEGORIES_OF_NEED: CodeSet = {
  id: 'categories-of-need',
  title: 'Main reason for which a child gets help',
  source: 'SSDA903 guide, column CIN; validator rule 145 (N9 and N0 belong to the children in need census only)',
  codes: [
    { code: 'N1', label: 'Abuse or neglect' },
    { code: 'N2', label: 'The child\'s disability' },
    { code: 'N3', label: 'A parent\'s illness or disability' },
    { code: 'N4', label: 'A family under acute stress' },
    { code: 'N5', label: 'A family that does not function' },
    { code: 'N6', label: 'Behaviour that others do not accept' },
    { code: 'N7', label: 'Low income' },
    { code: 'N8', label: 'Absent parents' },
  ],
};
