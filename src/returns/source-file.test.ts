import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { readReturns } from '#returns/index.ts';
import { CHUNK_BYTES, chunksOf, openFiles, openingOf } from '#returns/source-file.ts';
import type { SourceFile } from '#returns/source-file.ts';
import { MOST_UNZIPPED_BYTES } from '#returns/zip.ts';

const zip = (name: string, files: Readonly<Record<string, Uint8Array>>): SourceFile => ({ name, bytes: zipSync(files) });
const namesIn = (...files: readonly SourceFile[]): readonly string[] => openFiles(files).value.map(file => file.name);
const rulesIn = (...files: readonly SourceFile[]): readonly string[] => openFiles(files).issues.map(issue => issue.rule);

test('a zip stands as a folder of its files, and other files stay as they are', () => {
  const returns = zip('returns.zip', { '2017/episodes.csv': strToU8('a'), '2017/header.csv': strToU8('b') });
  expect(namesIn(returns, { name: 'x.csv', bytes: strToU8('c') })).toEqual(['returns.zip/2017/episodes.csv', 'returns.zip/2017/header.csv', 'x.csv']);
});

test('what macOS leaves in a zip or a folder is passed over, and said', () => {
  const files = [zip('r.zip', { '__MACOSX/._a.csv': strToU8('x'), '.DS_Store': strToU8('x'), 'a.csv': strToU8('a') }), { name: 'f/.DS_Store', bytes: strToU8('x') }];
  expect(namesIn(...files)).toEqual(['r.zip/a.csv']);
  expect(rulesIn(...files)).toEqual(['hidden-file', 'hidden-file', 'hidden-file']);
});

test('a path that steps up is not taken for a hidden file', () => {
  expect(namesIn({ name: '../returns/a.csv', bytes: strToU8('a') }, { name: './b.csv', bytes: strToU8('b') })).toEqual(['../returns/a.csv', './b.csv']);
});

test('a zip within a zip is refused, and the files beside it are read', () => {
  const nested = zip('outer.zip', { 'inner.zip': zipSync({ 'a.csv': strToU8('a') }), 'b.csv': strToU8('b') });
  expect(namesIn(nested)).toEqual(['outer.zip/b.csv']);
  expect(openFiles([nested]).issues).toEqual([expect.objectContaining({ rule: 'zip-not-opened', file: 'outer.zip/inner.zip' })]);
});

test('a zip that says it is too large is refused before anything is unpacked', () => {
  const bytes = zipSync({ 'a.csv': strToU8('a'.repeat(1000)) });
  const directory = bytes.findIndex((byte, index) => byte === 0x50 && bytes[index + 1] === 0x4b && bytes[index + 2] === 1 && bytes[index + 3] === 2);
  new DataView(bytes.buffer).setUint32(directory + 24, MOST_UNZIPPED_BYTES + 1, true);
  expect(namesIn({ name: 'bomb.zip', bytes })).toEqual([]);
  expect(openFiles([{ name: 'bomb.zip', bytes }]).issues[0]!.message).toContain('1001 MB');
});

test('a zip whose file is larger or smaller than it says is refused', () => {
  for (const declared of [10, 5000]) {
    const bytes = zipSync({ 'a.csv': strToU8('ab'.repeat(500)) });
    const directory = bytes.findIndex((byte, index) => byte === 0x50 && bytes[index + 1] === 0x4b && bytes[index + 2] === 1 && bytes[index + 3] === 2);
    new DataView(bytes.buffer).setUint32(directory + 24, declared, true);
    expect(namesIn({ name: 'lie.zip', bytes })).toEqual([]);
    expect(rulesIn({ name: 'lie.zip', bytes })).toEqual(['zip-not-opened']);
  }
});

test('a damaged zip is a finding, not an exception', () => {
  const whole = zipSync({ 'a.csv': strToU8('a'.repeat(100)) });
  for (const bytes of [whole.subarray(0, 60), Uint8Array.from([0x50, 0x4b, 3, 4]), whole.map((byte, index) => index > 30 && index < 50 ? 0xff : byte)]) {
    expect(rulesIn({ name: 'broken.zip', bytes })).toEqual(['zip-not-opened']);
  }
});

test('an Excel workbook is no zip of returns: it is said to be a workbook', () => {
  const workbook = zip('returns.xlsx', { '[Content_Types].xml': strToU8('<Types/>'), 'xl/workbook.xml': strToU8('<workbook/>') });
  expect(namesIn(workbook)).toEqual(['returns.xlsx']);
  const { value, issues } = readReturns([workbook]);
  expect(value).toMatchObject({ journeys: null, filesNotRecognised: ['returns.xlsx'] });
  expect(issues).toEqual([
    expect.objectContaining({ rule: 'file-not-recognised', file: 'returns.xlsx', message: expect.stringContaining('workbook') as string }),
    expect.objectContaining({ rule: 'no-return-found', severity: 'blocks' }),
  ]);
});

test('a file held whole comes in pieces that are its bytes, and one that comes in pieces is asked for no more than its opening', () => {
  const bytes = Uint8Array.from({ length: CHUNK_BYTES + 5 }, (_, at) => at % 251);
  const pieces = [...chunksOf({ name: 'a.xml', bytes })];
  expect(pieces.map(piece => piece.length)).toEqual([CHUNK_BYTES, 5]);
  expect(new Uint8Array(pieces.flatMap(piece => [...piece]))).toEqual(bytes);
  let given = 0;
  const one = new Uint8Array(1);
  function* chunks() { for (const byte of bytes) { one[0] = byte; given += 1; yield one; } }
  const file: SourceFile = { name: 'b.xml', get bytes(): Uint8Array { throw new Error('the whole file was asked for'); }, chunks };
  expect(openingOf(file, 300)).toEqual(bytes.subarray(0, 300));
  expect(given).toBe(300);
  expect(openFiles([file]).value).toEqual([file]);
});
