import { at } from '#kernel/assert.ts';
import type { ClaimKind } from '#paper/claim-kind.ts';

export const numberAbove: ClaimKind = {
  id: 'number-above', title: 'Number above a rank',
  explanation: 'How many stand above a rank that counts from the lowest, without ties: all that are ranked less the rank.',
  takes: ['the rank from the lowest', 'how many are ranked'], lastRepeats: false,
  compute: figures => at(figures, 1) - at(figures, 0),
  working: ([rank = 0, ranked = 0]) => `the number above place ${rank} from the lowest of ${ranked}`,
  example: { inputs: [3, 5], computed: 2, source: 'by hand: of five, the fourth and the fifth' },
};
