import { at } from '#kernel/assert.ts';
import type { ClaimKind } from '#paper/claim-kind.ts';
import { quotient } from '#paper/claim-kind.ts';
import { numberInWords } from '#paper/figure-words.ts';

export const partYear: ClaimKind = {
  id: 'part-year', title: 'Cost of a part of a year',
  explanation: 'The cost of a full year for as many of its quarters (or months) as are paid.',
  takes: ['the cost of a full year', 'the quarters or months paid', 'the quarters or months of a year'], lastRepeats: false,
  compute: figures => quotient(at(figures, 0) * at(figures, 1), at(figures, 2)),
  working: ([cost = 0, paid = 0, year = 0]) => `${numberInWords(paid)} of ${numberInWords(year)} parts of a year at ${numberInWords(cost)}`,
  example: { inputs: [798_000, 2.5, 4], computed: 498_750, source: 'West Sussex, May 2009, Appendix A: 15.8 staff for 2.5 quarters' },
};
