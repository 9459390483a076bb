import { expect, test } from 'vitest';
import { decodeText } from '#returns/decode-text.ts';

const bytes = (...list: readonly number[]): Uint8Array => Uint8Array.from(list);

test('UTF-8 is read with and without its mark', () => {
  expect(decodeText(new TextEncoder().encode('A,Zoë €'))).toEqual({ text: 'A,Zoë €', encoding: 'utf-8' });
  expect(decodeText(bytes(0xef, 0xbb, 0xbf, 0x41)).text).toBe('A');
});

test('bytes that are not UTF-8 are cp1252: pound, euro, dash and accents as Excel writes them', () => {
  // 0xA3 pound, 0x80 euro, 0x96 en dash, 0xE9 e acute, from the published table.
  expect(decodeText(bytes(0xa3, 0x80, 0x96, 0xe9, 0x41))).toEqual({ text: '£€–éA', encoding: 'windows-1252' });
});

test('UTF-16 is read by its mark, either way round', () => {
  expect(decodeText(bytes(0xff, 0xfe, 0x41, 0, 0xac, 0x20)).text).toBe('A€');
  expect(decodeText(bytes(0xfe, 0xff, 0, 0x41, 0x20, 0xac)).text).toBe('A€');
});

test('nothing is nothing', () => {
  expect(decodeText(bytes())).toEqual({ text: '', encoding: 'utf-8' });
});
