import { conference, protectionPlan } from '#indicators/example-pathway.test-support.ts';
import { goldenTable } from '#indicators/golden-table.test-support.ts';
import { conferencesLeadingToPlan } from '#indicators/catalogue/conferences-leading-to-plan.ts';

goldenTable(conferencesLeadingToPlan, {
  known: ['2024-04-01', '2025-03-31'],
  people: [
    { initialConferences: [conference('2024-06-03')], childProtectionPlans: [protectionPlan('2024-06-03')] },
    { initialConferences: [conference('2024-06-03')], childProtectionPlans: [protectionPlan('2024-07-18')] },
    { initialConferences: [conference('2024-06-03')], childProtectionPlans: [protectionPlan('2024-07-19')] },
    { initialConferences: [conference('2024-06-03')], childProtectionPlans: [protectionPlan('2024-06-02', '2024-06-04')] },
    { initialConferences: [conference('2024-06-03', null, null, true)] },
    { initialConferences: [conference('2024-06-03', null, null, true)] },
    { initialConferences: [conference('2025-03-03')] },
    { initialConferences: [conference('2024-06-03', null, null, false)], childProtectionPlans: [protectionPlan('2024-06-20')] },
    { initialConferences: [conference('2024-06-03')] },
  ],
  rows: [
    { period: 'month', on: '2024-06-01', value: 4 / 8, numerator: 4, denominator: 8, working: 'on the day, and 45 days on (27 in June, 18 in July): yes; 46: no; begun before: no; said yes, of two: yes, yes; said no: no; none: no' },
    { period: 'month', on: '2025-03-01', value: null, working: 'too recent, not no' },
  ],
});
