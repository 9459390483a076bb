import { at } from '#kernel/assert.ts';
import type { ClaimKind } from '#paper/claim-kind.ts';
import { numberInWords } from '#paper/figure-words.ts';

export const countAtRate: ClaimKind = {
  id: 'count-at-rate', title: 'Count behind a rate',
  explanation: 'The rate per 10,000 times the population.',
  takes: ['the rate per 10,000', 'the population'], lastRepeats: false,
  compute: figures => at(figures, 0) * at(figures, 1) / 10_000,
  working: ([rate = 0, population = 0]) => `${numberInWords(rate)} per 10,000 of ${numberInWords(population)}`,
  example: { inputs: [65, 103_845], computed: 674.9925, source: 'East Sussex, July 2015, table of 2.16: 65 x 10.3845' },
};
