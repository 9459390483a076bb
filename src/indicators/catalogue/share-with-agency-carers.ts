import type { Indicator } from '#indicators/indicator.ts';
import { shareLivingIn } from '#indicators/placements.ts';

export const shareWithAgencyCarers: Indicator = {
  id: 'share-with-agency-carers', code: 'N7a', dashboardNumber: null,
  title: 'Looked after children with agency foster carers',
  explanation: 'Of all looked after children, the share fostered by unrelated carers of private or voluntary agencies.',
  unit: '%', direction: 'context',
  definitions: [{
    from: null, text: 'Children looked after on the day who live in the placement group (U4 to U6 of PR4 or PR5) / children looked after',
    source: 'Norfolk, Policy and Resources Committee, 2017, section 4.2; cost groups of placement codes',
  }],
  counterweights: [],
  caveats: ['Annex A alone gives one placement of each child, that of its day: earlier months are then read from it.'],
  measure: shareLivingIn('agency-fostering'),
};
