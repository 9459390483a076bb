import { CATEGORIES_OF_NEED } from '#reference/categories-of-need.ts';
import type { CodeSet } from '#reference/code-set.ts';

export const PRIMARY_NEEDS: CodeSet = {
  id: 'census-needs', title: 'Main reason for which a child needs help', source: 'Children in need census, XML schemas 2017 to 2026, PrimaryNeedCode',
  codes: [...CATEGORIES_OF_NEED.codes, { code: 'N9', label: 'Not a child in need' }, { code: 'N0', label: 'Not stated' }],
};
