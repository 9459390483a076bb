import { shareOfCareSummaries } from '#indicators/care-summaries.ts';
import type { Indicator } from '#indicators/indicator.ts';

export const placedOutsideAuthority: Indicator = {
  id: 'placed-outside-authority', code: 'L14b', dashboardNumber: null,
  title: 'Placed outside the authority',
  explanation: 'Of the children in care, the share who live outside the area of the authority, where its own schools, health services and social workers are not near.',
  unit: '%', direction: 'lower',
  definitions: [{
    from: null, text: 'Children looked after on the day of the list whose placement lies outside the authority / children looked after of whom the list says',
    source: 'Annex A list 8, Placement Location; DfE, Children looked after in England, locality of placement',
  }],
  counterweights: ['three-or-more-placements', 'share-in-residential'],
  caveats: ['The return that is made each year does not say it: it is worked out from postcodes by the Department for Education.', 'In a small authority the other side of the boundary may be nearer home.'],
  measure: shareOfCareSummaries(summary => summary.placedOutsideAuthority),
};
