import { goldenTable } from '#indicators/golden-table.test-support.ts';
import { cared, inCare, outcomes } from '#indicators/care-example.test-support.ts';
import { sdqMeanScore } from '#indicators/catalogue/sdq-mean-score.ts';

// On 31 March 2024: 4 to the day, 16 and nearly 17, 17, nearly 4, 10 without a score, 10 but new in care, and 10 without a row.
const people = ([['2020-03-31', 10], ['2007-04-01', 20], ['2007-03-31', 30], ['2020-04-01', 30], ['2014-01-01', null], ['2014-01-01', 30, '2023-04-02']] as const).map(([born, sdqScore, started = '2022-01-01']) => ({
  ...cared(born, ...inCare([[started]])), healthOutcomes: [outcomes(2024, { sdqScore })],
}));

goldenTable(sdqMeanScore, {
  people: [...people, cared('2014-01-01', ...inCare([['2022-01-01']]))],
  rows: [
    { period: 'year', on: '2024-03-31', value: (10 + 20) / 2, denominator: 2, working: 'the first two; a child without a score is no 0' },
    { period: 'month', on: '2024-06-30', value: null, working: 'no 31 March in June' },
  ],
});
