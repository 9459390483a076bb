import type { Indicator } from '#indicators/indicator.ts';

export const specialistFamilies: Indicator = {
  id: 'specialist-families', code: 'T22c', dashboardNumber: 22,
  title: 'Families served by the specialist family service',
  explanation: 'Families with whom the authority\'s own specialist family service worked: the reach behind the assessments and interventions.',
  unit: 'families', direction: 'higher',
  definitions: [{ from: null, text: 'Families new to the specialist service, summed over the months of the period', source: 'East Sussex dashboard, October 2012, row 22' }],
  counterweights: ['external-assessment-spend', 'care-applications'],
  caveats: ['Months add up only if each counts families when they are new; a service that counts those it saw has a family in several months.'],
  measure: { kind: 'own-figures' },
  standIn: { kind: 'flow', above: ['specialist-families'] },
};
