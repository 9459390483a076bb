import type { Indicator } from '#indicators/indicator.ts';

export const satisfactionWithHelp: Indicator = {
  id: 'satisfaction-with-help', code: 'E14', dashboardNumber: null,
  title: 'Service users who are happy with their help',
  explanation: 'Of the parents, carers and young people who were asked, the share who were generally happy with the help they got.',
  unit: '%', direction: 'higher',
  definitions: [{ from: null, text: 'Those who were satisfied / those who answered, over the period', source: 'East Sussex, end of programme review, July 2015, 2.12: 98% of 757' }],
  counterweights: ['re-referrals', 'early-help-stepped-up'],
  caveats: ['Those who answer are seldom those who were refused or have gone.'],
  measure: { kind: 'own-figures' },
  standIn: { kind: 'flow', above: ['service-users-satisfied'], below: ['service-users-asked'] },
};
