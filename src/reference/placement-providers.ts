import type { CodeSet } from '#reference/code-set.ts';

export const PLACEMENT_PROVIDERS: CodeSet = {
  id: 'placement-providers',
  title: 'Who provides the placement',
  source: 'SSDA903 guide, column PLACE_PROVIDER; blank for temporary (T) and other (Z) placements',
  codes: [
    { code: 'PR0', label: 'Parent or other person with parental responsibility' },
    { code: 'PR1', label: 'The authority itself' },
    { code: 'PR2', label: 'Another local authority' },
    { code: 'PR3', label: 'Another public body, such as health' },
    { code: 'PR4', label: 'Private company' },
    { code: 'PR5', label: 'Voluntary organisation' },
  ],
};
