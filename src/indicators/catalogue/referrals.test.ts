import { goldenTable } from '#indicators/golden-table.test-support.ts';
import { referral } from '#indicators/example-pathway.test-support.ts';
import { referrals } from '#indicators/catalogue/referrals.ts';

goldenTable(referrals, {
  people: [{ referrals: [referral('2024-03-31', '2024-03-31', { noFurtherAction: true }), referral('2024-04-01')] }, { referrals: [referral('2024-04-30')] }],
  rows: [
    { period: 'month', on: '2024-04-10', value: 2, working: '1 April and 30 April' },
    { period: 'year', on: '2024-03-31', value: 1, working: 'one closed with nothing further counts' },
    { period: 'month', on: '2024-02-01', value: 0, working: 'none, and that is known' },
  ],
});
