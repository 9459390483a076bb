import { rateInWords as inWords } from '#indicators/rate-in-words.ts';
import type { Indicator } from '#indicators/indicator.ts';

export const lookedAfterRank: Indicator = {
  id: 'looked-after-rank', code: 'N3', dashboardNumber: null,
  title: 'Rank of the looked after rate in England',
  explanation: 'Where the authority stands when all of England\'s are put in order of their rate of looked after children.',
  unit: 'rank', direction: 'lower',
  definitions: [{
    from: null, text: 'Authorities with a published rate of the year, lowest first; the place of this one and how many stand above it',
    source: 'Norfolk, Policy and Resources Committee, 2017, section 3.3',
  }],
  counterweights: ['re-entries-to-care'],
  caveats: ['Authorities without a published rate of the day are not ranked; those of the same rate share the best of their places.'],
  measure: {
    kind: 'published', measure: 'looked-after-children',
    figure: ({ rate, rank: { fromLowest, above, ranked } }) =>
      ({ value: fromLowest, numerator: fromLowest, denominator: ranked, basis: `Per 10,000 children: ${inWords(rate)} here; ${above} authorities stand higher.` }),
  },
};
