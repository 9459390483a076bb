import { crc32, inflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { plainPng } from '#documents/word/plain-png.ts';

test('is a picture of one grey by the rules of PNG: signature, chunks with their checks, a filter byte before each row', () => {
  const bytes = Buffer.from(plainPng(5, 3, 0xee));
  expect(bytes.subarray(0, 8).toString('latin1')).toBe('\u0089PNG\r\n\u001A\n');
  const chunks: { readonly name: string; readonly content: Buffer }[] = [];
  for (let at = 8; at < bytes.length;) {
    const length = bytes.readUInt32BE(at);
    const checked = bytes.subarray(at + 4, at + 8 + length);
    expect(bytes.readUInt32BE(at + 8 + length)).toBe(crc32(checked));
    chunks.push({ name: checked.subarray(0, 4).toString('latin1'), content: checked.subarray(4) });
    at += 12 + length;
  }
  expect(chunks.map(({ name }) => name)).toEqual(['IHDR', 'IDAT', 'IEND']);
  expect([...chunks[0]!.content]).toEqual([0, 0, 0, 5, 0, 0, 0, 3, 8, 0, 0, 0, 0]);
  const row = [0, 0xee, 0xee, 0xee, 0xee, 0xee];
  expect([...inflateSync(chunks[1]!.content)]).toEqual([...row, ...row, ...row]);
});
