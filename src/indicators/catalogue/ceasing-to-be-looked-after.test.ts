import { goldenTable } from '#indicators/golden-table.test-support.ts';
import { cared, inCare } from '#indicators/care-example.test-support.ts';
import { ceasingToBeLookedAfter } from '#indicators/catalogue/ceasing-to-be-looked-after.ts';

goldenTable(ceasingToBeLookedAfter, {
  people: [
    cared('2012-01-01', ...inCare([['2023-04-10']], '2023-05-10', 'E4A'), ...inCare([['2023-06-10']], '2023-07-10', 'E4A')),
    cared('2012-01-01', ...inCare([['2020-02-01']], '2024-03-31', 'E4B')),
    cared('2012-01-01', ...inCare([['2020-02-01']], '2024-04-01', 'E45')),
    cared('2012-01-01', ...inCare([['2020-02-01']], '2024-03-31', 'E99')),
    cared('2012-01-01', ...inCare([['2020-02-01']], '2023-09-01', 'X1')),
    cared('2012-01-01', ...inCare([['2020-02-01']], '2023-09-01', null)),
    cared('2012-01-01', ...inCare([['2020-02-01', 'U6'], ['2023-09-01', 'K2']])),
  ],
  rows: [
    { period: 'year', on: '2024-03-31', value: 3, working: 'one who left twice, once; one on the last day; one for a reason not told. Not: an end only inferred, an episode that says it goes on, a move' },
    { period: 'month', on: '2023-07-01', value: 1, working: 'the second time counts in its own month' },
    { period: 'month', on: '2024-04-01', value: 1, working: '1 April is the next year' },
  ],
});
