import { goldenTable } from '#indicators/golden-table.test-support.ts';
import { monthly, yearTotal } from '#indicators/own-figures.test-support.ts';
import { satisfactionWithHelp } from '#indicators/catalogue/satisfaction-with-help.ts';

goldenTable(satisfactionWithHelp, {
  people: [],
  monthlyFigures: monthly({ 'service-users-satisfied': { ...yearTotal(2015, 700), '2014-04-30': 42 }, 'service-users-asked': { ...yearTotal(2015, 701), '2014-04-30': 56 } }),
  rows: [
    { period: 'year', on: '2015-03-31', value: 742 / 757, numerator: 742, denominator: 757, working: 'East Sussex, July 2015, 2.12: 98% of 757, 742 being 98.0%; months of few do not weigh as months of many: (75% + 99.9%) / 2 = 87%' },
    { period: 'month', on: '2014-05-31', value: null, working: 'nobody answered' },
  ],
});
