import { goldenTable } from '#indicators/golden-table.test-support.ts';
import { monthly } from '#indicators/own-figures.test-support.ts';
import { returnOnInvestment } from '#indicators/catalogue/return-on-investment.ts';

goldenTable(returnOnInvestment, {
  people: [],
  monthlyFigures: monthly({
    'recurring-saving': { '2015-02-28': 2_000_000, '2015-03-31': 4_700_000 }, 'avoided-cost': { '2015-03-31': 9_000_000 },
    'investment-drawn': { '2015-02-28': 9_700_000, '2015-03-31': 9_700_000, '2015-04-30': 0 },
  }),
  rows: [
    { period: 'year', on: '2015-03-31', value: 4.7 / 9.7, working: 'East Sussex: spend £4.7m lower in the year to 2015 (July 2015, 1.2) for £9.7m invested (March 2012, 1.4), £0.48 a year for £1; what was avoided is not in it' },
    { period: 'month', on: '2015-02-28', value: 2 / 9.7, working: '2.0 / 9.7: to date, not summed' },
    { period: 'month', on: '2015-04-30', value: null, working: 'no saving given' },
  ],
});
