import { goldenTable } from '#indicators/golden-table.test-support.ts';
import { IN_PLACEMENTS } from '#indicators/care-example.test-support.ts';
import { shareWithInHouseCarers } from '#indicators/catalogue/share-with-in-house-carers.ts';

goldenTable(shareWithInHouseCarers, {
  people: IN_PLACEMENTS,
  rows: [
    { period: 'month', on: '2024-03-31', value: 3 / 13, denominator: 13, working: 'a, g and d: another authority is no agency; c is with a relative, which is another group' },
    { period: 'month', on: '2021-12-31', value: null, working: 'nobody is looked after: nothing to divide by' },
  ],
});
