import { goldenTable } from '#indicators/golden-table.test-support.ts';
import { monthly, yearTotal } from '#indicators/own-figures.test-support.ts';
import { placementSpend } from '#indicators/catalogue/placement-spend.ts';

goldenTable(placementSpend, {
  people: [], monthlyFigures: monthly({ 'placement-spend': { ...yearTotal(2018, 46_000_000), '2017-04-30': 4_000_000 } }),
  rows: [
    { period: 'year', on: '2018-03-31', value: 50_000_000, working: 'Norfolk, October 2017, 3.2: £50m in 2017/18' },
    { period: 'quarter', on: '2017-06-30', value: 4_000_000, working: '4m + 0 + 0' },
    { period: 'rolling-year', on: '2018-04-30', value: null, working: 'April 2018 is not given' },
  ],
});
