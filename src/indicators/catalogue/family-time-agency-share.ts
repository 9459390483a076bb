import type { Indicator } from '#indicators/indicator.ts';

export const familyTimeAgencyShare: Indicator = {
  id: 'family-time-agency-share', code: 'T17b', dashboardNumber: 17,
  title: 'Supervised family time by agency staff',
  explanation: 'Of the sessions in which somebody sits with a looked after child and the family, the share that an agency supervises for a price.',
  unit: '%', direction: 'lower',
  definitions: [{ from: null, text: 'Sessions supervised by an agency / all supervised sessions in the period', source: 'East Sussex dashboard, October 2012, row 17b, where it is called supervised contact' }],
  counterweights: ['family-time-in-house'],
  caveats: ['No statutory return holds it: it comes from the log of sessions.'],
  measure: { kind: 'own-figures' },
  standIn: { kind: 'flow', above: ['family-time-agency'], below: ['family-time-sessions'] },
};
