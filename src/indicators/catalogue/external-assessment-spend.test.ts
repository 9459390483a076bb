import { goldenTable } from '#indicators/golden-table.test-support.ts';
import { monthly, yearTotal } from '#indicators/own-figures.test-support.ts';
import { externalAssessmentSpend } from '#indicators/catalogue/external-assessment-spend.ts';

goldenTable(externalAssessmentSpend, {
  people: [],
  monthlyFigures: monthly({ 'external-assessment-spend': { ...yearTotal(2012, 792_000), ...yearTotal(2013, 223_500) } }),
  rows: [
    { period: 'year', on: '2012-03-31', value: 792_000, working: 'East Sussex dashboard, October 2012, row 22: what was projected' },
    { period: 'year', on: '2013-03-31', value: 223_500, working: 'East Sussex dashboard, October 2012, row 22: what was then forecast' },
    { period: 'rolling-year', on: '2012-09-30', value: 792_000, working: 'October 2011 to September 2012: all of the first year\'s, which stands in March, and none of the second' },
  ],
});
