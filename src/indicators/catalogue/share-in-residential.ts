import type { Indicator } from '#indicators/indicator.ts';
import { shareLivingIn } from '#indicators/placements.ts';

export const shareInResidential: Indicator = {
  id: 'share-in-residential', code: 'N7c', dashboardNumber: null,
  title: 'Looked after children in residential care',
  explanation: 'Of all looked after children, the share in children\'s homes, care homes and residential schools, the dearest places to live.',
  unit: '%', direction: 'context',
  definitions: [{
    from: null, text: 'Children looked after on the day who live in the placement group (K2, R1, S1, P3) / children looked after',
    source: 'Norfolk, Policy and Resources Committee, 2017, section 4.2; cost groups of placement codes',
  }],
  counterweights: [],
  caveats: ['Annex A alone gives one placement of each child, that of its day: earlier months are then read from it.'],
  measure: shareLivingIn('residential'),
};
