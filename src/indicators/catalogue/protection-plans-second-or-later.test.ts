import { protectionPlan } from '#indicators/example-pathway.test-support.ts';
import { goldenTable } from '#indicators/golden-table.test-support.ts';
import { protectionPlansSecondOrLater } from '#indicators/catalogue/protection-plans-second-or-later.ts';

// DfE, Children in need, table D3, East Sussex 2025: 625 plans begun, 202 a second or later one, 32.3%.
goldenTable(protectionPlansSecondOrLater, {
  known: ['2023-04-01', '2025-03-31'],
  people: [
    ...Array.from({ length: 625 }, (_, i) => ({ childProtectionPlans: [protectionPlan('2024-06-03', null, { previousPlans: i < 202 ? 1 + (i % 3) : 0 })] })),
    { childProtectionPlans: [protectionPlan('2023-05-01', '2023-06-01'), protectionPlan('2023-09-01', '2023-10-01', { previousPlans: null }), protectionPlan('2023-09-20', null, { previousPlans: 0 })] },
    { childProtectionPlans: [protectionPlan('2023-09-10', null, { previousPlans: 1 })] },
    { childProtectionPlans: [protectionPlan('2021-09-10', '2023-09-10', { previousPlans: 2 })] },
  ],
  rows: [
    { period: 'year', on: '2025-03-31', value: 202 / 625, numerator: 202, denominator: 625, working: '202 / 625 = 32.3% as printed; three before counts once' },
    { period: 'month', on: '2023-09-01', value: 1 / 2, denominator: 2, working: 'as the return says: one that names none is in neither, one that says 0 counts as 0, one that ended in the month did not begin' },
    { period: 'month', on: '2023-10-01', value: null, working: 'none begun' },
  ],
});
