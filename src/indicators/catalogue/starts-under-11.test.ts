import { goldenTable } from '#indicators/golden-table.test-support.ts';
import { cared, inCare } from '#indicators/care-example.test-support.ts';
import { startsUnder11 } from '#indicators/catalogue/starts-under-11.ts';

goldenTable(startsUnder11, {
  people: [
    cared('2012-04-01', ...inCare([['2023-04-01']])),
    cared('2012-04-02', ...inCare([['2023-04-01']])),
    cared('2008-06-01', ...inCare([['2023-06-10']], '2023-07-10'), ...inCare([['2023-11-10']])),
    cared('2008-06-01', ...inCare([['2023-06-10', 'U6', 'PR1', 'P']])),
    cared('2008-06-01', ...inCare([['2024-04-01']])),
  ],
  rows: [
    { period: 'year', on: '2024-03-31', value: 1, working: 'the second, a day before 11' },
    { period: 'month', on: '2023-06-01', value: 0, working: 'those of June are older' },
  ],
});
