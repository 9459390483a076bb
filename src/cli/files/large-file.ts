import { closeSync, openSync, readFileSync, readSync } from 'node:fs';
import { CHUNK_BYTES } from '#returns/source-file.ts';
import type { SourceFile } from '#returns/source-file.ts';

/** From this size on a file of the XML form is read piece by piece: a census of 100 MB must not be held whole. Assumption: a tenth of a small machine's memory. */
export const LARGE_BYTES = 16_000_000;

/** A file that is opened anew each time its pieces are asked for; held whole only by those who ask for all of its bytes. */
export const largeFile = (name: string, place: string): SourceFile => ({
  name,
  get bytes() { return new Uint8Array(readFileSync(place)); },
  chunks: () => chunksAt(place),
});

function* chunksAt(place: string): Generator<Uint8Array> {
  const file = openSync(place, 'r');
  try {
    while (true) {
      const chunk = new Uint8Array(CHUNK_BYTES);
      const read = readSync(file, chunk, 0, CHUNK_BYTES, null);
      if (read === 0) return;
      yield chunk.subarray(0, read);
    }
  } finally {
    closeSync(file);
  }
}
