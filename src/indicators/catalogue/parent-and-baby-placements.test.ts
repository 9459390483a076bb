import { goldenTable } from '#indicators/golden-table.test-support.ts';
import { IN_PLACEMENTS } from '#indicators/care-example.test-support.ts';
import { on } from '#indicators/example-pathway.test-support.ts';
import { parentAndBabyPlacements } from '#indicators/catalogue/parent-and-baby-placements.ts';

goldenTable(parentAndBabyPlacements, {
  people: IN_PLACEMENTS,
  monthlyFigures: ['2024-01-31', '2024-02-29', '2024-03-31'].map((month, i) => ({ measure: 'parent-and-baby-placements', monthEnd: on(month), area: '', value: i + 1, source: 'brokerage' })),
  rows: [
    { period: 'quarter', on: '2024-03-31', value: 6, working: '1 + 2 + 3: a flow adds up' },
    { period: 'month', on: '2024-02-01', value: 2, working: 'February' },
    { period: 'year', on: '2024-03-31', value: null, working: 'nine months are missing; the child in R3 is not taken for one' },
  ],
});
