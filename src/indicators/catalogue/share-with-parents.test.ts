import { goldenTable } from '#indicators/golden-table.test-support.ts';
import { IN_PLACEMENTS } from '#indicators/care-example.test-support.ts';
import { shareWithParents } from '#indicators/catalogue/share-with-parents.ts';

goldenTable(shareWithParents, {
  people: IN_PLACEMENTS,
  rows: [
    { period: 'month', on: '2024-03-31', value: 1 / 13, denominator: 13, working: 'k; n is in a unit with a parent, which is no placement with parents' },
    { period: 'month', on: '2021-12-31', value: null, working: 'nobody is looked after: nothing to divide by' },
  ],
});
