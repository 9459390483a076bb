import { SaxesParser } from 'saxes';
import { CONTAINERS, ELEMENTS, PARENT_OF, RECORD_NAMES } from '#returns/cin-census/elements.ts';
import type { RecordName, ValueElement } from '#returns/cin-census/elements.ts';
import { mendedText } from '#returns/cin-census/mend-text.ts';
import { textOfChunks } from '#returns/cin-census/text-of-chunks.ts';

/** A value as the file has it. The line is where its element ends. */
export interface Field { readonly text: string; readonly line: number }

/** A record as the file has it, by the names of the schema, whatever case the file writes them in. */
export interface RawRecord {
  readonly name: RecordName;
  readonly line: number;
  readonly fields: Readonly<Partial<Record<string, Field>>>;
  /** Values of the one element that the record may hold more than once. */
  readonly repeated: readonly Field[];
  /** The records that stand in it. */
  readonly inside: readonly RawRecord[];
}

/** What the reading of a file finds, in the order of the file. */
export interface Visitor {
  readonly header: (record: RawRecord) => void;
  readonly child: (record: RawRecord) => void;
  /** A record outside of any record that it could belong to, with those inside it. */
  readonly stray: (record: RawRecord) => void;
  /** A record that the file breaks off in, with what of it was read. */
  readonly cutOff: (record: RawRecord) => void;
  /** A value that no record takes, and why. */
  readonly unusedValue: (why: UnusedValue, name: string, field: Field) => void;
  /** A character or a reference that XML does not allow; reading goes on. */
  readonly badCharacter: (line: number, reason: string) => void;
}

export type UnusedValue = 'not-known' | 'out-of-place' | 'given-twice' | 'attribute' | 'stray-text';

export interface XmlReading {
  /** Where the text stops being XML, or null. What stood before that line was read. */
  readonly fault: { readonly line: number; readonly reason: string } | null;
  /** Some of it was not UTF-8. */
  readonly isOldText: boolean;
  /** Values that are not blank. */
  readonly valuesRead: number;
}

interface OpenRecord extends RawRecord { readonly fields: Partial<Record<string, Field>>; readonly repeated: Field[]; readonly inside: RawRecord[] }

const RECORDS: ReadonlyMap<string, RecordName> = new Map(RECORD_NAMES.map(name => [name.toUpperCase(), name]));
const VALUES: ReadonlyMap<RecordName, ReadonlyMap<string, ValueElement>> = new Map(RECORD_NAMES.map(record =>
  [record, new Map(ELEMENTS[record].map(value => [value.name.toUpperCase(), value]))]));
const VALUE_NAMES: ReadonlySet<string> = new Set([...VALUES.values()].flatMap(values => [...values.keys()]));
const CONTAINER_NAMES: ReadonlySet<string> = new Set(CONTAINERS.map(name => name.toUpperCase()));

/** Attributes that say something about the XML and nothing about a child. */
const XML_ATTRIBUTE = /^(?:xmlns|xsi|xml)(?::|$)/i;
/** Faults after which saxes goes on with the text as it stands, by its own words for them. */
const HARMLESS = /^malformed character entity|"\]\]>" is disallowed/;

/** Seven is the depth of a census; far more is no census, and would be slow to look through. Assumption. */
const MOST_DEPTH = 100;

