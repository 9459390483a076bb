import { goldenTable } from '#indicators/golden-table.test-support.ts';
import { IN_PLACEMENTS } from '#indicators/care-example.test-support.ts';
import { sharePlacedForAdoption } from '#indicators/catalogue/share-placed-for-adoption.ts';

goldenTable(sharePlacedForAdoption, {
  people: IN_PLACEMENTS,
  rows: [
    { period: 'month', on: '2024-03-31', value: 1 / 13, denominator: 13, working: 'j' },
    { period: 'month', on: '2021-12-31', value: null, working: 'nobody is looked after: nothing to divide by' },
  ],
});
