import { goldenTable } from '#indicators/golden-table.test-support.ts';
import { monthly } from '#indicators/own-figures.test-support.ts';
import { specialistAssessments } from '#indicators/catalogue/specialist-assessments.ts';

goldenTable(specialistAssessments, {
  people: [],
  monthlyFigures: monthly({ 'specialist-assessments': { '2012-07-31': 28, '2012-08-31': 1, '2012-09-30': 61 } }),
  rows: [
    { period: 'quarter', on: '2012-09-30', value: 90, working: 'East Sussex dashboard, October 2012, row 22: 90 assessments in the quarter, 28 + 1 + 61' },
    { period: 'month', on: '2012-08-31', value: 1, working: 'the middle month' },
    { period: 'year-to-date', on: '2012-09-30', value: null, working: 'April to June are not given' },
  ],
});
