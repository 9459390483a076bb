import { goldenTable } from '#indicators/golden-table.test-support.ts';
import { IN_PLACEMENTS } from '#indicators/care-example.test-support.ts';
import { placementUnitCost } from '#indicators/catalogue/placement-unit-cost.ts';

goldenTable(placementUnitCost, { people: IN_PLACEMENTS, rows: [{ period: 'year', on: '2024-03-31', value: null, working: 'no price is in a return' }] });
