import type { Indicator } from '#indicators/indicator.ts';
import { IN_HOUSE, isFosteredBy } from '#indicators/placements.ts';
import { whileLookedAfter } from '#indicators/spans.ts';

export const childrenWithInHouseCarers: Indicator = {
  id: 'children-with-in-house-carers', code: 'N6', dashboardNumber: null,
  title: 'Children with in-house foster carers',
  explanation: 'How many fostered children live with the authority\'s own carers. The change from the baseline of a plan says how many moved or were found a home there.',
  unit: 'children', direction: 'higher',
  definitions: [{
    from: null, text: 'Children looked after on the day in a foster placement (U1 to U6) of the authority itself (PR1)',
    source: 'Norfolk, Policy and Resources Committee, 2017, section 4.2.3',
  }],
  counterweights: ['three-or-more-placements', 'exits-to-special-guardianship'],
  caveats: ['Annex A alone gives one placement of each child, that of its day: earlier months are then read from it.', 'It falls too when fewer children are in care: read it beside the share.'],
  measure: {
    kind: 'state', figure: 'number', needs: ['care'], during: whileLookedAfter,
    at: (person, day) => isFosteredBy(IN_HOUSE, person, day),
  },
};
