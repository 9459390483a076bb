import { must } from '#kernel/assert.ts';
import type { Block, TableBlock } from '#reports/block.ts';

/** The table that an answer is about: its first, or that of its first chart. */
export const firstTable = (blocks: readonly Block[]): TableBlock =>
  must(blocks.flatMap(block => (block.kind === 'table' ? [block] : block.kind === 'chart' ? [block.table] : []))[0], 'a table');
