import { goldenTable } from '#indicators/golden-table.test-support.ts';
import { IN_PLACEMENTS } from '#indicators/care-example.test-support.ts';
import { shareWithAgencyCarers } from '#indicators/catalogue/share-with-agency-carers.ts';

goldenTable(shareWithAgencyCarers, {
  people: IN_PLACEMENTS,
  rows: [
    { period: 'month', on: '2024-03-31', value: 1 / 13, denominator: 13, working: 'b; e is with a relative, which is another group' },
    { period: 'month', on: '2021-12-31', value: null, working: 'nobody is looked after: nothing to divide by' },
  ],
});
