import { goldenTable } from '#indicators/golden-table.test-support.ts';
import { cared, inCare, outcomes, summary } from '#indicators/care-example.test-support.ts';
import { on } from '#indicators/example-pathway.test-support.ts';
import { healthAssessmentUpToDate } from '#indicators/catalogue/health-assessment-up-to-date.ts';

goldenTable(healthAssessmentUpToDate, {
  people: [
    { ...cared('2012-01-01', ...inCare([['2023-04-01']])), healthOutcomes: [outcomes(2024, { healthAssessment: true })] },
    { ...cared('2012-01-01', ...inCare([['2023-04-02']])), healthOutcomes: [outcomes(2024, { healthAssessment: true })] },
    { ...cared('2012-01-01', ...inCare([['2020-04-02']])), healthOutcomes: [outcomes(2023, { healthAssessment: true }), outcomes(2024, { healthAssessment: false })] },
    { ...cared('2012-01-01', ...inCare([['2021-04-02']])), healthOutcomes: [outcomes(2024)] },
    cared('2012-01-01', ...inCare([['2021-04-02']])),
    { ...cared('2012-01-01', ...inCare([['2021-04-02']], '2024-03-31')), healthOutcomes: [outcomes(2024, { healthAssessment: true })] },
    { ...cared('2012-01-01', ...inCare([['2021-04-02']], '2023-06-01'), ...inCare([['2023-06-03']])), healthOutcomes: [outcomes(2024, { healthAssessment: true })] },
  ],
  rows: [
    { period: 'year', on: '2024-03-31', value: 1 / 4, denominator: 4, working: 'since 1 April: yes; no; blank: no; no row: no. Left out: since 2 April, left on the day, two days at home' },
    { period: 'month', on: '2024-03-31', value: 1 / 4, working: 'the same in the month of the return' },
    { period: 'year', on: '2023-03-31', value: 1 / 5, working: 'a year before: the third yes; the fourth, fifth, sixth and seventh without a row' },
    { period: 'month', on: '2024-02-29', value: null, working: 'no 31 March in February' },
  ],
});

goldenTable(healthAssessmentUpToDate, {
  known: ['2024-02-14', '2024-02-14'],
  people: [['2023-02-15', '2023-02-15'], ['2023-02-16', '2024-01-01'], ['2020-01-01', '2023-02-14'], ['2020-01-01', null]].map(([started, day]) => ({
    ...cared('2012-01-01', ...inCare([[started!]])), careSummaries: [summary('2024-02-14', { healthAssessmentOn: day == null ? null : on(day) })],
  })),
  rows: [{ period: 'month', on: '2024-02-29', value: 1 / 3, denominator: 3, working: 'Annex A of 14 February alone: a year to the day, in care and since; a day short of a year in care, left out; a day too long ago; never' }],
});
