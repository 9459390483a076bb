import { goldenTable } from '#indicators/golden-table.test-support.ts';
import { monthly } from '#indicators/own-figures.test-support.ts';
import { avoidedCostOnInvestment } from '#indicators/catalogue/avoided-cost-on-investment.ts';

goldenTable(avoidedCostOnInvestment, {
  people: [],
  monthlyFigures: monthly({
    'avoided-cost': { '2022-03-31': 5_000_000, '2018-01-31': 0 }, 'recurring-saving': { '2022-03-31': 3_000_000 }, 'investment-drawn': { '2022-03-31': 12_500_000, '2018-01-31': 0 },
  }),
  rows: [
    { period: 'year', on: '2022-03-31', value: 0.4, working: 'Norfolk, October 2017: £5m a year that doing nothing would cost by 2021/22, for £12.5m of the 12 to 15m: 0.4 a year for £1; the saving is not in it' },
    { period: 'month', on: '2018-01-31', value: null, working: 'nothing drawn yet: nothing to divide by' },
  ],
});
