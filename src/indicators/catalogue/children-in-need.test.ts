import { referral } from '#indicators/example-pathway.test-support.ts';
import { goldenTable } from '#indicators/golden-table.test-support.ts';
import { monthly } from '#indicators/own-figures.test-support.ts';
import { childrenInNeed } from '#indicators/catalogue/children-in-need.ts';

goldenTable(childrenInNeed, {
  known: ['2024-04-01', '2025-03-31'],
  people: [
    { referrals: [referral('2025-03-31')] },
    { referrals: [referral('2024-06-01', '2025-03-31')] },
    { referrals: [referral('2019-06-01', '2019-09-01'), referral('2020-06-01')] },
    { referrals: [referral('2025-03-20', null, { noFurtherAction: true })] },
    { referrals: [referral('2025-04-01')] },
  ],
  monthlyFigures: monthly({ 'children-in-need': { '2012-03-31': 3_480 } }),
  rows: [
    { period: 'year', on: '2012-03-31', value: 3_480, working: 'before any return: the authority\'s own count' },
    { period: 'year', on: '2025-03-31', value: 2, working: 'opened on the day: yes; closed on it: no; open since 2020: yes; no further action: no; the day after: no' },
    { period: 'month', on: '2025-02-28', value: 2, working: 'the second was open then' },
    { period: 'month', on: '2024-03-31', value: null, working: 'before the return' },
  ],
});
