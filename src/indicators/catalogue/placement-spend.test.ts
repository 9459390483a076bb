import { goldenTable } from '#indicators/golden-table.test-support.ts';
import { costsOf } from '#indicators/other-files.test-support.ts';
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

const prices = costsOf(['2023-04-30', '2023-05-31'], {
  'agency-fostering': { title: 'Agency fostering', pounds: [3_000, 3_100], days: [30, 31] }, 'with-parents': { title: 'With parents', pounds: [0, null], days: [0, 31], hasPrice: false },
});
goldenTable(placementSpend, {
  people: [], others: { prices },
  rows: [
    { period: 'month', on: '2023-04-30', value: 3_000, working: 'no ledger: 30 days at 100' },
    { period: 'month', on: '2023-05-31', value: null, working: 'a total without a part of it is not shown: with parents there is no price' },
  ],
});
goldenTable(placementSpend, {
  people: [], others: { prices }, monthlyFigures: monthly({ 'placement-spend': { '2023-05-31': 2_900 } }),
  rows: [
    { period: 'month', on: '2023-05-31', value: 2_900, working: 'the ledger, where it tells of any month' },
    { period: 'month', on: '2023-04-30', value: null, working: 'and never the one in some months and the other in others' },
  ],
});
