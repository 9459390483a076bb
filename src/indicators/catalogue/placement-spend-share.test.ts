import { goldenTable } from '#indicators/golden-table.test-support.ts';
import { costsOf } from '#indicators/other-files.test-support.ts';
import { monthly, yearTotal } from '#indicators/own-figures.test-support.ts';
import { placementSpendShare } from '#indicators/catalogue/placement-spend-share.ts';

goldenTable(placementSpendShare, {
  people: [], monthlyFigures: monthly({ 'placement-spend': yearTotal(2018, 50_000_000), 'social-care-budget': yearTotal(2018, 80_000_000) }),
  rows: [
    { period: 'year', on: '2018-03-31', value: 0.625, working: 'Norfolk, October 2017, 3.2: 50m of about 80m' },
    { period: 'month', on: '2017-05-31', value: null, working: 'no budget in the month: nothing to divide by' },
  ],
});

goldenTable(placementSpendShare, {
  people: [], monthlyFigures: monthly({ 'social-care-budget': { '2023-04-30': 4_000, '2023-05-31': 0 } }),
  others: { prices: costsOf(['2023-04-30', '2023-05-31', '2023-06-30'], { residential: { title: 'Residential', pounds: [3_000, 3_000, 3_000], days: [3, 3, 3] } }) },
  rows: [
    { period: 'month', on: '2023-04-30', value: 0.75, numerator: 3_000, denominator: 4_000, working: 'days × prices over the budget that finance gives' },
    { period: 'month', on: '2023-05-31', value: null, working: 'nothing to divide by' },
    { period: 'month', on: '2023-06-30', value: null, working: 'no budget given' },
  ],
});
