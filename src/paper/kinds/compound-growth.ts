import { at } from '#kernel/assert.ts';
import type { ClaimKind } from '#paper/claim-kind.ts';
import { figureInWords, numberInWords } from '#paper/figure-words.ts';

export const compoundGrowth: ClaimKind = {
  id: 'compound-growth', title: 'Growth at a yearly percentage',
  explanation: 'The figure grown by the percentage each year, on what the year before came to. Years are whole.',
  takes: ['the figure at the start', 'the yearly percentage', 'the years'], lastRepeats: false,
  compute: figures => Array.from({ length: at(figures, 2) }, () => 1 + at(figures, 1)).reduce((grown, factor) => grown * factor, at(figures, 0)),
  working: ([start = 0, growth = 0, years = 0]) => `${numberInWords(start)} grown by ${figureInWords(growth, 'percent')} a year for ${numberInWords(years)} years`,
  example: { inputs: [700, 0.1, 3], computed: 931.7, source: 'East Sussex, March 2012, 1.1: 700 x 1.331' },
};
