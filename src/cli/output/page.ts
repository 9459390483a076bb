import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { htmlDocument } from '#documents/index.ts';
import type { Block } from '#reports/block.ts';
import { builtFile } from '#cli/program-folder.ts';

/** One self-contained page, with the style that the build makes. */
export async function pageOf(blocks: readonly Block[], title: string, facts: readonly string[], madeFrom: string): Promise<string> {
  const css = await readFile(builtFile('report.css'), 'utf8');
  return htmlDocument(blocks, { title, facts, css, cssSha256: createHash('sha256').update(css).digest('base64'), downloads: 'links', madeFrom });
}
