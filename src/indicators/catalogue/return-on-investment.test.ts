import { goldenTable } from '#indicators/golden-table.test-support.ts';
import { monthly, yearTotal } from '#indicators/own-figures.test-support.ts';
import { returnOnInvestment } from '#indicators/catalogue/return-on-investment.ts';

goldenTable(returnOnInvestment, {
  people: [], monthlyFigures: monthly({ 'net-spend': yearTotal(2015, 51_900_000), 'investment-drawn': yearTotal(2015, 9_700_000) }),
  rows: [{ period: 'year', on: '2015-03-31', value: null, working: 'spend that fell is no benefit until somebody says what it would have been' }],
});
