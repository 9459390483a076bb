import type { Indicator } from '#indicators/indicator.ts';

export const agencySocialWorkersRate: Indicator = {
  id: 'agency-social-workers-rate', code: 'L26d', dashboardNumber: null,
  title: 'Agency social workers',
  explanation: 'Of all social workers at work, the share employed through an agency. They cost more and stay for less long.',
  unit: '%', direction: 'lower',
  definitions: [{ from: null, text: 'Agency social workers / (agency + in post), in full-time equivalents, on the last day of the period', source: 'DfE, Children\'s social work workforce: agency worker rate, at 30 September' }],
  counterweights: ['social-worker-vacancies-rate', 'caseload'],
  measure: { kind: 'own-figures' },
  standIn: { kind: 'stock', above: ['agency-social-workers'], below: ['agency-social-workers', 'social-workers-in-post'] },
};
