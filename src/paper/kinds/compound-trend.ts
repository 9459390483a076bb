import { at } from '#kernel/assert.ts';
import { exp, ln } from '#kernel/mathematics.ts';
import type { ClaimKind } from '#paper/claim-kind.ts';
import { numberInWords } from '#paper/figure-words.ts';

export const compoundTrend: ClaimKind = {
  id: 'compound-trend', title: 'More to come at the same yearly percentage',
  explanation: 'What is added over the years ahead if each grows by the same percentage as the years past did.',
  takes: ['the earlier figure', 'the later figure', 'the years between', 'the years ahead'], lastRepeats: false,
  compute(figures) {
    const [from, to, past, ahead] = [at(figures, 0), at(figures, 1), at(figures, 2), at(figures, 3)];
    return from > 0 && to > 0 && past > 0 ? to * (exp(ln(to / from) * ahead / past) - 1) : null;
  },
  working: ([from = 0, to = 0, past = 0, ahead = 0]) => `the yearly growth from ${numberInWords(from)} to ${numberInWords(to)} over ${past} years, compounded for ${ahead} more,`,
  example: { inputs: [100, 121, 2, 1], computed: 12.1, source: 'by hand: 10% a year, and a tenth of 121' },
};
