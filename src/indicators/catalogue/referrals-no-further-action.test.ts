import { referral } from '#indicators/example-pathway.test-support.ts';
import { goldenTable } from '#indicators/golden-table.test-support.ts';
import { referralsNoFurtherAction } from '#indicators/catalogue/referrals-no-further-action.ts';

// DfE, Children in need, table C1, East Sussex 2025: 4,107 referrals, 86 with no further action, 2.1%.
goldenTable(referralsNoFurtherAction, {
  known: ['2023-04-01', '2025-03-31'],
  people: [
    ...Array.from({ length: 4_107 }, (_, i) => ({ referrals: [referral('2024-07-01', null, { noFurtherAction: i < 86 })] })),
    { referrals: [referral('2023-07-01', '2023-07-01', { noFurtherAction: true }), referral('2023-07-02', null, { noFurtherAction: false }), referral('2023-07-03')] },
  ],
  rows: [
    { period: 'year', on: '2025-03-31', value: 86 / 4_107, numerator: 86, denominator: 4_107, working: '86 / 4,107 = 2.1% as printed' },
    { period: 'month', on: '2023-07-01', value: 1 / 2, denominator: 2, working: 'one of which the return does not say is in neither' },
    { period: 'month', on: '2023-03-01', value: null, working: 'not known' },
  ],
});
