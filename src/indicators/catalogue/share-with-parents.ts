import type { Indicator } from '#indicators/indicator.ts';
import { shareLivingIn } from '#indicators/placements.ts';

export const shareWithParents: Indicator = {
  id: 'share-with-parents', code: 'L15e', dashboardNumber: null,
  title: 'Looked after children placed with parents',
  explanation: 'Of the children in care, the share who live with their own parents under a care order. Many of these orders could be discharged, or were made to keep watch.',
  unit: '%', direction: 'context',
  definitions: [{
    from: null, text: 'Children looked after on the day who are placed there (P1) / children looked after. A temporary move counts as the placement it interrupts.',
    source: 'DfE, Children looked after in England, placements on 31 March; Annex A list 8',
  }],
  counterweights: [],
  caveats: ['Annex A alone gives one placement of each child, that of its day: earlier months are then read from it.'],
  measure: shareLivingIn('with-parents'),
};
