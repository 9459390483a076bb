import { goldenTable } from '#indicators/golden-table.test-support.ts';
import { monthly } from '#indicators/own-figures.test-support.ts';
import { specialistInterventions } from '#indicators/catalogue/specialist-interventions.ts';

goldenTable(specialistInterventions, {
  people: [],
  monthlyFigures: monthly({ 'specialist-interventions': { '2012-07-31': 44, '2012-08-31': 1, '2012-09-30': 87 } }),
  rows: [
    { period: 'quarter', on: '2012-09-30', value: 132, working: 'East Sussex dashboard, October 2012, row 22: 132 interventions in the quarter, 44 + 1 + 87' },
    { period: 'month', on: '2012-08-31', value: 1, working: 'the middle month' },
    { period: 'year-to-date', on: '2012-09-30', value: null, working: 'April to June are not given' },
  ],
});
