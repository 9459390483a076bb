import { goldenTable } from '#indicators/golden-table.test-support.ts';
import { IN_PLACEMENTS } from '#indicators/care-example.test-support.ts';
import { shareInSupported16Plus } from '#indicators/catalogue/share-in-supported-16-plus.ts';

goldenTable(shareInSupported16Plus, {
  people: IN_PLACEMENTS,
  rows: [
    { period: 'month', on: '2024-03-31', value: 1 / 13, denominator: 13, working: 'i' },
    { period: 'month', on: '2021-12-31', value: null, working: 'nobody is looked after: nothing to divide by' },
  ],
});
