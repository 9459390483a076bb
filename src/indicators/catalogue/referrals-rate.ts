import type { Indicator } from '#indicators/indicator.ts';

export const referralsRate: Indicator = {
  id: 'referrals-rate', code: 'T04', alsoCodes: ['E2'], dashboardNumber: 4,
  title: 'Rate of referrals per 10,000',
  explanation: 'Referrals for every 10,000 children who live in the area, so that areas and years can be compared.',
  unit: 'per 10,000 children', direction: 'lower',
  definitions: [{ from: null, text: 'Referrals in the period / children under 18 at the mid-year before the financial year ends × 10,000', source: 'DfE, Children in need, table C1' }],
  counterweights: ['re-referrals', 'initial-contacts-rate'],
  measure: { kind: 'rate', of: 'referrals', per: 10_000 },
};
