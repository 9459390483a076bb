import type { Indicator } from '#indicators/indicator.ts';

export const familyTimeInHouse: Indicator = {
  id: 'family-time-in-house', code: 'T17a', dashboardNumber: 17,
  title: 'Supervised family time by in-house staff',
  explanation: 'Of the sessions in which somebody sits with a looked after child and the family, the share supervised by the authority\'s own staff, which costs less than an agency and lets one worker know the family.',
  unit: '%', direction: 'higher',
  definitions: [{ from: null, text: 'Sessions supervised by own staff / all supervised sessions in the period', source: 'East Sussex dashboard, October 2012, row 17a, where it is called supervised contact' }],
  counterweights: ['family-time-agency'],
  caveats: ['What courts order is not for the authority to decide.', 'No statutory return holds it: it comes from the log of sessions.'],
  measure: { kind: 'own-figures' },
  standIn: { kind: 'flow', above: ['family-time-in-house'], below: ['family-time-sessions'] },
};
