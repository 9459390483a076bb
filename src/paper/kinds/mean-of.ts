import { meanOf as meanOfValues } from '#benchmarks/rates.ts';
import type { ClaimKind } from '#paper/claim-kind.ts';
import { numberInWords } from '#paper/figure-words.ts';

export const meanOf: ClaimKind = {
  id: 'mean-of', title: 'Average',
  explanation: 'The figures added up and divided by how many they are; the average over a year is that of its start and its end.',
  takes: ['a figure'], lastRepeats: true,
  compute: meanOfValues,
  working: figures => (figures.length > 2 ? `the average of the ${figures.length} figures` : `the average of ${figures.map(numberInWords).join(' and ')}`),
  example: { inputs: [40, 100], computed: 70, source: 'West Sussex, May 2009, Appendix A, note 6' },
};
