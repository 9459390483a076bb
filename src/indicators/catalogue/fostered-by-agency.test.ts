import { goldenTable } from '#indicators/golden-table.test-support.ts';
import { IN_PLACEMENTS } from '#indicators/care-example.test-support.ts';
import { fosteredByAgency } from '#indicators/catalogue/fostered-by-agency.ts';

goldenTable(fosteredByAgency, {
  people: IN_PLACEMENTS,
  rows: [
    { period: 'month', on: '2024-03-31', value: 2 / 6, numerator: 2, denominator: 6, working: 'b, who moved that day, and e, with a relative whom an agency approved; h left that day and f is in a home' },
    { period: 'month', on: '2024-02-29', value: 2 / 7, working: 'e and h; b was still with own carers' },
  ],
});
