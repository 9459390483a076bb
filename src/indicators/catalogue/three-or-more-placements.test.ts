import { goldenTable } from '#indicators/golden-table.test-support.ts';
import { cared, inCare, summary } from '#indicators/care-example.test-support.ts';
import { threeOrMorePlacements } from '#indicators/catalogue/three-or-more-placements.ts';

const people = [
  cared('2012-01-01', ...inCare([['2022-01-01', 'U6'], ['2023-04-02', 'U6'], ['2023-08-01', 'K2', 'PR4']])),
  cared('2012-01-01', ...inCare([['2022-01-01', 'U6'], ['2023-04-01', 'U6'], ['2023-08-01', 'K2', 'PR4']])),
  cared('2012-01-01', ...inCare([['2022-01-01', 'U6']], '2023-06-01'), ...inCare([['2023-09-01', 'U6'], ['2024-03-31', 'K2', 'PR4']])),
  cared('2012-01-01', ...inCare([['2022-01-01', 'U6'], ['2023-05-01', 'U6', 'PR1', 'L'], ['2023-06-01', 'T1', null, 'T'], ['2023-06-10', 'U6', 'PR1', 'T']])),
  cared('2012-01-01', ...inCare([['2023-05-01', 'U6'], ['2023-06-01', 'U6'], ['2023-08-01', 'K2', 'PR4']], '2024-03-31')),
];

goldenTable(threeOrMorePlacements, {
  people, known: ['2023-04-01', '2024-03-31'],
  rows: [
    { period: 'month', on: '2024-03-31', value: 2 / 4, denominator: 4, working: 'the first place lasted into 1 April: three; it ended the day before: two; three over two periods of care; a new order and a stay in hospital are no placements; left on the day' },
    { period: 'month', on: '2024-02-29', value: null, working: 'March 2023 is not known' },
  ],
});

goldenTable(threeOrMorePlacements, {
  known: ['2024-03-14', '2024-03-14'],
  people: [3, 2, null, 4].map(placementsInLast12Months => ({ ...cared('2012-01-01', ...inCare([['2022-01-01', 'U6', 'PR1', 'P']])), careSummaries: [summary('2024-03-14', { placementsInLast12Months })] })),
  rows: [{ period: 'month', on: '2024-03-31', value: 2 / 3, denominator: 3, working: 'Annex A of 14 March alone: 3 and 4 of 3, 2 and 4; one of whom the list does not say' }],
});
