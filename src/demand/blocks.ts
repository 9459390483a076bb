import { DAYS_PER_YEAR } from '#demand/axes.ts';

/**
 * The window of the data cut into 12-month blocks counted back from its last day, so that the latest block is the
 * latest twelve months whatever the date. The first block may be shorter. `edges` has one entry more than there are
 * blocks; a block holds the days from its edge to the next, the next left out.
 */
export interface Blocks { readonly edges: readonly number[]; readonly count: number }

/** `from` is the first day that counts, `to` the day after the last. A first block under a quarter joins the next. */
export function blocksOf(from: number, to: number): Blocks {
  const edges = [to];
  for (let k = 1; ; k += 1) {
    const edge = Math.round(to - k * DAYS_PER_YEAR);
    if (edge - from < 91) break;
    edges.unshift(edge);
  }
  edges.unshift(from);
  return { edges, count: edges.length - 1 };
}

export function blockOf(blocks: Blocks, day: number): number {
  let block = blocks.count - 1;
  while (block > 0 && day < blocks.edges[block]!) block -= 1;
  return block;
}

/** Length of a block in years. */
export const blockYears = (blocks: Blocks, block: number): number => (blocks.edges[block + 1]! - blocks.edges[block]!) / DAYS_PER_YEAR;
