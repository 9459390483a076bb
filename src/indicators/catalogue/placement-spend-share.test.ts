import { goldenTable } from '#indicators/golden-table.test-support.ts';
import { monthly, yearTotal } from '#indicators/own-figures.test-support.ts';
import { placementSpendShare } from '#indicators/catalogue/placement-spend-share.ts';

goldenTable(placementSpendShare, {
  people: [], monthlyFigures: monthly({ 'placement-spend': yearTotal(2018, 50_000_000), 'social-care-budget': yearTotal(2018, 80_000_000) }),
  rows: [
    { period: 'year', on: '2018-03-31', value: 0.625, working: 'Norfolk, October 2017, 3.2: 50m of about 80m' },
    { period: 'month', on: '2017-05-31', value: null, working: 'no budget in the month: nothing to divide by' },
  ],
});
