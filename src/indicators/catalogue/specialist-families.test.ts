import { goldenTable } from '#indicators/golden-table.test-support.ts';
import { monthly } from '#indicators/own-figures.test-support.ts';
import { specialistFamilies } from '#indicators/catalogue/specialist-families.ts';

goldenTable(specialistFamilies, {
  people: [],
  monthlyFigures: monthly({ 'specialist-families': { '2012-07-31': 120, '2012-08-31': 1, '2012-09-30': 255 } }),
  rows: [
    { period: 'quarter', on: '2012-09-30', value: 376, working: 'East Sussex dashboard, October 2012, row 22: 376 families in the quarter, 120 + 1 + 255' },
    { period: 'month', on: '2012-08-31', value: 1, working: 'the middle month' },
    { period: 'year-to-date', on: '2012-09-30', value: null, working: 'April to June are not given' },
  ],
});
