import { at } from '#kernel/assert.ts';
import type { ClaimKind } from '#paper/claim-kind.ts';
import { figureInWords, numberInWords } from '#paper/figure-words.ts';

export const partAtShare: ClaimKind = {
  id: 'part-at-share', title: 'Part at a percentage',
  explanation: 'The percentage of the whole: how many sessions of family time were supervised externally.',
  takes: ['the percentage', 'the whole'], lastRepeats: false,
  compute: figures => at(figures, 0) * at(figures, 1),
  working: ([share = 0, whole = 0]) => `${figureInWords(share, 'percent')} of ${numberInWords(whole)}`,
  example: { inputs: [0.78, 24_000], computed: 18_720, source: 'East Sussex, November 2012, 3.11: 78% of 24,000' },
};
