import { goldenTable } from '#indicators/golden-table.test-support.ts';
import { cared, inCare } from '#indicators/care-example.test-support.ts';
import { longTermStability } from '#indicators/catalogue/long-term-stability.ts';

const people = [
  cared('2012-01-01', ...inCare([['2021-10-01']])),
  cared('2012-01-01', ...inCare([['2021-10-02']])),
  cared('2012-01-01', ...inCare([['2019-01-01'], ['2022-04-01']])),
  cared('2012-01-01', ...inCare([['2019-01-01'], ['2022-04-02']])),
  cared('2012-01-01', ...inCare([['2019-01-01'], ['2023-06-01', 'U4', 'PR1', 'T']])),
  cared('2008-03-31', ...inCare([['2018-01-01']])),
  cared('2008-04-01', ...inCare([['2018-01-01', 'K2', 'PR4', 'P']])),
  cared('2019-01-01', ...inCare([['2020-01-01'], ['2023-05-01', 'A6']])),
  cared('2012-01-01', ...inCare([['2018-01-01']], '2022-01-01'), ...inCare([['2022-01-02']])),
];

goldenTable(longTermStability, {
  people,
  rows: [{ period: 'month', on: '2024-03-31', value: 4 / 6, denominator: 6, working: 'in care two and a half years to the day: yes; moved two years ago to the day: yes; a day later: no; moved with the carer: yes; nearly 16, in one home: yes; placed with new adopters: no. Left out: a day short in care, 16 on the day, a day out of care' }],
});
goldenTable(longTermStability, { people, known: ['2021-10-01', '2024-03-31'], rows: [{ period: 'month', on: '2024-03-31', value: 4 / 6, working: 'thirty months to the day are known' }] });
goldenTable(longTermStability, { people, known: ['2021-10-02', '2024-03-31'], rows: [{ period: 'month', on: '2024-03-31', value: null, working: 'a day of the thirty months is not known' }] });
