import { at } from '#kernel/assert.ts';
import type { ClaimKind } from '#paper/claim-kind.ts';
import { quotient } from '#paper/claim-kind.ts';
import { numberInWords } from '#paper/figure-words.ts';

export const impliedPopulation: ClaimKind = {
  id: 'implied-population', title: 'Population behind a count and a rate',
  explanation: 'The count divided by its rate, times 10,000: steady over the years, and the same for every count of an area, or one of the two is wrong.',
  takes: ['the count', 'the rate per 10,000'], lastRepeats: false,
  compute: figures => quotient(at(figures, 0) * 10_000, at(figures, 1)),
  working: ([count = 0, rate = 0]) => `the population behind ${numberInWords(count)} at ${numberInWords(rate)} per 10,000`,
  example: { inputs: [18_200, 1750], computed: 104_000, source: 'East Sussex, dashboard of October 2012, rows 1 and 2' },
};
