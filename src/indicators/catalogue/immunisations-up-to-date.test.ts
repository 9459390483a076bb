import { goldenTable } from '#indicators/golden-table.test-support.ts';
import { cared, inCare, outcomes } from '#indicators/care-example.test-support.ts';
import { immunisationsUpToDate } from '#indicators/catalogue/immunisations-up-to-date.ts';

goldenTable(immunisationsUpToDate, {
  people: [
    { ...cared('2012-01-01', ...inCare([['2023-04-01']])), healthOutcomes: [outcomes(2024, { immunisations: true })] },
    { ...cared('2012-01-01', ...inCare([['2023-04-02']])), healthOutcomes: [outcomes(2024, { immunisations: true })] },
    { ...cared('2012-01-01', ...inCare([['2020-04-02']])), healthOutcomes: [outcomes(2023, { immunisations: true }), outcomes(2024, { immunisations: false })] },
    { ...cared('2012-01-01', ...inCare([['2021-04-02']])), healthOutcomes: [outcomes(2024)] },
    cared('2012-01-01', ...inCare([['2021-04-02']])),
    { ...cared('2012-01-01', ...inCare([['2021-04-02']], '2024-03-31')), healthOutcomes: [outcomes(2024, { immunisations: true })] },
    { ...cared('2012-01-01', ...inCare([['2021-04-02']], '2023-06-01'), ...inCare([['2023-06-03']])), healthOutcomes: [outcomes(2024, { immunisations: true })] },
  ],
  rows: [
    { period: 'year', on: '2024-03-31', value: 1 / 4, denominator: 4, working: 'since 1 April: yes; no; blank: no; no row: no. Left out: since 2 April, left on the day, two days at home' },
    { period: 'month', on: '2024-03-31', value: 1 / 4, working: 'the same in the month of the return' },
    { period: 'year', on: '2023-03-31', value: 1 / 5, working: 'a year before: the third yes; the fourth, fifth, sixth and seventh without a row' },
    { period: 'month', on: '2024-02-29', value: null, working: 'no 31 March in February' },
  ],
});
