import { goldenTable } from '#indicators/golden-table.test-support.ts';
import { cared, inCare } from '#indicators/care-example.test-support.ts';
import { under11sInResidential } from '#indicators/catalogue/under-11s-in-residential.ts';

goldenTable(under11sInResidential, {
  people: [
    cared('2013-04-01', ...inCare([['2023-01-01', 'K2', 'PR4']])),
    cared('2013-03-31', ...inCare([['2023-01-01', 'K2', 'PR4']])),
    cared('2016-01-01', ...inCare([['2023-01-01', 'U6', 'PR1'], ['2024-03-31', 'R1', 'PR4']])),
    cared('2015-01-01', ...inCare([['2023-01-01', 'S1', 'PR4']])),
    cared('2015-01-01', ...inCare([['2023-01-01', 'K2', 'PR4']], '2024-03-31')),
    cared('2018-01-01', ...inCare([['2023-01-01', 'U6', 'PR4']])),
    cared('2014-01-01', ...inCare([['2023-01-01', 'K1', 'PR1']])),
  ],
  rows: [
    { period: 'month', on: '2024-03-31', value: 3, working: 'a day before 11; in a care home since the day; at a residential school. Not: 11 on the day, left on the day, fostered, in a secure home' },
    { period: 'month', on: '2024-02-29', value: 4, working: 'both of the first two, the school, and the one who had not left; the third was still fostered' },
  ],
});
