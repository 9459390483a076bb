import type { ClaimKind } from '#paper/claim-kind.ts';
import { numberInWords } from '#paper/figure-words.ts';

export const product: ClaimKind = {
  id: 'product', title: 'Product',
  explanation: 'The figures multiplied: groups by days on duty, staff by cost.',
  takes: ['a figure'], lastRepeats: true,
  compute: figures => figures.reduce((total, one) => total * one, 1),
  working: figures => figures.map(numberInWords).join(' x '),
  example: { inputs: [4, 5], computed: 20, source: 'West Sussex, May 2009, 2.1.2: four groups of five days' },
};
