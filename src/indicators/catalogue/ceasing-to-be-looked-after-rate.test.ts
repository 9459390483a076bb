import { goldenTable } from '#indicators/golden-table.test-support.ts';
import { cared, inCare } from '#indicators/care-example.test-support.ts';
import { ceasingToBeLookedAfterRate } from '#indicators/catalogue/ceasing-to-be-looked-after-rate.ts';

goldenTable(ceasingToBeLookedAfterRate, {
  people: [
    cared('2012-01-01', ...inCare([['2023-04-10']], '2023-05-10', 'E4A'), ...inCare([['2023-06-10']], '2023-07-10', 'E4A')),
    cared('2012-01-01', ...inCare([['2020-02-01']], '2024-03-31', 'E4B')),
    cared('2012-01-01', ...inCare([['2020-02-01']], '2024-04-01', 'E45')),
    cared('2012-01-01', ...inCare([['2020-02-01']], '2024-03-31', 'E99')),
    cared('2012-01-01', ...inCare([['2020-02-01']], '2023-09-01', 'X1')),
    cared('2012-01-01', ...inCare([['2020-02-01']], '2023-09-01', null)),
    cared('2012-01-01', ...inCare([['2020-02-01', 'U6'], ['2023-09-01', 'K2']])),
  ],
  population: { 2023: 1_000 },
  rows: [{ period: 'year', on: '2024-03-31', value: 30, numerator: 3, denominator: 1_000, working: '3 / 1,000 × 10,000' }],
});
