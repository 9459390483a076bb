import type { Indicator } from '#indicators/indicator.ts';
import { FOSTERING, shareLivingIn } from '#indicators/placements.ts';

export const shareFostered: Indicator = {
  id: 'share-fostered', code: 'L15a', dashboardNumber: null,
  title: 'Looked after children who are fostered',
  explanation: 'Of the children in care, the share who live in a family of foster carers, related or not.',
  unit: '%', direction: 'context',
  definitions: [{
    from: null, text: 'Children looked after on the day in a foster placement (U1 to U6) / children looked after. A temporary move counts as the placement it interrupts.',
    source: 'DfE, Children looked after in England, placements on 31 March; Annex A list 8',
  }],
  counterweights: [],
  caveats: ['Annex A alone gives one placement of each child, that of its day: earlier months are then read from it.'],
  measure: shareLivingIn(...FOSTERING),
};
