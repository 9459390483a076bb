import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { htmlDocument } from '#documents/index.ts';
import type { Block } from '#reports/block.ts';
import { builtFile } from '#cli/program-folder.ts';

/** The style that the build makes for pages, with the hash by which a page allows it and no other. */
export interface PageStyle { readonly css: string; readonly cssSha256: string }

/** Read before any work is done, so that a missing build is said at once; nothing for an answer that is no page. */
export async function styleFor(format: string): Promise<PageStyle> {
  const css = format === 'html' ? await readFile(builtFile('report.css'), 'utf8') : '';
  return { css, cssSha256: createHash('sha256').update(css).digest('base64') };
}

/** One self-contained page. */
export const pageOf = (style: PageStyle, blocks: readonly Block[], title: string, facts: readonly string[], madeFrom: string): string =>
  htmlDocument(blocks, { title, facts, ...style, downloads: 'links', madeFrom });
