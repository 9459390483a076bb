import { rateInWords as inWords } from '#indicators/rate-in-words.ts';
import type { Indicator } from '#indicators/indicator.ts';

export const lookedAfterRateAgainstNeighbours: Indicator = {
  id: 'looked-after-rate-against-neighbours', code: 'N2', dashboardNumber: null,
  title: 'Looked after rate against statistical neighbours',
  explanation: 'The rate of looked after children beside that of the ten authorities most alike, and how many children the difference is.',
  unit: 'per 10,000 children', direction: 'lower',
  definitions: [{
    from: null, text: 'Own rate less the average of the neighbours; the difference × children under 18 / 10,000 is how many children it is',
    source: 'Norfolk, Policy and Resources Committee, 2017, section 3.3',
  }],
  counterweights: ['re-entries-to-care'],
  caveats: ['Neighbours are those of the newest model in the files, for earlier years too. The department\'s own tables use their median, which the basis gives beside the mean.'],
  measure: {
    kind: 'published', measure: 'looked-after-children',
    figure: ({ count, population, rate, neighbours }) => {
      if (neighbours === null) return { why: 'The published statistics hold no rate of the authority\'s statistical neighbours: add the file of neighbours.' };
      const { title, mean, median, withRate, members } = neighbours;
      return {
        value: rate - mean, numerator: count - (mean * population) / 10_000, denominator: population,
        basis: `Per 10,000 children: ${inWords(rate)} here (${count} of ${population}), ${inWords(mean)} the average of the neighbours, ${inWords(median)} their median. Above the line: children more than at that average. ${title}, ${withRate} of ${members} with a rate.`,
      };
    },
  },
};
