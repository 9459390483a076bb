import { goldenTable } from '#indicators/golden-table.test-support.ts';
import { monthly, yearTotal } from '#indicators/own-figures.test-support.ts';
import { familyTimeAgency } from '#indicators/catalogue/family-time-agency.ts';

goldenTable(familyTimeAgency, {
  people: [],
  monthlyFigures: monthly({ 'family-time-agency': { ...yearTotal(2012, 21_558), ...yearTotal(2015, 638), '2014-05-31': 40 } }),
  rows: [
    { period: 'year', on: '2012-03-31', value: 21_558, working: 'East Sussex, July 2015, 2.16: start' },
    { period: 'year', on: '2015-03-31', value: 678, working: '638, as East Sussex ended, and 40 more in May' },
    { period: 'quarter', on: '2014-06-30', value: 40, working: '0 + 40 + 0' },
    { period: 'year', on: '2013-03-31', value: null, working: 'not given' },
  ],
});
