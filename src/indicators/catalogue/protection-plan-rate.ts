import type { Indicator } from '#indicators/indicator.ts';

export const protectionPlanRate: Indicator = {
  id: 'protection-plan-rate', code: 'T12', alsoCodes: ['E5'], dashboardNumber: 12,
  title: 'Rate of child protection plans per 10,000',
  explanation: 'Children on a child protection plan on the day for every 10,000 children who live in the area, so that areas and years can be compared.',
  unit: 'per 10,000 children', direction: 'lower',
  definitions: [{ from: null, text: 'Children on a plan on the day / children under 18 at the mid-year before the financial year ends × 10,000', source: 'East Sussex dashboard, October 2012, row 12; DfE, Children in need, table D1' }],
  counterweights: ['protection-plans-second-or-later', 'section-47-enquiries-rate'],
  measure: { kind: 'rate', of: 'children-on-protection-plan', per: 10_000 },
};
