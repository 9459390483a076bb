import { goldenTable } from '#indicators/golden-table.test-support.ts';
import { IN_PLACEMENTS } from '#indicators/care-example.test-support.ts';
import { childrenWithInHouseCarers } from '#indicators/catalogue/children-with-in-house-carers.ts';

goldenTable(childrenWithInHouseCarers, {
  people: IN_PLACEMENTS,
  rows: [
    { period: 'month', on: '2024-03-31', value: 3, working: 'a, c and g' },
    { period: 'year', on: '2023-03-31', value: 4, working: 'on 31 March 2023: a, b, c, g' },
    { period: 'month', on: '2021-12-31', value: 0, working: 'nobody, and that is known' },
  ],
});
