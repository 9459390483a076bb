import { referral } from '#indicators/example-pathway.test-support.ts';
import { goldenTable } from '#indicators/golden-table.test-support.ts';
import { childrenInNeedRate } from '#indicators/catalogue/children-in-need-rate.ts';

// DfE, Children in need, table B1, East Sussex 2025: 3,517 episodes on 31 March; children under 18 in mid-2024: 104,428.
goldenTable(childrenInNeedRate, {
  people: Array.from({ length: 3_517 }, () => ({ referrals: [referral('2024-05-01')] })), population: { 2024: 104_428, 2025: 104_000 },
  rows: [
    { period: 'year', on: '2025-03-31', value: 3_517 / 104_428 * 10_000, numerator: 3_517, denominator: 104_428, working: '3,517 / 104,428 × 10,000 = 336.8' },
    { period: 'month', on: '2023-03-31', value: null, working: 'no population of mid-2022 or of the two years before it' },
  ],
});
