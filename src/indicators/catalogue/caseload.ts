import type { Indicator } from '#indicators/indicator.ts';

export const caseload: Indicator = {
  id: 'caseload', code: 'L26a', dashboardNumber: null,
  title: 'Caseload of a social worker',
  explanation: 'Cases for each social worker who holds any. With too many, visits are missed and people leave.',
  unit: 'cases per worker', direction: 'lower',
  definitions: [{ from: null, text: 'Cases held / social workers who hold cases, in full-time equivalents, on the last day of the period', source: 'DfE, Children\'s social work workforce: caseload, at 30 September' }],
  counterweights: ['agency-social-workers-rate', 'referrals-no-further-action'],
  caveats: ['A mean hides those with far more.'],
  measure: { kind: 'own-figures' },
  standIn: { kind: 'stock', above: ['cases'], below: ['case-holders'] },
};
