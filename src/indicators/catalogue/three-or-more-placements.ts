import { shareOfCareSummaries } from '#indicators/care-summaries.ts';
import type { Indicator } from '#indicators/indicator.ts';
import { placementsInYearTo } from '#indicators/placements.ts';
import { whileLookedAfter } from '#indicators/spans.ts';

/** Source: DfE, Stability measures: 3 or more placements during the year. */
const MANY = 3;

export const threeOrMorePlacements: Indicator = {
  id: 'three-or-more-placements', code: 'L12', dashboardNumber: null,
  title: 'Three or more placements in the year',
  explanation: 'Of the children in care, the share who lived in three placements or more within twelve months. Each move can cost a child a school, friends and trust.',
  unit: '%', direction: 'lower',
  definitions: [{
    from: null, text: 'Children looked after on the day with three placements or more in the twelve months that end with it / children looked after. Placements of earlier periods of care in those months count. Temporary moves (T0 to T4) and changes of legal status alone are no placements. Where only Annex A is known, its own number of placements in the last 12 months is taken.',
    source: 'DfE, Stability measures for children looked after in England; Annex A list 8',
  }],
  counterweights: ['share-in-residential', 'long-term-stability'],
  caveats: ['The first placement of a child new in care counts too. A planned move into a permanent home counts as any other.', 'A new code for the same home, such as a foster home that becomes long-term, counts as a placement unless only the legal status changed.'],
  measure: {
    kind: 'state', figure: 'share', needs: ['care'], lookBackMonths: 12, during: whileLookedAfter,
    at: (person, day) => placementsInYearTo(person, day) >= MANY,
  },
  otherwise: shareOfCareSummaries(({ placementsInLast12Months }) => (placementsInLast12Months === null ? null : placementsInLast12Months >= MANY)),
};
