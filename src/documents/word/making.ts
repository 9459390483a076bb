import type { Block } from '#reports/block.ts';

/** What is counted through a document, each from 1. */
export type Counted = 'table' | 'figure' | 'picture' | 'list';

/** A document while it is made: its counts, its places that can be led to, and the names of its tables in their order. */
export interface Making {
  readonly next: (what: Counted) => number;
  /** The bookmark of a heading by its id; null where the document has none. */
  readonly anchorOf: (id: string) => string | null;
  readonly tableNames: string[];
  readonly numbered: boolean;
}

/** Word takes letters, digits and low lines in a bookmark's name, and 40 of them; ids may have more. */
const anchorsOf = (blocks: readonly Block[]): ReadonlyMap<string, string> =>
  new Map(blocks.flatMap(block => (block.kind === 'heading' ? [block.id] : [])).map((id, index) => [id, `heading_${index + 1}`]));

export function beginMaking(blocks: readonly Block[], numbered: boolean): Making {
  const counts = new Map<Counted, number>();
  const anchors = anchorsOf(blocks);
  const next = (what: Counted): number => {
    const count = (counts.get(what) ?? 0) + 1;
    counts.set(what, count);
    return count;
  };
  return { next, anchorOf: id => anchors.get(id) ?? null, tableNames: [], numbered };
}
