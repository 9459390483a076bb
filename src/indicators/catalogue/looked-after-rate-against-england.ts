import { rateInWords as inWords } from '#indicators/rate-in-words.ts';
import type { Indicator } from '#indicators/indicator.ts';

export const lookedAfterRateAgainstEngland: Indicator = {
  id: 'looked-after-rate-against-england', code: 'W8', dashboardNumber: null,
  title: 'Looked after rate against neighbours and England',
  explanation: 'The rate of looked after children beside those of similar authorities and of England.',
  unit: 'per 10,000 children', direction: 'lower',
  definitions: [{
    from: null, text: 'Children looked after on 31 March per 10,000 children, less the same of England; beside it the average of the neighbours',
    source: 'West Sussex, May 2009, appendix B',
  }],
  counterweights: ['re-entries-to-care'],
  measure: {
    kind: 'published', measure: 'looked-after-children',
    figure: ({ count, population, rate, england, neighbours }) => {
      if (england === null) return { why: 'The published statistics hold no rate of England for that day.' };
      const besides = neighbours === null ? '' : `, ${inWords(neighbours.mean)} the average of the neighbours`;
      return {
        value: rate - england, numerator: count - (england * population) / 10_000, denominator: population,
        basis: `Per 10,000 children: ${inWords(rate)} here (${count} of ${population}), ${inWords(england)} in England${besides}. Above the line: children more than at the rate of England.`,
      };
    },
  },
};
