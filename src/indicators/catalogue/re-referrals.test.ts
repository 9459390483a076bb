import { goldenTable } from '#indicators/golden-table.test-support.ts';
import { referral } from '#indicators/example-pathway.test-support.ts';
import { reReferrals } from '#indicators/catalogue/re-referrals.ts';

goldenTable(reReferrals, {
  known: ['2023-04-01', '2025-03-31'],
  people: [
    { referrals: [referral('2023-07-10', '2023-08-01'), referral('2024-07-10')] },
    { referrals: [referral('2023-07-11', '2023-08-01'), referral('2024-07-12')] },
    { referrals: [referral('2024-07-12'), referral('2024-07-12')] },
    { referrals: [referral('2024-05-02', '2024-05-03', { noFurtherAction: true }), referral('2024-07-01')] },
  ],
  rows: [
    { period: 'month', on: '2024-07-01', value: 2 / 5, numerator: 2, denominator: 5, working: '10 July a year to the day after: yes; 12 July a year and a day after: no; two on one day: no, no; 1 July after one closed at once: yes' },
    { period: 'year', on: '2024-07-01', value: 2 / 6, denominator: 6, working: 'and the one of May, the first of that child' },
    { period: 'month', on: '2023-07-01', value: null, working: 'the twelve months before July 2023 are not known' },
  ],
});
