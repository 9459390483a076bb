import { goldenTable } from '#indicators/golden-table.test-support.ts';
import { IN_PLACEMENTS } from '#indicators/care-example.test-support.ts';
import { lookedAfterRank } from '#indicators/catalogue/looked-after-rank.ts';

goldenTable(lookedAfterRank, { people: IN_PLACEMENTS, rows: [{ period: 'year', on: '2024-03-31', value: null, working: 'other authorities are not in the pathway' }] });
