import { at } from '#kernel/assert.ts';
import type { ClaimKind } from '#paper/claim-kind.ts';
import { quotient } from '#paper/claim-kind.ts';
import { numberInWords } from '#paper/figure-words.ts';

export const linearTrend: ClaimKind = {
  id: 'linear-trend', title: 'More to come at the same yearly number',
  explanation: 'What is added over the years ahead if each adds as many as the years past did.',
  takes: ['the earlier figure', 'the later figure', 'the years between', 'the years ahead'], lastRepeats: false,
  compute: figures => quotient((at(figures, 1) - at(figures, 0)) * at(figures, 3), at(figures, 2)),
  working: ([from = 0, to = 0, past = 0, ahead = 0]) => `the trend from ${numberInWords(from)} to ${numberInWords(to)} over ${past} years, drawn on for ${ahead},`,
  example: { inputs: [1015, 1107, 5, 5], computed: 92, source: 'Norfolk, October 2017, 3.3: 18.4 a year for five years' },
};
