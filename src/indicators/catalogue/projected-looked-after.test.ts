import { care, episode } from '#indicators/example-pathway.test-support.ts';
import { goldenTable } from '#indicators/golden-table.test-support.ts';
import { projectedLookedAfter } from '#indicators/catalogue/projected-looked-after.ts';

goldenTable(projectedLookedAfter, {
  people: [{ care: care('2015-05-01', episode('2020-01-10')) }],
  rows: [{ period: 'year', on: '2026-03-31', value: null, working: 'a projection is no count of records: the other command gives it, with a range' }],
});
