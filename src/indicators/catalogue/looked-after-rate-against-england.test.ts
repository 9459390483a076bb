import { goldenTable } from '#indicators/golden-table.test-support.ts';
import { IN_PLACEMENTS } from '#indicators/care-example.test-support.ts';
import { lookedAfterRateAgainstEngland } from '#indicators/catalogue/looked-after-rate-against-england.ts';

goldenTable(lookedAfterRateAgainstEngland, { people: IN_PLACEMENTS, rows: [{ period: 'year', on: '2024-03-31', value: null, working: 'other authorities are not in the pathway' }] });
