import { goldenTable } from '#indicators/golden-table.test-support.ts';
import { EXITS } from '#indicators/care-example.test-support.ts';
import { exitsHome } from '#indicators/catalogue/exits-home.ts';

goldenTable(exitsHome, {
  people: EXITS,
  rows: [
    { period: 'year', on: '2024-03-31', value: 3 / 10, denominator: 10, working: 'one child twice, planned and not, and one to a relative, of ten; the end that was inferred and the one without a reason are not in it' },
    { period: 'year', on: '2023-03-31', value: null, working: 'nobody left: nothing to divide by' },
  ],
});
