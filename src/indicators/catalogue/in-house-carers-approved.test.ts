import { goldenTable } from '#indicators/golden-table.test-support.ts';
import { monthly, yearTotal } from '#indicators/own-figures.test-support.ts';
import { inHouseCarersApproved } from '#indicators/catalogue/in-house-carers-approved.ts';

goldenTable(inHouseCarersApproved, {
  people: [],
  monthlyFigures: monthly({ 'in-house-carers-approved': { ...yearTotal(2012, 23), ...yearTotal(2015, 41) } }),
  rows: [
    { period: 'year', on: '2012-03-31', value: 23, working: 'East Sussex, July 2015, 2.16: start' },
    { period: 'year', on: '2015-03-31', value: 41, working: 'East Sussex, July 2015, 2.16: end, 78% more' },
    { period: 'month', on: '2014-05-31', value: 0, working: 'none, and that is given' },
    { period: 'month', on: '2015-04-30', value: null, working: 'not given' },
  ],
});
