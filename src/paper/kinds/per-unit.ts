import { at } from '#kernel/assert.ts';
import type { ClaimKind } from '#paper/claim-kind.ts';
import { quotient } from '#paper/claim-kind.ts';
import { numberInWords } from '#paper/figure-words.ts';

export const perUnit: ClaimKind = {
  id: 'per-unit', title: 'Value for each',
  explanation: 'An amount divided by how many it is for: the saving for each child, a month of a yearly target, the return on a pound.',
  takes: ['the amount', 'how many it is for'], lastRepeats: false,
  compute: figures => quotient(at(figures, 0), at(figures, 1)),
  working: ([amount = 0, units = 0]) => `${numberInWords(amount)} / ${numberInWords(units)}`,
  example: { inputs: [16_449, 12], computed: 1370.75, source: 'East Sussex, dashboard of October 2012, row 1: a twelfth of the target' },
};
