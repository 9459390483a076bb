import { goldenTable } from '#indicators/golden-table.test-support.ts';
import { cared, inCare } from '#indicators/care-example.test-support.ts';
import { episode } from '#indicators/example-pathway.test-support.ts';
import { starts11PlusByAgreement } from '#indicators/catalogue/starts-11-plus-by-agreement.ts';

goldenTable(starts11PlusByAgreement, {
  people: [
    cared('2010-01-01', ...inCare([['2023-05-01']], null, null, { legalStatus: 'V2' })),
    cared('2010-01-01', ...inCare([['2023-05-01']], null, null, { legalStatus: 'C1' })),
    cared('2009-01-01', episode('2023-05-01', '2023-06-01', { legalStatus: 'J1', reasonEpisodeCeased: 'X1' }), episode('2023-06-01', null, { legalStatus: 'V2', reasonForNewEpisode: 'L' })),
    cared('2014-01-01', ...inCare([['2023-05-01']], null, null, { legalStatus: 'V2' })),
  ],
  rows: [
    { period: 'year', on: '2024-03-31', value: 1 / 3, denominator: 3, working: 'the first of three; by agreement only later is not, nine years old is not asked' },
    { period: 'year', on: '2023-03-31', value: null, working: 'nobody came: nothing to divide by' },
  ],
});
