/**
 * Text from bytes. Returns come as UTF-8 (with or without a mark), as cp1252 (older exports and Excel's "CSV"), and
 * rarely as UTF-16 (Excel's "Unicode text"). The platform's own decoder is not part of the language, so the core has this.
 */
export type Encoding = 'utf-8' | 'windows-1252' | 'utf-16';

/** What cp1252 puts at 0x80-0x9F, where Latin-1 has control characters. Source: unicode.org, CP1252.TXT. */
const CP1252 = '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f'
  + '\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178';

/** A call may carry only so many arguments; 8,192 is safe in every engine. */
const CHUNK = 8192;

export function decodeText(bytes: Uint8Array): { readonly text: string; readonly encoding: Encoding } {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { text: fromUtf16(bytes, 0), encoding: 'utf-16' };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { text: fromUtf16(bytes, 1), encoding: 'utf-16' };
  const start = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  const utf8 = fromUtf8(bytes, start);
  return utf8 === null ? { text: fromCp1252(bytes), encoding: 'windows-1252' } : { text: utf8, encoding: 'utf-8' };
}

/** The text, or null when the bytes are not UTF-8. Runs of plain ASCII, nearly all of a return, are taken whole. */
function fromUtf8(bytes: Uint8Array, start: number): string | null {
  const parts: string[] = [];
  let i = start;
  while (i < bytes.length) {
    let end = i;
    const limit = Math.min(bytes.length, i + CHUNK);
    while (end < limit && bytes[end]! < 0x80) end += 1;
    if (end > i) {
      parts.push(characters(bytes.subarray(i, end)));
      i = end;
      continue;
    }
    const character = utf8Character(bytes, i);
    if (character === null) return null;
    parts.push(String.fromCodePoint(character.codePoint));
    i += character.length;
  }
  return parts.join('');
}

const characters = (codes: Uint8Array | Uint16Array): string => Reflect.apply(String.fromCharCode, null, codes);

/** Least code point that each length may carry: a longer spelling of a smaller one is not UTF-8. */
const LEAST = [0, 0, 0x80, 0x800, 0x10000] as const;

function utf8Character(bytes: Uint8Array, at: number): { readonly codePoint: number; readonly length: number } | null {
  const lead = bytes[at]!;
  const length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
  if (lead < 0xc2 || lead > 0xf4 || at + length > bytes.length) return null;
  let codePoint = lead & (0x7f >> length);
  for (let i = 1; i < length; i += 1) {
    const next = bytes[at + i]!;
    if ((next & 0xc0) !== 0x80) return null;
    codePoint = (codePoint << 6) | (next & 0x3f);
  }
  const surrogate = codePoint >= 0xd800 && codePoint <= 0xdfff;
  return codePoint < LEAST[length]! || codePoint > 0x10ffff || surrogate ? null : { codePoint, length };
}

function fromCp1252(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let i = 0; i < bytes.length; i += CHUNK) {
    const codes = Uint16Array.from(bytes.subarray(i, i + CHUNK), byte => (byte >= 0x80 && byte <= 0x9f ? CP1252.charCodeAt(byte - 0x80) : byte));
    parts.push(characters(codes));
  }
  return parts.join('');
}

function fromUtf16(bytes: Uint8Array, highByte: 0 | 1): string {
  const codes = new Uint16Array((bytes.length - 2) >> 1);
  for (let i = 0; i < codes.length; i += 1) codes[i] = (bytes[2 + 2 * i + (1 - highByte)]! << 8) | bytes[2 + 2 * i + highByte]!;
  const parts: string[] = [];
  for (let i = 0; i < codes.length; i += CHUNK) parts.push(characters(codes.subarray(i, i + CHUNK)));
  return parts.join('');
}