/** Reads a file by the names of its elements, in whatever order and depth they stand, holding one child at a time. */
export function readXml(chunks: Iterable<Uint8Array>, visitor: Visitor): XmlReading {
  const open: OpenRecord[] = [];
  let text = '';
  let isLeaf = false;
  let depth = 0;
  let fault: XmlReading['fault'] = null;
  let isOldText = false;
  let valuesRead = 0;
  const parser = new SaxesParser({ xmlns: false });
  const takeText = (): string => {
    const taken = text.trim();
    text = '';
    return taken;
  };
  const strayText = (): void => {
    const stray = takeText();
    if (stray !== '') visitor.unusedValue('stray-text', open.at(-1)?.name ?? 'Message', { text: stray, line: parser.line });
  };
  parser.on('error', error => {
    const reason = error.message.replace(/^\d+:\d+: /, '');
    if (fault !== null) return;
    if (HARMLESS.test(reason)) visitor.badCharacter(parser.line, reason);
    else fault = { line: parser.line, reason };
  });
  parser.on('text', part => { text += part; });
  parser.on('cdata', part => { text += part; });
  parser.on('opentag', tag => {
    if (fault !== null) return;
    strayText();
    isLeaf = true;
    depth += 1;
    if (depth > MOST_DEPTH) fault = { line: parser.line, reason: `more than ${MOST_DEPTH} elements stand in one another` };
    for (const name in tag.attributes) if (!XML_ATTRIBUTE.test(name)) visitor.unusedValue('attribute', `${tag.name} ${name}`, { text: tag.attributes[name]!, line: parser.line });
    const name = RECORDS.get(plainName(tag.name));
    if (name !== undefined) open.push({ name, line: parser.line, fields: {}, repeated: [], inside: [] });
  });
  parser.on('closetag', tag => {
    if (fault !== null) return;
    depth -= 1;
    const name = plainName(tag.name);
    if (RECORDS.has(name)) {
      strayText();
      closeRecord(open, visitor);
    } else if (isLeaf) {
      const field = { text: takeText(), line: parser.line };
      if (field.text !== '') {
        valuesRead += 1;
        addValue(open, name, tag.name, field, visitor);
      }
    } else strayText();
    isLeaf = false;
  });
  const pieces = textOfChunks(chunks, () => { isOldText = true; });
  for (const part of mendedText(pieces, (linesBefore, what) => visitor.badCharacter(parser.line + linesBefore, what))) {
    parser.write(part);
    if (fault !== null) break;
  }
  if (fault === null) parser.close();
  const [outermost, ...others] = open;
  if (outermost !== undefined) visitor.cutOff(withOpenOnes([outermost, ...others]));
  return { fault, isOldText, valuesRead };
}

const plainNames = new Map<string, string>();
/** More names than the census and its suppliers have; a file of made-up names must not fill the memory. */
const MOST_NAMES = 1_000;

/** The name of an element without prefix, in capitals: suppliers differ in both. */
function plainName(name: string): string {
  const known = plainNames.get(name);
  if (known !== undefined) return known;
  const plain = name.slice(name.indexOf(':') + 1).toUpperCase();
  if (plainNames.size < MOST_NAMES) plainNames.set(name, plain);
  return plain;
}

function closeRecord(open: OpenRecord[], visitor: Visitor): void {
  const record = open.pop();
  if (record === undefined) return;
  if (record.name === 'Header') return visitor.header(record);
  if (record.name === 'Child') return visitor.child(record);
  const parent = open.findLast(({ name }) => name === PARENT_OF[record.name]);
  if (parent === undefined) visitor.stray(record);
  else parent.inside.push(record);
}

/** Gives a value to the nearest record around it that has such a value. */
function addValue(open: readonly OpenRecord[], plain: string, name: string, field: Field, visitor: Visitor): void {
  for (let at = open.length - 1; at >= 0; at -= 1) {
    const record = open[at]!;
    const element = VALUES.get(record.name)!.get(plain);
    if (element === undefined) continue;
    if (element.repeated) record.repeated.push(field);
    else if (record.fields[element.name] === undefined) record.fields[element.name] = field;
    else visitor.unusedValue('given-twice', element.name, field);
    return;
  }
  visitor.unusedValue(CONTAINER_NAMES.has(plain) ? 'stray-text' : VALUE_NAMES.has(plain) ? 'out-of-place' : 'not-known', name, field);
}

/** The outermost open record, holding the open ones and all that stands in them. */
const withOpenOnes = ([outermost, ...others]: readonly [OpenRecord, ...OpenRecord[]]): RawRecord =>
  ({ ...outermost, inside: [...outermost.inside, ...others.flatMap(one => [{ ...one, inside: [] }, ...one.inside])] });
