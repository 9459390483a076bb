import { goldenTable } from '#indicators/golden-table.test-support.ts';
import { protectionPlan } from '#indicators/example-pathway.test-support.ts';
import { protectionPlansAgainWithinTwoYears } from '#indicators/catalogue/protection-plans-again-within-two-years.ts';

goldenTable(protectionPlansAgainWithinTwoYears, {
  known: ['2021-04-01', '2024-12-31'],
  people: [
    { childProtectionPlans: [protectionPlan('2021-05-01', '2022-06-10'), protectionPlan('2024-06-10')] },
    { childProtectionPlans: [protectionPlan('2021-05-01', '2022-06-09'), protectionPlan('2024-06-10')] },
    { childProtectionPlans: [protectionPlan('2024-06-20')] },
    { childProtectionPlans: [protectionPlan('2023-01-01', '2024-06-25'), protectionPlan('2024-06-25')] },
  ],
  rows: [
    { period: 'month', on: '2024-06-01', value: 2 / 4, numerator: 2, denominator: 4, working: 'ended two years to the day before: yes; a day earlier: no; a first plan: no; begun anew on the day the last ended: yes' },
    { period: 'month', on: '2023-01-01', value: null, working: 'the 24 months before January 2023 are not known' },
    { period: 'month', on: '2024-05-01', value: null, working: 'no plan started, so there is nothing to divide' },
  ],
});
