import { goldenTable } from '#indicators/golden-table.test-support.ts';
import { cared, inCare } from '#indicators/care-example.test-support.ts';
import { startsToBeLookedAfterRate } from '#indicators/catalogue/starts-to-be-looked-after-rate.ts';

goldenTable(startsToBeLookedAfterRate, {
  people: [
    cared('2012-04-01', ...inCare([['2023-04-01']])),
    cared('2012-04-02', ...inCare([['2023-04-01']])),
    cared('2008-06-01', ...inCare([['2023-06-10']], '2023-07-10'), ...inCare([['2023-11-10']])),
    cared('2008-06-01', ...inCare([['2023-06-10', 'U6', 'PR1', 'P']])),
    cared('2008-06-01', ...inCare([['2024-04-01']])),
  ],
  population: { 2022: 1_500 },
  rows: [{ period: 'year', on: '2024-03-31', value: 20, numerator: 3, denominator: 1_500, working: '3 / 1,500 × 10,000 = 20; mid-2023 is not in the file, so that of mid-2022' }],
});
