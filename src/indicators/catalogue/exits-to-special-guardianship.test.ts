import { goldenTable } from '#indicators/golden-table.test-support.ts';
import { EXITS } from '#indicators/care-example.test-support.ts';
import { exitsToSpecialGuardianship } from '#indicators/catalogue/exits-to-special-guardianship.ts';

goldenTable(exitsToSpecialGuardianship, {
  people: EXITS,
  rows: [
    { period: 'year', on: '2024-03-31', value: 2 / 10, denominator: 10, working: 'one by a new code, one by an old, of ten; the end that was inferred and the one without a reason are not in it' },
    { period: 'year', on: '2023-03-31', value: null, working: 'nobody left: nothing to divide by' },
  ],
});
