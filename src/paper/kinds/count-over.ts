import { at } from '#kernel/assert.ts';
import type { ClaimKind } from '#paper/claim-kind.ts';
import { numberInWords } from '#paper/figure-words.ts';

export const countOver: ClaimKind = {
  id: 'count-over', title: 'How many are over a mark',
  explanation: 'The figures that are greater than the mark, and not just as great.',
  takes: ['the mark', 'a figure'], lastRepeats: true,
  compute: ([mark = 0, ...figures]) => figures.filter(one => one > mark).length,
  working: figures => `the number over ${numberInWords(at(figures, 0))} among the ${figures.length - 1} figures`,
  example: { inputs: [80, 91, 80, 43], computed: 1, source: 'by hand: 80 is not over 80' },
};
