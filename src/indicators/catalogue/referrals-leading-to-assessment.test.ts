import { assessment, referral } from '#indicators/example-pathway.test-support.ts';
import { goldenTable } from '#indicators/golden-table.test-support.ts';
import { referralsLeadingToAssessment } from '#indicators/catalogue/referrals-leading-to-assessment.ts';

goldenTable(referralsLeadingToAssessment, {
  known: ['2023-04-01', '2024-07-01'],
  people: [
    { referrals: [referral('2024-05-01')], assessments: [assessment('2024-05-31', null, '2024-05-01')] },
    { referrals: [referral('2024-05-01')], assessments: [assessment('2024-06-01', null, '2024-05-01')] },
    { referrals: [referral('2024-05-02')], assessments: [assessment('2024-05-02', null)] },
    { referrals: [referral('2024-05-03', '2024-05-03', { noFurtherAction: true })] },
    { referrals: [referral('2024-05-04', '2024-05-05'), referral('2024-05-20')], assessments: [assessment('2024-05-21', null, '2024-05-20')] },
    { referrals: [referral('2024-03-06', '2024-03-07'), referral('2024-05-21')], assessments: [assessment('2024-05-22', null)] },
    { referrals: [referral('2024-05-10')], assessments: [assessment('2024-05-09', null)] },
    { referrals: [referral('2024-06-20')] },
  ],
  rows: [
    {
      period: 'month', on: '2024-05-01', value: 4 / 8, numerator: 4, denominator: 8,
      working: '30 days: yes; 31 days: no; same day: yes; none: no; two with an assessment of the second alone: no, yes; one whose assessment is by date its own and not that of a referral of March: yes; begun before it: no',
    },
    { period: 'month', on: '2024-03-01', value: 0, working: 'that of March had none of its own' },
    { period: 'month', on: '2024-06-01', value: null, working: 'June has its 30 days only on 30 July, and 1 July is the last known' },
    { period: 'month', on: '2023-04-01', value: null, working: 'no referrals: nothing to divide by' },
  ],
});
