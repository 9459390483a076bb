import { strFromU8 } from 'fflate';

/**
 * Text from bytes. Returns come as UTF-8 (with or without a mark), as cp1252 (older exports and Excel's "CSV"), and
 * rarely as UTF-16 (Excel's "Unicode text").
 */
export type Encoding = 'utf-8' | 'windows-1252' | 'utf-16';

/** What cp1252 puts at 0x80-0x9F, where Latin-1 has control characters. Source: unicode.org, CP1252.TXT. */
const CP1252 = '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f'
  + '\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178';

export function decodeText(bytes: Uint8Array): { readonly text: string; readonly encoding: Encoding } {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { text: fromUtf16(bytes, 1), encoding: 'utf-16' };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { text: fromUtf16(bytes, 0), encoding: 'utf-16' };
  const utf8 = fromUtf8(bytes);
  return utf8 === null ? { text: fromCp1252(bytes), encoding: 'windows-1252' } : { text: utf8, encoding: 'utf-8' };
}

/** The text, or null when the bytes are not UTF-8: then the decoder puts U+FFFD for them, or throws where it is fflate's own. */
function fromUtf8(bytes: Uint8Array): string | null {
  try {
    const text = strFromU8(bytes);
    if (text.includes('\uFFFD')) return null;
    return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  } catch {
    return null;
  }
}

/** Latin-1, and the 32 characters in which cp1252 differs from it. */
const fromCp1252 = (bytes: Uint8Array): string =>
  strFromU8(bytes, true).replaceAll(/[\u0080-\u009f]/g, control => CP1252[control.charCodeAt(0) - 0x80]!);

function fromUtf16(bytes: Uint8Array, highByte: 0 | 1): string {
  let text = '';
  for (let i = 2; i + 1 < bytes.length; i += 2) text += String.fromCharCode((bytes[i + highByte]! << 8) | bytes[i + 1 - highByte]!);
  return text;
}
