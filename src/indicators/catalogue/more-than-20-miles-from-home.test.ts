import { goldenTable } from '#indicators/golden-table.test-support.ts';
import { IN_PLACEMENTS } from '#indicators/care-example.test-support.ts';
import { moreThan20MilesFromHome } from '#indicators/catalogue/more-than-20-miles-from-home.ts';

goldenTable(moreThan20MilesFromHome, { people: IN_PLACEMENTS, rows: [{ period: 'year', on: '2024-03-31', value: null, working: 'postcodes without grid references give no miles' }] });
