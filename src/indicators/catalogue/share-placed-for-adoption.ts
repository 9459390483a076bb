import type { Indicator } from '#indicators/indicator.ts';
import { shareLivingIn } from '#indicators/placements.ts';

export const sharePlacedForAdoption: Indicator = {
  id: 'share-placed-for-adoption', code: 'L15d', dashboardNumber: null,
  title: 'Looked after children placed for adoption',
  explanation: 'Of the children in care, the share who live with the family that means to adopt them.',
  unit: '%', direction: 'context',
  definitions: [{
    from: null, text: 'Children looked after on the day who are placed there (A3 to A6) / children looked after. A temporary move counts as the placement it interrupts.',
    source: 'DfE, Children looked after in England, placements on 31 March; Annex A list 8',
  }],
  counterweights: [],
  caveats: ['Annex A alone gives one placement of each child, that of its day: earlier months are then read from it.'],
  measure: shareLivingIn('placed-for-adoption'),
};
