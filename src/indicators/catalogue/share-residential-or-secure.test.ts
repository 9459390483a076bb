import { goldenTable } from '#indicators/golden-table.test-support.ts';
import { IN_PLACEMENTS } from '#indicators/care-example.test-support.ts';
import { shareResidentialOrSecure } from '#indicators/catalogue/share-residential-or-secure.ts';

goldenTable(shareResidentialOrSecure, {
  people: IN_PLACEMENTS,
  rows: [
    { period: 'month', on: '2024-03-31', value: 2 / 13, denominator: 13, working: 'f and l' },
    { period: 'month', on: '2021-12-31', value: null, working: 'nobody is looked after: nothing to divide by' },
  ],
});
