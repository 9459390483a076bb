import { goldenTable } from '#indicators/golden-table.test-support.ts';
import { costsOf } from '#indicators/other-files.test-support.ts';
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

goldenTable(spend16Plus, {
  people: [],
  others: { prices: costsOf(['2023-04-30'], { residential: { title: 'Residential', pounds: [10_000], days: [10] }, 'supported-accommodation': { title: 'Supported accommodation', pounds: [4_500], days: [45] } }) },
  rows: [{ period: 'month', on: '2023-04-30', value: 4_500, working: 'K3, H5 and P2 alone: 45 days at 100' }],
});
