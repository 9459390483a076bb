import { decodeText } from '#returns/decode-text.ts';
import type { SourceFile } from '#returns/source-file.ts';
import { openingOf } from '#returns/source-file.ts';

/** Enough for the header and the first child, whatever stands before them. Assumption. */
const OPENING_BYTES = 16_384;

/** Told from its elements: other returns have Message too, only this one CINdetails and a collection named CIN. */
export function isCinCensus(file: SourceFile): boolean {
  const opening = openingOf(file, OPENING_BYTES);
  // Cut after a character of one byte, so that none of several is halved.
  const { text } = decodeText(opening.length < OPENING_BYTES ? opening : opening.subarray(0, opening.findLastIndex(byte => byte < 0x80) + 1));
  return /^\s*</.test(text) && /<(?:\w+:)?Message[\s>]/i.test(text) && /<(?:\w+:)?(?:Collection>\s*CIN\s*<|CINdetails|LAchildID)/i.test(text);
}
