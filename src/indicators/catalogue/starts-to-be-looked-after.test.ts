import { goldenTable } from '#indicators/golden-table.test-support.ts';
import { cared, inCare } from '#indicators/care-example.test-support.ts';
import { startsToBeLookedAfter } from '#indicators/catalogue/starts-to-be-looked-after.ts';

goldenTable(startsToBeLookedAfter, {
  people: [
    cared('2012-04-01', ...inCare([['2023-04-01']])),
    cared('2012-04-02', ...inCare([['2023-04-01']])),
    cared('2008-06-01', ...inCare([['2023-06-10']], '2023-07-10'), ...inCare([['2023-11-10']])),
    cared('2008-06-01', ...inCare([['2023-06-10', 'U6', 'PR1', 'P']])),
    cared('2008-06-01', ...inCare([['2024-04-01']])),
  ],
  rows: [
    { period: 'year', on: '2024-03-31', value: 3, working: 'two on 1 April, one child twice who counts once; a first row that is no start is none' },
    { period: 'quarter', on: '2023-06-30', value: 3, working: 'the two of April and the one of June' },
    { period: 'month', on: '2024-04-30', value: 1, working: '1 April 2024 is the next year' },
  ],
});
