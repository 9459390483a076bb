import { goldenTable } from '#indicators/golden-table.test-support.ts';
import { monthly } from '#indicators/own-figures.test-support.ts';
import { householdsInEarlyHelp } from '#indicators/catalogue/households-in-early-help.ts';

goldenTable(householdsInEarlyHelp, {
  people: [{ earlyHelp: [] }],
  monthlyFigures: monthly({ 'households-in-early-help': { '2024-04-30': 800, '2024-05-31': 'c', '2024-06-30': 812 } }),
  rows: [
    { period: 'quarter', on: '2024-06-30', value: 812, working: 'a stock: as it stood in June, not 800 + 812' },
    { period: 'month', on: '2024-05-31', value: null, working: 'suppressed' },
    { period: 'month', on: '2024-07-31', value: null, working: 'not given' },
  ],
});
