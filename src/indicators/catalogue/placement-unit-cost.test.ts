import { goldenTable } from '#indicators/golden-table.test-support.ts';
import { IN_PLACEMENTS } from '#indicators/care-example.test-support.ts';
import { costsOf } from '#indicators/other-files.test-support.ts';
import { placementUnitCost } from '#indicators/catalogue/placement-unit-cost.ts';

goldenTable(placementUnitCost, {
  people: IN_PLACEMENTS,
  others: { prices: costsOf(['2023-04-30', '2023-05-31', '2023-06-30'], {
    'agency-fostering': { title: 'Agency fostering', pounds: [3_000, 3_100, 0], days: [30, 31, 0] },
    residential: { title: 'Residential', pounds: [10_000, 40_000, null], days: [10, 31, 30] },
    'with-parents': { title: 'With parents', pounds: [null, 0, null], days: [30, 0, 30], hasPrice: false },
  }) },
  rows: [
    { period: 'month', on: '2023-04-30', placementGroup: 'agency-fostering', value: 700, working: '3,000 / 30 days × 7' },
    { period: 'month', on: '2023-04-30', placementGroup: 'residential', value: 7_000, working: '10,000 / 10 × 7' },
    { period: 'month', on: '2023-04-30', value: 2_275, numerator: 13_000, denominator: 40 / 7, working: '13,000 / 40 × 7; with parents no price is given, and their days are left out too' },
    { period: 'month', on: '2023-05-31', value: 43_100 / 62 * 7, working: '(3,100 + 40,000) / (31 + 31) × 7' },
    { period: 'month', on: '2023-06-30', value: null, working: 'a day in residential care without a price, though it has one on others' },
    { period: 'month', on: '2023-04-30', placementGroup: 'with-parents', value: null, working: 'no price' },
    { period: 'month', on: '2023-06-30', placementGroup: 'agency-fostering', value: null, working: 'no child was there' },
    { period: 'quarter', on: '2023-09-30', value: null, working: 'after the last day known' },
  ],
});
