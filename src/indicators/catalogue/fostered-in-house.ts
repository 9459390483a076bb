import type { Indicator } from '#indicators/indicator.ts';
import { IN_HOUSE, isFosteredBy } from '#indicators/placements.ts';
import { whileLookedAfter } from '#indicators/spans.ts';

export const fosteredInHouse: Indicator = {
  id: 'fostered-in-house', code: 'T15', dashboardNumber: 15,
  title: 'Fostered children with in-house carers',
  explanation: 'Of the fostered children, the share with carers whom the authority approved itself, relatives and friends among them. They mostly live nearer home and cost less than agency carers.',
  unit: '%', direction: 'higher',
  definitions: [{
    from: null, text: 'Children looked after on the day in a foster placement (U1 to U6) of the authority itself (PR1) / children in a foster placement. A temporary move counts as the placement it interrupts.',
    source: 'East Sussex dashboard, October 2012, row 15; SSDA903 guide, PLACE and PLACE_PROVIDER',
  }],
  counterweights: ['three-or-more-placements', 'exits-to-special-guardianship', 'unregistered-placements'],
  caveats: ['Annex A alone gives one placement of each child, that of its day: earlier months are then read from it.', 'Special guardianship orders to foster carers lower it though they are good for children.', 'With the agency share it may come to less than 100%: other authorities and public bodies foster too.'],
  measure: {
    kind: 'state', figure: 'share', needs: ['care'], during: whileLookedAfter,
    at: (person, day) => isFosteredBy(IN_HOUSE, person, day),
  },
};
