import { protectionPlan } from '#indicators/example-pathway.test-support.ts';
import { goldenTable } from '#indicators/golden-table.test-support.ts';
import { monthly } from '#indicators/own-figures.test-support.ts';
import { childrenOnProtectionPlan } from '#indicators/catalogue/children-on-protection-plan.ts';

goldenTable(childrenOnProtectionPlan, {
  known: ['2024-04-01', '2025-03-31'],
  people: [
    { childProtectionPlans: [protectionPlan('2024-05-31')] },
    { childProtectionPlans: [protectionPlan('2023-01-10', '2024-05-31')] },
    { childProtectionPlans: [protectionPlan('2023-01-10', '2024-06-01')] },
    { childProtectionPlans: [protectionPlan('2022-01-10', '2022-06-01'), protectionPlan('2024-05-01')] },
    { childProtectionPlans: [protectionPlan('2024-06-01')] },
  ],
  monthlyFigures: monthly({ 'children-on-protection-plan': { '2012-02-29': 704, '2012-09-30': 590 } }),
  rows: [
    { period: 'month', on: '2024-05-31', value: 3, working: 'begun on the day: yes; ended on it: no; ended the day after: yes; on a second plan: once; begun the day after: no' },
    { period: 'year', on: '2025-03-31', value: 3, working: 'the first, the fourth and the fifth, as on 31 March: a stock is not summed' },
    { period: 'month', on: '2012-09-30', value: 590, working: 'East Sussex dashboard, October 2012, row 11' },
    { period: 'month', on: '2012-02-29', value: 704, working: 'East Sussex dashboard, October 2012, row 11: where it came from' },
    { period: 'month', on: '2024-03-31', value: null, working: 'the day before the return begins' },
  ],
});
