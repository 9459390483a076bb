import type { Indicator } from '#indicators/indicator.ts';

export const placementSpendShare: Indicator = {
  id: 'placement-spend-share', code: 'N5b', dashboardNumber: null,
  title: 'Placements as a share of the social care budget',
  explanation: 'How much of the money for children\'s social care placements take. The more they take, the less is left to help families before.',
  unit: '%', direction: 'lower',
  definitions: [{ from: null, text: 'Spend on placements / budget of children\'s social care, both of the period', source: 'Norfolk, Policy and Resources Committee, 17 October 2017, 3.2' }],
  counterweights: ['three-or-more-placements', 'placed-outside-authority', 'unregistered-placements'],
  caveats: ['The budget is spread over the months as finance profiles it.'],
  measure: { kind: 'own-figures' },
  otherwise: { kind: 'prices', figure: 'cost' },
  standIn: { kind: 'flow', above: ['placement-spend'], below: ['social-care-budget'] },
};
