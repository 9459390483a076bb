import type { Indicator } from '#indicators/indicator.ts';
import { shareLivingIn } from '#indicators/placements.ts';

export const shareInSupported16Plus: Indicator = {
  id: 'share-in-supported-16-plus', code: 'N7d', alsoCodes: ['L15c'], dashboardNumber: null,
  title: 'Looked after children in supported accommodation',
  explanation: 'Of all looked after children, the share aged 16 and over who live in supported or semi-independent accommodation, or on their own.',
  unit: '%', direction: 'context',
  definitions: [{
    from: null, text: 'Children looked after on the day who live in the placement group (K3, H5, P2) / children looked after',
    source: 'Norfolk, Policy and Resources Committee, 2017, section 4.2; cost groups of placement codes',
  }],
  counterweights: [],
  caveats: ['Annex A alone gives one placement of each child, that of its day: earlier months are then read from it.'],
  measure: shareLivingIn('supported-accommodation'),
};
