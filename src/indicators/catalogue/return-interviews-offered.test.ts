import { goldenTable } from '#indicators/golden-table.test-support.ts';
import { cared, inCare, summary } from '#indicators/care-example.test-support.ts';
import { returnInterviewsOffered } from '#indicators/catalogue/return-interviews-offered.ts';

goldenTable(returnInterviewsOffered, {
  known: ['2024-03-14', '2024-03-14'],
  people: ([[1, true], [4, false], [1, null], [0, null], [null, true]] as const).map(([missingInLast12Months, returnInterviewOffered]) => ({
    ...cared('2010-01-01', ...inCare([['2022-01-01']])), careSummaries: [summary('2024-03-14', { missingInLast12Months, returnInterviewOffered })],
  })),
  rows: [
    { period: 'month', on: '2024-03-31', value: 1 / 3, denominator: 3, working: 'offered, not offered, blank; never missing, or not told, is not asked' },
    { period: 'month', on: '2024-04-30', value: null, working: 'no list of April' },
  ],
});
