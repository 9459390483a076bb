import type { Indicator } from '#indicators/indicator.ts';

export const householdsInEarlyHelp: Indicator = {
  id: 'households-in-early-help', code: 'T21', dashboardNumber: 21,
  title: 'Households receiving one-to-one targeted early help',
  explanation: 'Families with somebody of their own in early help on the day. Beside the number of children it shows whether more families are reached, or larger ones.',
  unit: 'households', direction: 'higher',
  definitions: [{ from: null, text: 'Households with an open spell of targeted early help on the last day of the period', source: 'East Sussex dashboard, October 2012, row 21' }],
  counterweights: ['early-help-stepped-up', 'children-in-early-help'],
  caveats: ['Annex A has no household for early help: the early help system must.'],
  measure: { kind: 'own-figures' },
  standIn: { kind: 'stock', above: ['households-in-early-help'] },
};
