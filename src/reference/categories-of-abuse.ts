import type { CodeSet } from '#reference/code-set.ts';

export const CATEGORIES_OF_ABUSE: CodeSet = {
  id: 'categories-of-abuse', title: 'Category of a child protection plan', source: 'Children in need census, XML schemas 2017 to 2026, InitialCategoryOfAbuse',
  codes: [
    { code: 'NEG', label: 'Neglect' },
    { code: 'PHY', label: 'Physical abuse' },
    { code: 'SAB', label: 'Sexual abuse' },
    { code: 'EMO', label: 'Emotional abuse' },
    { code: 'MUL', label: 'Several' },
  ],
};
