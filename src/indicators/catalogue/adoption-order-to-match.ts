import { meanDaysToAdoption } from '#indicators/adoption-times.ts';
import type { Indicator } from '#indicators/indicator.ts';

export const adoptionOrderToMatch: Indicator = {
  id: 'adoption-order-to-match', code: 'L21b', dashboardNumber: null,
  title: 'Days from placement order to match (A2)',
  explanation: 'How long adopted children waited, from the court\'s leave to place them to the decision on which family.',
  unit: 'days', direction: 'lower',
  definitions: [{
    from: null, text: 'Mean days from placement order to matching, over the children adopted in the three years that end with the period. A match before the order is 0 days. Children with no placement order are left out.',
    source: 'DfE, adoption scorecards, indicator A2',
  }],
  counterweights: ['starts-after-permanence-breakdown', 'exits-to-adoption'],
  caveats: ['Needs three years of returns.', 'National thresholds were 213 days (2008-11), 182 (2011-14), 152 (2012-15) and 121 (2013-16).'],
  measure: meanDaysToAdoption(({ placementOrderOn, matchedOn, placedOn }) => {
    if (placementOrderOn === null || matchedOn === null || placedOn === null) return null;
    return Math.max(0, matchedOn - placementOrderOn);
  }),
};
