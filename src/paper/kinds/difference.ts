import { at } from '#kernel/assert.ts';
import type { ClaimKind } from '#paper/claim-kind.ts';
import { numberInWords } from '#paper/figure-words.ts';

export const difference: ClaimKind = {
  id: 'difference', title: 'Difference',
  explanation: 'The later figure less the earlier one; benefit less cost.',
  takes: ['the earlier figure', 'the later figure'], lastRepeats: false,
  compute: figures => at(figures, 1) - at(figures, 0),
  working: ([from = 0, to = 0]) => `${numberInWords(to)} - ${numberInWords(from)}`,
  example: { inputs: [14.2, 30], computed: 15.8, source: 'West Sussex, May 2009, 2.2.2 and Appendix A' },
};
