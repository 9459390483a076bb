import { goldenTable } from '#indicators/golden-table.test-support.ts';
import { monthly } from '#indicators/own-figures.test-support.ts';
import { budgetVariance } from '#indicators/catalogue/budget-variance.ts';

goldenTable(budgetVariance, {
  people: [],
  monthlyFigures: monthly({
    'forecast-outturn': { '2017-03-31': 169_575_000, '2017-05-31': 81_000_000, '2017-06-30': 79_500_000 },
    budget: { '2017-03-31': 161_000_000, '2017-05-31': 80_000_000, '2017-06-30': 80_000_000, '2017-07-31': 80_000_000 },
  }),
  rows: [
    { period: 'year', on: '2017-03-31', value: 8_575_000, working: 'Norfolk, October 2017, 3.2: £8.575m over a budget of £161m in 2016/17' },
    { period: 'month', on: '2017-05-31', value: 1_000_000, working: '£1m over in the second period' },
    { period: 'quarter', on: '2017-06-30', value: -500_000, working: 'as forecast in June, and under it: forecasts of a year are not summed' },
    { period: 'month', on: '2017-07-31', value: null, working: 'a budget and no forecast' },
  ],
});
