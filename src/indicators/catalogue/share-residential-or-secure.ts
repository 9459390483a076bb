import type { Indicator } from '#indicators/indicator.ts';
import { shareLivingIn } from '#indicators/placements.ts';

export const shareResidentialOrSecure: Indicator = {
  id: 'share-residential-or-secure', code: 'L15b', dashboardNumber: null,
  title: 'Looked after children in residential or secure homes',
  explanation: 'Of the children in care, the share in children\'s homes, care homes, residential schools and secure homes.',
  unit: '%', direction: 'context',
  definitions: [{
    from: null, text: 'Children looked after on the day who are placed there (K1, K2, R1, S1, P3) / children looked after. A temporary move counts as the placement it interrupts.',
    source: 'DfE, Children looked after in England, placements on 31 March; Annex A list 8',
  }],
  counterweights: [],
  caveats: ['Annex A alone gives one placement of each child, that of its day: earlier months are then read from it.'],
  measure: shareLivingIn('residential', 'secure'),
};
