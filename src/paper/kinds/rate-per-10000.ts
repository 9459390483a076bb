import { at } from '#kernel/assert.ts';
import { rateOf } from '#benchmarks/rates.ts';
import type { ClaimKind } from '#paper/claim-kind.ts';
import { numberInWords } from '#paper/figure-words.ts';

export const ratePer10000: ClaimKind = {
  id: 'rate-per-10000', title: 'Rate per 10,000 children',
  explanation: 'The count divided by the population, for every 10,000.',
  takes: ['the count', 'the population'], lastRepeats: false,
  compute: figures => (at(figures, 1) === 0 ? null : rateOf(at(figures, 0), at(figures, 1))),
  working: ([count = 0, population = 0]) => `${numberInWords(count)} of ${numberInWords(population)} per 10,000`,
  example: { inputs: [469, 104_364], computed: 44.938_868, source: 'DfE, March 2015: 4,690,000 / 104,364' },
};
