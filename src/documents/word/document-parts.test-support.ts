import { SaxesParser } from 'saxes';
import { writtenParts } from '#documents/excel/written-cells.test-support.ts';

export interface Node { readonly name: string; readonly attributes: Readonly<Record<string, string>>; readonly children: readonly (Node | string)[] }

/** A part of a document as a tree, read with no help of ours; throws where it is not well formed. */
export function parsed(xml: string): Node {
  const parser = new SaxesParser({ xmlns: false });
  const root = { name: '', attributes: {}, children: [] as (Node | string)[] };
  const open = [root];
  parser.on('error', error => { throw error; });
  parser.on('opentag', ({ name, attributes }) => {
    const node = { name, attributes: attributes as Readonly<Record<string, string>>, children: [] as (Node | string)[] };
    open.at(-1)!.children.push(node);
    open.push(node);
  });
  parser.on('text', text => { open.at(-1)!.children.push(text); });
  parser.on('closetag', () => { open.pop(); });
  parser.write(xml).close();
  return root;
}

/** Every element of a name, in the order of the document. What stands in for programs that cannot do better is left out. */
export function all(node: Node, name: string): readonly Node[] {
  const inside = node.children.flatMap(child => (typeof child === 'string' || child.name === 'mc:Fallback' ? [] : all(child, name)));
  return node.name === name ? [node, ...inside] : inside;
}

/** The words of a paragraph or a cell, as they are read out. */
export function textOf(node: Node): string {
  if (node.name === 'w:t') return node.children.join('');
  if (node.name === 'w:br' || node.name === 'w:tab') return ' ';
  return node.children.map(child => (typeof child === 'string' || child.name === 'mc:Fallback' ? '' : textOf(child))).join('');
}

/** What an element says of itself inside its properties: `valueOf(paragraph, 'w:pStyle')`. */
export const valueOf = (node: Node, name: string): string | null => all(node, name)[0]?.attributes['w:val'] ?? null;

/** The document, and every other part as text. */
export function opened(bytes: Uint8Array): { readonly body: Node; readonly parts: Readonly<Record<string, string>> } {
  const parts = writtenParts(bytes);
  return { body: parsed(parts['word/document.xml']!), parts };
}
