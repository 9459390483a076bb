import { at } from '#kernel/assert.ts';
import type { ClaimKind } from '#paper/claim-kind.ts';
import { quotient } from '#paper/claim-kind.ts';
import { numberInWords } from '#paper/figure-words.ts';

export const partOfWhole: ClaimKind = {
  id: 'part-of-whole', title: 'Percentage',
  explanation: 'A part divided by its whole.',
  takes: ['the part', 'the whole'], lastRepeats: false,
  compute: figures => quotient(at(figures, 0), at(figures, 1)),
  working: ([part = 0, whole = 0]) => `${numberInWords(part)} of ${numberInWords(whole)}`,
  example: { inputs: [49, 392], computed: 0.125, source: 'by hand: 392 = 8 x 49' },
};
