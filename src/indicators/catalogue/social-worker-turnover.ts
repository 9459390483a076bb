import type { Indicator } from '#indicators/indicator.ts';

export const socialWorkerTurnover: Indicator = {
  id: 'social-worker-turnover', code: 'L26b', dashboardNumber: null,
  title: 'Turnover of social workers',
  explanation: 'Social workers who left in the period for each one in post at its end. Children lose somebody who knew them, and their case is read anew.',
  unit: '%', direction: 'lower',
  definitions: [{ from: null, text: 'Leavers of the period / social workers in post on its last day, in full-time equivalents', source: 'DfE, Children\'s social work workforce: turnover rate, year to 30 September' }],
  counterweights: ['social-worker-vacancies-rate', 'agency-social-workers-rate'],
  caveats: ['Of a month or a quarter it is the turnover of that time alone: compare years with years.'],
  measure: { kind: 'own-figures' },
  standIn: { kind: 'flow', above: ['social-worker-leavers'], below: ['social-workers-in-post'], belowIsStock: true },
};
