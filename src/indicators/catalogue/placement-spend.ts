import type { Indicator } from '#indicators/indicator.ts';

export const placementSpend: Indicator = {
  id: 'placement-spend', code: 'N5a', dashboardNumber: null,
  title: 'Spend on placements',
  explanation: 'What placements of looked after children cost in the period by the ledger. Few children in dear placements make much of it.',
  unit: '£', direction: 'lower',
  definitions: [{ from: null, text: 'Spend on placements in the period, by the ledger', source: 'Norfolk, Policy and Resources Committee, 17 October 2017, 3.2' }],
  counterweights: ['three-or-more-placements', 'placed-outside-authority', 'unregistered-placements'],
  caveats: ['Where the ledger tells of no month and a price list is given, it is what the placements ought to have cost: the two are not the same.'],
  measure: { kind: 'own-figures' },
  otherwise: { kind: 'prices', figure: 'cost' },
  standIn: { kind: 'flow', above: ['placement-spend'] },
};
