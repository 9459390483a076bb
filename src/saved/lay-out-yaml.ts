import { Document, Pair, Scalar, YAMLMap, YAMLSeq } from 'yaml';
import type { Outline, OutlineKeys } from '#saved/written.ts';

const WIDTH = 110;

/** An outline as YAML text, with its comments. A blank row stands before each commented part of the outermost level. */
export function layOutYaml(outline: OutlineKeys): string {
  const document = new Document(null, { schema: 'failsafe' });
  const keys = keysNode(outline);
  for (const { key } of keys.items.slice(1)) key.spaceBefore = key.commentBefore !== undefined;
  document.contents = keys;
  if (outline.comment !== undefined) document.commentBefore = commentOf(outline.comment);
  return document.toString({ lineWidth: WIDTH });
}

/** Rows of a comment, none longer than the width unless a word is. */
function commentOf(text: string): string {
  return text.split('\n').flatMap(line => {
    const rows: string[] = [];
    for (const word of line.split(' ')) {
      const row = rows.at(-1);
      if (row !== undefined && row.length + word.length < WIDTH) rows[rows.length - 1] = `${row} ${word}`;
      else rows.push(` ${word}`);
    }
    return rows;
  }).join('\n');
}

function nodeOf(outline: Outline): Scalar<string> | YAMLSeq | YAMLMap {
  if (typeof outline === 'string') return wordsNode(outline);
  if ('entries' in outline) return keysNode(outline);
  const list = new YAMLSeq();
  list.flow = outline.inline ?? false;
  list.items = outline.items.map((item, i) => {
    const node = nodeOf(item);
    if (typeof item === 'object' && 'entries' in item && item.comment !== undefined) {
      node.commentBefore = commentOf(item.comment);
      node.spaceBefore = i > 0;
    }
    return node;
  });
  return list;
}

function wordsNode(text: string): Scalar<string> {
  const node = new Scalar(text);
  // Without quotation marks these would be read as nothing.
  if (/^(~|null|)$/i.test(text)) node.type = 'QUOTE_DOUBLE';
  return node;
}

function keysNode({ entries, inline }: OutlineKeys): YAMLMap<Scalar<string>> {
  const map = new YAMLMap<Scalar<string>>();
  map.flow = inline ?? false;
  map.items = entries.map(({ key, value, comment }) => {
    const name = new Scalar(key);
    if (comment !== undefined) name.commentBefore = commentOf(comment);
    return new Pair(name, nodeOf(value));
  });
  return map;
}
