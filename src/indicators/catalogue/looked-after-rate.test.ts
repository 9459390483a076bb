import { goldenTable } from '#indicators/golden-table.test-support.ts';
import { on } from '#indicators/example-pathway.test-support.ts';
import { lookedAfterRate } from '#indicators/catalogue/looked-after-rate.ts';

// East Sussex at 31 March 2025 and Norfolk at 31 March 2017, as published.
goldenTable(lookedAfterRate, {
  people: [], known: ['2001-01-01', '2001-01-02'], population: { 2024: 104_428, 2016: 167_982 },
  monthlyFigures: [
    { measure: 'looked-after-children', monthEnd: on('2025-03-31'), area: '', value: 688, source: 'DfE' },
    { measure: 'looked-after-children', monthEnd: on('2017-03-31'), area: '', value: 1_107, source: 'Norfolk, 2017, section 3.3' },
  ],
  rows: [
    { period: 'year', on: '2025-03-31', value: 688 / 104_428 * 10_000, numerator: 688, denominator: 104_428, working: '688 / 104,428 × 10,000 = 65.88, printed 66: the population of mid-2024' },
    { period: 'month', on: '2017-03-31', value: 1_107 / 167_982 * 10_000, working: '1,107 / 167,982 × 10,000 = 65.9, printed 65.9' },
    { period: 'month', on: '2017-02-28', value: null, working: 'no return and no monthly figure' },
  ],
});
