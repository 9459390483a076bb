import { protectionPlan } from '#indicators/example-pathway.test-support.ts';
import { goldenTable } from '#indicators/golden-table.test-support.ts';
import { protectionPlansTwoYearsOrMore } from '#indicators/catalogue/protection-plans-two-years-or-more.ts';

const open = (count: number, since: string) => Array.from({ length: count }, () => ({ childProtectionPlans: [protectionPlan(since, '2025-06-01')] }));

// DfE, Children in need, table D5, East Sussex, 31 March 2025: 613 plans; 141 of one year to less than two; 27 of two years or more, 4.4%.
goldenTable(protectionPlansTwoYearsOrMore, {
  people: [
    ...open(27, '2023-03-31'), ...open(141, '2023-04-01'), ...open(445, '2025-03-31'),
    { childProtectionPlans: [protectionPlan('2020-01-01', '2025-03-31')] },
    { childProtectionPlans: [protectionPlan('2018-01-01', '2022-01-01'), protectionPlan('2025-07-01')] },
    { childProtectionPlans: [protectionPlan('2024-02-29')] },
  ],
  rows: [
    { period: 'year', on: '2025-03-31', value: 27 / 614, numerator: 27, denominator: 614, working: '27 of 613 are 4.4% as printed, and one more of 29 February 2024; two years to the day: yes; a day less: no; ended on the day: in neither' },
    { period: 'month', on: '2026-02-28', value: 1 / 2, working: 'from 29 February 2024 two years end on 28 February 2026; the plan before the last one does not count towards it' },
    { period: 'month', on: '2017-12-31', value: null, working: 'no plan open: nothing to divide by' },
  ],
});
