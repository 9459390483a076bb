import type { SourceFile } from '#returns/source-file.ts';
import type { Progress } from '#web/workers/protocol.ts';

/** Times that the readers of returns go through all files before they read them: to open zips, and to know each file's format. */
const ROUNDS_BEFORE_READING = 2;
/** Of the work of reading, the share that is done when the last file has been taken up; the rest joins what they tell. Measured on five years of every return. */
const SHARE_TAKING_UP = 0.85;

/**
 * The same files, which say how far the reading of them is whenever one is taken up for the first time. The readers
 * themselves know of no progress.
 */
export function watched(files: readonly SourceFile[], onProgress: (progress: Progress) => void): readonly SourceFile[] {
  const all = files.reduce((total, { bytes }) => total + bytes.length, 0);
  const rounds = files.map(() => 0);
  let latest = -1;
  let taken = 0;
  let bytesTaken = 0;
  const takeUp = (position: number): void => {
    if (position === latest) return;
    latest = position;
    rounds[position]! += 1;
    if (rounds[position] !== ROUNDS_BEFORE_READING + 1) return;
    onProgress({ words: `Reading the files: ${taken + 1} of ${files.length}`, share: (SHARE_TAKING_UP * bytesTaken) / all });
    taken += 1;
    bytesTaken += files[position]!.bytes.length;
  };
  return files.map(({ name, bytes }, position) => ({ name, get bytes() { takeUp(position); return bytes; } }));
}
