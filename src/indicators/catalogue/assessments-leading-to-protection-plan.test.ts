import { assessment, needPlan, protectionPlan, referral, on } from '#indicators/example-pathway.test-support.ts';
import { goldenTable } from '#indicators/golden-table.test-support.ts';
import { assessmentsLeadingToProtectionPlan } from '#indicators/catalogue/assessments-leading-to-protection-plan.ts';

const of = (referred: string) => ({ referredOn: on(referred) });

goldenTable(assessmentsLeadingToProtectionPlan, {
  known: ['2023-04-01', '2024-03-31'],
  people: [
    { assessments: [assessment('2023-09-01', '2023-10-02', '2023-08-31')], childProtectionPlans: [protectionPlan('2023-11-16', null, of('2023-08-31'))] },
    { assessments: [assessment('2023-09-01', '2023-10-02', '2023-08-31')], childProtectionPlans: [protectionPlan('2023-11-17', null, of('2023-08-31'))] },
    { assessments: [assessment('2023-09-01', '2023-10-02', '2023-08-31')], childProtectionPlans: [protectionPlan('2023-10-01', null, of('2023-08-31'))] },
    { referrals: [referral('2023-08-31')], assessments: [assessment('2023-09-01', '2023-10-02')], childProtectionPlans: [protectionPlan('2023-10-09')] },
    { assessments: [assessment('2023-09-01', '2023-10-02', '2023-08-31')], childInNeedPlans: [needPlan('2023-10-03', null, '2023-08-31')] },
  ],
  rows: [
    { period: 'month', on: '2023-10-01', value: 2 / 5, numerator: 2, denominator: 5, working: '45 days: yes; 46: no; begun the day before: no; where no return says the referral, the same latest one: yes; a child in need plan: no' },
    { period: 'year', on: '2024-03-31', value: null, working: 'February and March are too recent' },
  ],
});
