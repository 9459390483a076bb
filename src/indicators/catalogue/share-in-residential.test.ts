import { goldenTable } from '#indicators/golden-table.test-support.ts';
import { IN_PLACEMENTS } from '#indicators/care-example.test-support.ts';
import { shareInResidential } from '#indicators/catalogue/share-in-residential.ts';

goldenTable(shareInResidential, {
  people: IN_PLACEMENTS,
  rows: [
    { period: 'month', on: '2024-03-31', value: 1 / 13, denominator: 13, working: 'f; l is in a secure home and n in a mother and baby unit' },
    { period: 'month', on: '2021-12-31', value: null, working: 'nobody is looked after: nothing to divide by' },
  ],
});
