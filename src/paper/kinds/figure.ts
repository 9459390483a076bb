import { at } from '#kernel/assert.ts';
import type { ClaimKind } from '#paper/claim-kind.ts';

/** What it is called depends on its form, so the working says no number. */
export const figure: ClaimKind = {
  id: 'figure', title: 'A figure given elsewhere',
  explanation: 'The figure itself, to hold against a target or against another place that gives the same.',
  takes: ['the figure'], lastRepeats: false,
  compute: figures => at(figures, 0),
  working: () => 'the figure given elsewhere',
  example: { inputs: [590], computed: 590, source: 'East Sussex, dashboard of October 2012, row 11' },
};
