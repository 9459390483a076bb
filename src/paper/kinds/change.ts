import { at } from '#kernel/assert.ts';
import type { ClaimKind } from '#paper/claim-kind.ts';
import { quotient } from '#paper/claim-kind.ts';
import { numberInWords } from '#paper/figure-words.ts';

export const change: ClaimKind = {
  id: 'change', title: 'Percentage change',
  explanation: 'The later figure divided by the earlier one, less 1.',
  takes: ['the earlier figure', 'the later figure'], lastRepeats: false,
  compute: figures => quotient(at(figures, 1) - at(figures, 0), at(figures, 0)),
  working: ([from = 0, to = 0]) => `the change from ${numberInWords(from)} to ${numberInWords(to)}`,
  example: { inputs: [620, 548], computed: -0.116_129, source: 'East Sussex, July 2015, table of 2.16: -72 / 620' },
};
