import { goldenTable } from '#indicators/golden-table.test-support.ts';
import { cared, inCare, summary } from '#indicators/care-example.test-support.ts';
import { reEntriesToCare } from '#indicators/catalogue/re-entries-to-care.ts';

goldenTable(reEntriesToCare, {
  known: ['2023-04-01', '2025-03-31'],
  people: [
    cared('2012-01-01', ...inCare([['2022-01-01']], '2023-05-10'), ...inCare([['2024-05-10']])),
    cared('2012-01-01', ...inCare([['2022-01-01']], '2023-05-09'), ...inCare([['2024-05-10']])),
    cared('2012-01-01', ...inCare([['2024-05-20']], '2024-05-20')),
    cared('2012-01-01', ...inCare([['2024-05-01']], '2024-06-01'), ...inCare([['2024-09-01']])),
    cared('2012-01-01', ...inCare([['2023-06-01']], '2024-04-15'), ...inCare([['2024-05-01', 'U6', 'PR1', 'P']])),
  ],
  rows: [
    { period: 'month', on: '2024-05-31', value: 1 / 4, numerator: 1, denominator: 4, working: 'a year to the day: yes; a year and a day: no; two who were never in care before, one of them in and out on one day: no; a first row that is no start is not asked' },
    { period: 'year', on: '2025-03-31', value: 2 / 5, denominator: 5, working: 'and the one who came back in September, the second start of one child' },
    { period: 'month', on: '2024-03-31', value: null, working: 'March 2023, in the twelve months before, is not known' },
  ],
});

goldenTable(reEntriesToCare, {
  known: ['2023-10-15', '2024-04-14'],
  people: [['2024-03-05', true], ['2024-03-06', false], ['2024-03-07', null], ['2024-02-01', true]].map(([started, subsequentPeriod]) => ({
    ...cared('2012-01-01', ...inCare([[started as string]])), careSummaries: [summary('2024-04-14', { subsequentPeriod: subsequentPeriod as boolean | null })],
  })),
  rows: [
    { period: 'month', on: '2024-03-31', value: 1 / 2, denominator: 2, working: 'six months of Annex A: the list calls one of two starts of March a second period; of the third it does not say' },
    { period: 'month', on: '2023-11-30', value: null, working: 'nobody came in November' },
  ],
});
