import type { ParsedNode, YAMLMap } from 'yaml';
import { isAlias, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import type { Place } from '#saved/format.ts';
import { say } from '#saved/format.ts';
import type { Written, WrittenEntry } from '#saved/written.ts';

/** Ten times what anybody writes by hand, and little enough that a file made to be slow is read in a few seconds. Assumption. */
const MOST_CHARACTERS = 200_000;
const DEEPEST = 12;

/** Faults of YAML that people make, in plain words, by the code that the parser gives them. */
const FAULTS: Readonly<Record<string, string>> = {
  TAB_AS_INDENT: 'The row begins with a tab. Write spaces.',
  BAD_INDENT: 'The row is not indented like its neighbours, or a bracket before it is not closed.',
  MISSING_CHAR: 'A colon, a quotation mark or a bracket is missing here.',
  BLOCK_AS_IMPLICIT_KEY: 'There is a second colon in the row. Put words that hold a colon into quotation marks.',
  BAD_SCALAR_START: 'The words begin with a sign that means something else here. Put them into quotation marks.',
  MULTIPLE_DOCS: 'A second plan begins here. Write one plan in a file.',
  RESOURCE_EXHAUSTION: 'Lists stand in lists far too deep.',
  NON_STRING_KEY: 'A key must be a word.',
};

interface Opening { readonly text: string; readonly place: Place; readonly rowAt: (offset: number) => number }

/** The tree of a YAML file, or undefined. Every value is text: what it means is said where it is read. Never throws. */
export function openYaml(given: string, place: Place): Written | undefined {
  const text = given.replace(/^\uFEFF/, '');
  if (text.length > MOST_CHARACTERS) return say(place, 'plan-not-read', 1, `The file has ${text.length} characters, and a plan has at most ${MOST_CHARACTERS}.`);
  const lineCounter = new LineCounter();
  // Repeated keys are found below, because £1,200,000 in braces looks like one.
  const { contents, errors } = parseDocument(text, { lineCounter, schema: 'failsafe', stringKeys: true, uniqueKeys: false, resolveKnownTags: false, prettyErrors: false, logLevel: 'error' });
  const rowAt = (offset: number): number => Math.max(1, lineCounter.linePos(offset).line);
  // One fault makes others of what follows it.
  const first = errors.toSorted((a, b) => a.pos[0] - b.pos[0])[0];
  if (first) return say(place, 'plan-not-read', rowAt(first.pos[0]), FAULTS[first.code] ?? `This is not written as YAML: ${first.message}.`);
  if (contents === null) return say(place, 'plan-not-read', 1, 'The file is empty.');
  return writtenOf(contents, 1, 0, { text, place, rowAt });
}

function writtenOf(node: ParsedNode | null, rowOfKey: number, depth: number, opening: Opening): Written {
  const row = node === null ? rowOfKey : opening.rowAt(node.range[0]);
  const nothing = { kind: 'nothing', row } as const;
  const refuse = (message: string): Written => { say(opening.place, 'plan-not-read', row, message); return nothing; };
  if (node === null) return nothing;
  if (isAlias(node)) return refuse('A name that stands for another part of the file (*) is not read. Write the part out.');
  if (node.tag !== undefined) return refuse('A type of its own (!) is not read. Write the value alone.');
  if (depth > DEEPEST) return refuse('Lists stand in lists far too deep.');
  if (isScalar(node)) {
    const text = String(node.value);
    return node.type === 'PLAIN' && /^(~|null|)$/i.test(text) ? nothing : { kind: 'words', row, text };
  }
  if (isSeq(node)) return { kind: 'list', row, items: node.items.map(item => writtenOf(item as ParsedNode | null, row, depth + 1, opening)) };
  return { kind: 'keys', row, entries: entriesOf(node, depth, opening) };
}

/** What is left of a number whose comma was taken for the end of an entry. No key begins with a digit. */
const REST_OF_NUMBER = /^\d/;

function entriesOf(map: YAMLMap.Parsed, depth: number, opening: Opening): ReadonlyMap<string, WrittenEntry> {
  const entries = new Map<string, WrittenEntry>();
  let before: { readonly key: string; readonly end: number } | null = null;
  for (const { key, value } of map.items) {
    const name = isScalar(key) ? String(key.value) : '';
    const row = opening.rowAt(key.range[0]);
    const amount = before && entries.get(before.key);
    // In braces, `staff: £798,000` is an entry of £798 and another called 000: people mean the amount.
    if (map.flow && value === null && before && amount?.value.kind === 'words' && REST_OF_NUMBER.test(name) && /\d$/.test(amount.value.text) && opening.text.slice(before.end, key.range[0]) === ',') {
      entries.set(before.key, { ...amount, value: { ...amount.value, text: `${amount.value.text},${name}` } });
      before = { key: before.key, end: key.range[1] };
      continue;
    }
    const first = entries.get(name);
    if (first) say(opening.place, 'plan-key-repeated', row, `The key "${name}" stands here again; it stood in row ${first.row} before.`, name);
    else entries.set(name, { row, value: writtenOf(value, row, depth + 1, opening) });
    before = first || !isScalar(value) || value.type !== 'PLAIN' ? null : { key: name, end: value.range[1] };
  }
  return entries;
}
