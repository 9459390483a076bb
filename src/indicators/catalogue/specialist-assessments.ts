import type { Indicator } from '#indicators/indicator.ts';

export const specialistAssessments: Indicator = {
  id: 'specialist-assessments', code: 'T22a', dashboardNumber: 22,
  title: 'In-house specialist assessments',
  explanation: 'Assessments of parents and families, most of them for court, completed by the authority\'s own specialists and not bought from an expert.',
  unit: 'assessments', direction: 'higher',
  definitions: [{ from: null, text: 'Specialist family assessments completed in the period by own staff', source: 'East Sussex dashboard, October 2012, row 22' }],
  counterweights: ['external-assessment-spend', 'care-applications'],
  caveats: ['No statutory return holds it: it comes from the service\'s log.'],
  measure: { kind: 'own-figures' },
  standIn: { kind: 'flow', above: ['specialist-assessments'] },
};
