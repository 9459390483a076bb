import { goldenTable } from '#indicators/golden-table.test-support.ts';
import { cared, inCare } from '#indicators/care-example.test-support.ts';
import { startsAged11AndOver } from '#indicators/catalogue/starts-aged-11-and-over.ts';

goldenTable(startsAged11AndOver, {
  people: [
    cared('2012-04-01', ...inCare([['2023-04-01']])),
    cared('2012-04-02', ...inCare([['2023-04-01']])),
    cared('2008-06-01', ...inCare([['2023-06-10']], '2023-07-10'), ...inCare([['2023-11-10']])),
    cared('2008-06-01', ...inCare([['2023-06-10', 'U6', 'PR1', 'P']])),
    cared('2008-06-01', ...inCare([['2024-04-01']])),
  ],
  rows: [
    { period: 'year', on: '2024-03-31', value: 2, working: '11 on the day, and the one who came twice, once; not 10, not one who was there before, not 1 April 2024' },
    { period: 'month', on: '2023-11-01', value: 1, working: 'the second time counts in its own month' },
    { period: 'month', on: '2024-04-01', value: 1, working: 'the last' },
  ],
});
