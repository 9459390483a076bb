import { assessment, needPlan, protectionPlan } from '#indicators/example-pathway.test-support.ts';
import { goldenTable } from '#indicators/golden-table.test-support.ts';
import { assessmentsLeadingToChildInNeedPlan } from '#indicators/catalogue/assessments-leading-to-child-in-need-plan.ts';

goldenTable(assessmentsLeadingToChildInNeedPlan, {
  known: ['2023-04-01', '2024-03-31'],
  people: [
    { assessments: [assessment('2023-09-01', '2023-10-02', '2023-08-31')], childInNeedPlans: [needPlan('2023-11-16', null, '2023-08-31')] },
    { assessments: [assessment('2023-09-01', '2023-10-02', '2023-08-31')], childInNeedPlans: [needPlan('2023-11-17', null, '2023-08-31')] },
    { assessments: [assessment('2023-09-01', '2023-10-02', '2023-08-31')], childInNeedPlans: [needPlan('2023-10-02', null, '2023-08-31')] },
    { assessments: [assessment('2023-09-01', '2023-10-02', '2023-08-31')], childInNeedPlans: [needPlan('2023-10-20', null, '2023-10-15')] },
    { assessments: [assessment('2023-09-01', '2023-10-02', '2023-08-31')], childProtectionPlans: [protectionPlan('2023-10-03')] },
    { assessments: [assessment('2023-09-01', null, '2023-08-31')], childInNeedPlans: [needPlan('2023-10-03', null, '2023-08-31')] },
  ],
  rows: [
    { period: 'month', on: '2023-10-01', value: 2 / 5, numerator: 2, denominator: 5, working: '45 days (29 in October, 16 in November): yes; 46: no; on the day: yes; of another referral: no; a protection plan: no; an assessment still open is in neither' },
    { period: 'month', on: '2024-02-15', value: null, working: 'plans after February are known for 31 days of the 45' },
  ],
});
