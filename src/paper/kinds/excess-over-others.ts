import { at } from '#kernel/assert.ts';
import { excessOver } from '#benchmarks/rates.ts';
import type { ClaimKind } from '#paper/claim-kind.ts';
import { numberInWords } from '#paper/figure-words.ts';

export const excessOverOthers: ClaimKind = {
  id: 'excess-over-others', title: 'Children above the rate of others',
  explanation: 'How many fewer there would be at the rate of neighbours: the gap between the rates times the population.',
  takes: ['the own rate per 10,000', 'the rate of the others', 'the population'], lastRepeats: false,
  compute: figures => excessOver(at(figures, 0), at(figures, 1), at(figures, 2)),
  working: ([own = 0, others = 0, population = 0]) => `${numberInWords(own)} against ${numberInWords(others)} per 10,000 of ${numberInWords(population)}`,
  example: { inputs: [65.9, 52.5, 100_000], computed: 134, source: 'by hand: 13.4 for every 10,000, ten times' },
};
