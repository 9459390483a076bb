import { assessment, referral } from '#indicators/example-pathway.test-support.ts';
import { goldenTable } from '#indicators/golden-table.test-support.ts';
import { assessmentsClosedAfter } from '#indicators/catalogue/assessments-closed-after.ts';

const closed = (reasonForClosure: string) => referral('2024-04-02', '2024-06-10', { reasonForClosure });

goldenTable(assessmentsClosedAfter, {
  known: ['2024-04-01', '2025-03-31'],
  people: [
    { referrals: [closed('RC8')], assessments: [assessment('2024-04-03', '2024-05-20', '2024-04-02')] },
    { referrals: [closed('RC9')], assessments: [assessment('2024-04-03', '2024-05-20')] },
    { referrals: [closed('RC7')], assessments: [assessment('2024-04-03', '2024-05-20', '2024-04-02')] },
    { referrals: [referral('2024-04-02')], assessments: [assessment('2024-04-03', '2024-05-20', '2024-04-02', { supportRequired: false })] },
    { referrals: [referral('2024-04-02')], assessments: [assessment('2024-04-03', '2024-05-20', '2024-04-02', { supportRequired: true })] },
    { referrals: [referral('2024-01-02', '2024-02-01', { reasonForClosure: 'RC8' }), referral('2024-04-02')], assessments: [assessment('2024-04-03', '2024-05-20', '2024-04-02')] },
    { assessments: [assessment('2024-04-03', '2024-05-20')] },
  ],
  rows: [
    { period: 'month', on: '2024-05-01', value: 3 / 7, numerator: 3, denominator: 7, working: 'RC8, RC9 (by date), and no support needed; not RC7, nor support needed, nor RC8 of an earlier episode, nor one whose referral is not known' },
    { period: 'month', on: '2025-03-01', value: null, working: 'too recent: cases are closed after the assessment' },
  ],
});
