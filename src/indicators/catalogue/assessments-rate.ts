import type { Indicator } from '#indicators/indicator.ts';

export const assessmentsRate: Indicator = {
  id: 'assessments-rate', code: 'T07', alsoCodes: ['E4'], dashboardNumber: 7,
  title: 'Rate of assessments per 10,000',
  explanation: 'Assessments completed for every 10,000 children who live in the area, so that areas and years can be compared.',
  unit: 'per 10,000 children', direction: 'lower',
  definitions: [{ from: null, text: 'Assessments completed in the period / children under 18 at the mid-year before the financial year ends × 10,000', source: 'East Sussex dashboard, October 2012, row 7; DfE, Children in need, table C2' }],
  counterweights: ['referrals-leading-to-assessment', 're-referrals', 'section-47-enquiries-rate'],
  measure: { kind: 'rate', of: 'assessments-completed', per: 10_000 },
};
