import { goldenTable } from '#indicators/golden-table.test-support.ts';
import { IN_PLACEMENTS } from '#indicators/care-example.test-support.ts';
import { shareFostered } from '#indicators/catalogue/share-fostered.ts';

goldenTable(shareFostered, {
  people: IN_PLACEMENTS,
  rows: [
    { period: 'month', on: '2024-03-31', value: 6 / 13, denominator: 13, working: 'a, b, c, d, e, g: whoever the carer is, in hospital or not' },
    { period: 'month', on: '2021-12-31', value: null, working: 'nobody is looked after: nothing to divide by' },
  ],
});
