import type { Block } from '#reports/block.ts';
import { beginMaking } from '#documents/word/making.ts';
import { samePackage } from '#documents/word/package.ts';
import { packedDocument } from '#documents/word/packed-document.ts';
import type { WordFacts } from '#documents/word/packed-document.ts';

/** Blocks as a Word document (docx) that a screen reader can follow; the same blocks on the same day are the same bytes. */
export async function wordDocument(blocks: readonly Block[], facts: WordFacts): Promise<Uint8Array> {
  const making = beginMaking(blocks, facts.numbered === true);
  return samePackage(await packedDocument(blocks, facts, making), making.tableNames, facts.madeOn);
}
