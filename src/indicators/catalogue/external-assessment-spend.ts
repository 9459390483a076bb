import type { Indicator } from '#indicators/indicator.ts';

export const externalAssessmentSpend: Indicator = {
  id: 'external-assessment-spend', code: 'T22d', alsoCodes: ['W7'], dashboardNumber: 22,
  title: 'Spend on external expert assessments',
  explanation: 'What independent experts were paid for assessments that courts ordered. Good assessments of one\'s own are meant to make them rarer.',
  unit: '£', direction: 'lower',
  definitions: [{ from: null, text: 'Spend of the period on independent assessments for court, by the ledger', source: 'East Sussex dashboard, October 2012, row 22; West Sussex, May 2009, 4.1' }],
  counterweights: ['specialist-assessments', 'care-applications'],
  caveats: ['Courts order them: the rules changed in 2013, so that a fall since then is not all the authority\'s doing.'],
  measure: { kind: 'own-figures' },
  standIn: { kind: 'flow', above: ['external-assessment-spend'] },
};
