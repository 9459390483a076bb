import { sum } from '#kernel/mathematics.ts';
import type { ClaimKind } from '#paper/claim-kind.ts';
import { numberInWords } from '#paper/figure-words.ts';

export const totalOfParts: ClaimKind = {
  id: 'total-of-parts', title: 'Total',
  explanation: 'The parts added up.',
  takes: ['a part'], lastRepeats: true,
  compute: sum,
  working: parts => parts.map(numberInWords).join(' + '),
  example: { inputs: [584_000, 161_000, 46_000, 457_000], computed: 1_248_000, source: 'West Sussex, May 2009, Appendix A: costs of year 1' },
};
