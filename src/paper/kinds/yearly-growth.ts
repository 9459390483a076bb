import { at } from '#kernel/assert.ts';
import { exp, ln } from '#kernel/mathematics.ts';
import type { ClaimKind } from '#paper/claim-kind.ts';
import { numberInWords } from '#paper/figure-words.ts';

export const yearlyGrowth: ClaimKind = {
  id: 'yearly-growth', title: 'Yearly percentage between two figures',
  explanation: 'The percentage that, compounded over the years, leads from the earlier figure to the later one.',
  takes: ['the earlier figure', 'the later figure', 'the years'], lastRepeats: false,
  compute(figures) {
    const [from, to, years] = [at(figures, 0), at(figures, 1), at(figures, 2)];
    return from > 0 && to > 0 && years > 0 ? exp(ln(to / from) / years) - 1 : null;
  },
  working: ([from = 0, to = 0, years = 0]) => `the yearly growth from ${numberInWords(from)} to ${numberInWords(to)} over ${numberInWords(years)} years`,
  example: { inputs: [700, 931.7, 3], computed: 0.1, source: 'by hand: 1.1 x 1.1 x 1.1 = 1.331' },
};
