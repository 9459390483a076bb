import type { Indicator } from '#indicators/indicator.ts';

export const initialContactsRate: Indicator = {
  id: 'initial-contacts-rate', code: 'T02', alsoCodes: ['E1'], dashboardNumber: 2,
  title: 'Rate of initial contacts per 10,000',
  explanation: 'Initial contacts for every 10,000 children who live in the area, so that areas and years can be compared.',
  unit: 'per 10,000 children', direction: 'lower',
  definitions: [{ from: null, text: 'Initial contacts in the period / children under 18 at the mid-year before the financial year ends × 10,000', source: 'East Sussex dashboard, October 2012, row 2' }],
  counterweights: ['referrals-rate', 're-referrals'],
  measure: { kind: 'rate', of: 'initial-contacts', per: 10_000 },
};
