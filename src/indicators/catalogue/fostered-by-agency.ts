import type { Indicator } from '#indicators/indicator.ts';
import { AGENCY, isFosteredBy } from '#indicators/placements.ts';
import { whileLookedAfter } from '#indicators/spans.ts';

export const fosteredByAgency: Indicator = {
  id: 'fostered-by-agency', code: 'T16', dashboardNumber: 16,
  title: 'Fostered children with agency carers',
  explanation: 'Of the fostered children, the share with carers of private or voluntary agencies, who are called on where the authority has no carer of its own to offer.',
  unit: '%', direction: 'lower',
  definitions: [{
    from: null, text: 'Children looked after on the day in a foster placement (U1 to U6) of a private or voluntary provider (PR4, PR5) / children in a foster placement',
    source: 'East Sussex dashboard, October 2012, row 16; SSDA903 guide, PLACE and PLACE_PROVIDER',
  }],
  counterweights: ['share-in-residential', 'three-or-more-placements', 'unregistered-placements'],
  caveats: ['Annex A alone gives one placement of each child, that of its day: earlier months are then read from it.'],
  measure: {
    kind: 'state', figure: 'share', needs: ['care'], during: whileLookedAfter,
    at: (person, day) => isFosteredBy(AGENCY, person, day),
  },
};
