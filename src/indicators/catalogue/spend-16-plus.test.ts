import { goldenTable } from '#indicators/golden-table.test-support.ts';
import { on } from '#indicators/example-pathway.test-support.ts';
import { spend16Plus } from '#indicators/catalogue/spend-16-plus.ts';

goldenTable(spend16Plus, {
  people: [],
  monthlyFigures: ['2024-01-31', '2024-02-29', '2024-03-31'].map(month => ({ measure: 'spend-16-plus', monthEnd: on(month), area: '', value: 410_000, source: 'ledger' })),
  rows: [
    { period: 'quarter', on: '2024-03-31', value: 1_230_000, working: '3 × 410,000' },
    { period: 'year', on: '2024-03-31', value: null, working: 'nine months are missing' },
  ],
});
