import { decodeText } from '#returns/decode-text.ts';

const UTF_16_MARKS = [[0xff, 0xfe], [0xfe, 0xff]] as const;

/**
 * The text of a file that comes in pieces, a piece at a time. A character cut by the end of a piece waits for the next.
 * A piece that is not UTF-8 is read as cp1252 (`decodeText`); `onOldText` is then called.
 */
export function* textOfChunks(chunks: Iterable<Uint8Array>, onOldText: () => void): Generator<string> {
  let rest: Uint8Array = new Uint8Array(0);
  let mark: Uint8Array | null = null;
  let isFirst = true;
  const textOf = (bytes: Uint8Array): string => {
    const { text, encoding } = decodeText(mark === null ? bytes : joined(mark, bytes));
    if (encoding === 'windows-1252') onOldText();
    return text;
  };
  for (const chunk of chunks) {
    let bytes = joined(rest, chunk);
    if (isFirst && bytes.length < 2) { rest = bytes.slice(); continue; }
    if (isFirst && UTF_16_MARKS.some(([first, second]) => bytes[0] === first && bytes[1] === second)) {
      mark = bytes.slice(0, 2);
      bytes = bytes.subarray(2);
    }
    isFirst = false;
    const whole = mark === null ? wholeUtf8Bytes(bytes) : bytes.length - (bytes.length % 2);
    // A copy: whoever gives the pieces may write the next into the same memory.
    rest = bytes.slice(whole);
    if (whole > 0) yield textOf(bytes.subarray(0, whole));
  }
  if (rest.length > 0) yield textOf(rest);
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
  if (first.length === 0) return second;
  const both = new Uint8Array(first.length + second.length);
  both.set(first);
  both.set(second, first.length);
  return both;
}

/** How many bytes there are before a character of several bytes that the end cuts. */
function wholeUtf8Bytes(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back]!;
    if (byte < 0x80) return bytes.length;
    if (byte >= 0xc0) {
      const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
      return length > back ? bytes.length - back : bytes.length;
    }
  }
  return bytes.length;
}
