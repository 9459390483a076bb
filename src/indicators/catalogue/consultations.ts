import type { Indicator } from '#indicators/indicator.ts';

export const consultations: Indicator = {
  id: 'consultations', code: 'S04', dashboardNumber: null,
  title: 'Consultations, advice and guidance',
  explanation: 'Calls in which a professional asked the front door for advice and no child was passed on. Where they are told apart from contacts, contacts fall without any change: the two are read together.',
  unit: 'consultations', direction: 'context',
  definitions: [{ from: null, text: 'Consultations with professionals in the period that gave advice only', source: 'East Sussex, Scrutiny Committee, 12 November 2012, board paper 2.3' }],
  counterweights: [],
  caveats: ['No statutory return holds it: it comes from the log of the front door.'],
  measure: { kind: 'own-figures' },
  standIn: { kind: 'flow', above: ['consultations'] },
};
