import type { Indicator } from '#indicators/indicator.ts';

export const specialistInterventions: Indicator = {
  id: 'specialist-interventions', code: 'T22b', dashboardNumber: 22,
  title: 'In-house specialist interventions',
  explanation: 'Pieces of direct work with families by the authority\'s own specialist family service, which follow an assessment or stand alone.',
  unit: 'interventions', direction: 'higher',
  definitions: [{ from: null, text: 'Specialist interventions completed in the period by own staff', source: 'East Sussex dashboard, October 2012, row 22' }],
  counterweights: ['external-assessment-spend', 'care-applications'],
  caveats: ['No statutory return holds it: it comes from the service\'s log.'],
  measure: { kind: 'own-figures' },
  standIn: { kind: 'flow', above: ['specialist-interventions'] },
};
