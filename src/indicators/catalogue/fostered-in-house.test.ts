import { goldenTable } from '#indicators/golden-table.test-support.ts';
import { IN_PLACEMENTS } from '#indicators/care-example.test-support.ts';
import { fosteredInHouse } from '#indicators/catalogue/fostered-in-house.ts';

goldenTable(fosteredInHouse, {
  people: IN_PLACEMENTS,
  rows: [
    { period: 'month', on: '2024-03-31', value: 3 / 6, numerator: 3, denominator: 6, working: 'a, c and g of a, b, c, d, e, g: a relative counts, and so does the child in hospital; another authority (d) does not' },
    { period: 'month', on: '2024-02-29', value: 4 / 7, working: 'b was still with own carers, and h, of an agency, had not left: a, b, c, g of a, b, c, d, e, g, h' },
    { period: 'month', on: '2021-12-31', value: null, working: 'nobody is fostered: nothing to divide by' },
  ],
});
