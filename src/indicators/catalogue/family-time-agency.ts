import type { Indicator } from '#indicators/indicator.ts';

export const familyTimeAgency: Indicator = {
  id: 'family-time-agency', code: 'E8', dashboardNumber: null,
  title: 'Sessions of family time supervised by an agency',
  explanation: 'How many sessions of supervised family time an agency was paid for. Fewer saves money only if own staff took them over: beside it stands what own staff did.',
  unit: 'sessions', direction: 'lower',
  definitions: [{ from: null, text: 'Sessions of supervised family time by an agency in the period', source: 'East Sussex, end of programme review, July 2015, table of 2.16: less agency use for supervised contact' }],
  counterweights: ['family-time-in-house'],
  caveats: ['No statutory return holds it: it comes from the log of sessions.'],
  measure: { kind: 'own-figures' },
  standIn: { kind: 'flow', above: ['family-time-agency'] },
};
