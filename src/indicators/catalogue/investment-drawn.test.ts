import { goldenTable } from '#indicators/golden-table.test-support.ts';
import { monthly } from '#indicators/own-figures.test-support.ts';
import { investmentDrawn } from '#indicators/catalogue/investment-drawn.ts';

goldenTable(investmentDrawn, {
  people: [],
  monthlyFigures: monthly({ 'investment-drawn': { '2018-01-31': 1_500_000, '2018-03-31': 3_000_000 }, 'investment-approved': { '2018-01-31': 12_000_000, '2018-03-31': 12_000_000, '2018-04-30': 12_000_000 } }),
  rows: [
    { period: 'month', on: '2018-01-31', value: 0.125, working: 'Norfolk\'s 12m at the first gateway: 1.5 / 12' },
    { period: 'year', on: '2018-03-31', value: 0.25, working: 'to date: 3 / 12, and not (1.5 + 3) / 24' },
    { period: 'month', on: '2018-04-30', value: null, working: 'not given' },
  ],
});
