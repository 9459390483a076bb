import { goldenTable } from '#indicators/golden-table.test-support.ts';
import { monthly, yearTotal } from '#indicators/own-figures.test-support.ts';
import { netSpend } from '#indicators/catalogue/net-spend.ts';

goldenTable(netSpend, {
  people: [],
  monthlyFigures: monthly({ 'net-spend': { ...yearTotal(2012, 56_600_000), ...yearTotal(2015, 51_900_000) } }),
  rows: [
    { period: 'year', on: '2012-03-31', value: 56_600_000, working: 'East Sussex, July 2015, 1.2: 2011/12' },
    { period: 'year', on: '2015-03-31', value: 51_900_000, working: 'East Sussex, July 2015, 1.2: 2014/15, £4.7m less' },
    { period: 'year', on: '2014-03-31', value: null, working: 'not given' },
  ],
});
