import type { Indicator } from '#indicators/indicator.ts';
import { shareLivingIn } from '#indicators/placements.ts';

export const shareWithInHouseCarers: Indicator = {
  id: 'share-with-in-house-carers', code: 'N7b', dashboardNumber: null,
  title: 'Looked after children with in-house foster carers',
  explanation: 'Of all looked after children, the share fostered by unrelated carers of the authority or another public body.',
  unit: '%', direction: 'context',
  definitions: [{
    from: null, text: 'Children looked after on the day who live in the placement group (U4 to U6 of any provider but PR4 and PR5) / children looked after',
    source: 'Norfolk, Policy and Resources Committee, 2017, section 4.2; cost groups of placement codes',
  }],
  counterweights: [],
  caveats: ['Annex A alone gives one placement of each child, that of its day: earlier months are then read from it.'],
  measure: shareLivingIn('in-house-fostering'),
};
