import { goldenTable } from '#indicators/golden-table.test-support.ts';
import { monthly } from '#indicators/own-figures.test-support.ts';
import { caseload } from '#indicators/catalogue/caseload.ts';

goldenTable(caseload, {
  people: [], monthlyFigures: monthly({ cases: { '2024-08-31': 3_200, '2024-09-30': 3_314 }, 'case-holders': { '2024-08-31': 240, '2024-09-30': 244.9 } }),
  rows: [
    { period: 'month', on: '2024-09-30', value: 3_314 / 244.9, working: 'DfE, workforce, East Sussex 2025: 3,314 cases, 244.9 case holders, 13.5' },
    { period: 'quarter', on: '2024-09-30', value: 3_314 / 244.9, working: 'as it stood in September' },
    { period: 'month', on: '2024-10-31', value: null, working: 'not given' },
  ],
});
