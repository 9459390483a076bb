import type { Indicator } from '#indicators/indicator.ts';

export const staffConfidence: Indicator = {
  id: 'staff-confidence', code: 'E13', dashboardNumber: null,
  title: 'Staff who feel confident in their work',
  explanation: 'The mean, over eight fields of competence, of the share of staff who say they are confident. People who are sure of their ground hold more risk and escalate less.',
  unit: '%', direction: 'higher',
  definitions: [{ from: null, text: 'Mean over the areas asked about of the share of staff who are confident, by the latest survey', source: 'East Sussex, end of programme review, July 2015, 2.4: learning needs analysis of 2012 and 2015' }],
  counterweights: ['social-worker-turnover', 'satisfaction-with-help'],
  caveats: ['A survey, with those who answered and not those who left.', 'Confidence is not competence.'],
  measure: { kind: 'own-figures' },
  // The monthly measure is a percentage, as surveys print it.
  standIn: { kind: 'stock', above: ['staff-confidence'], times: 1 / 100 },
};
