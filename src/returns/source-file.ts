import type { Checked, Issue } from '#kernel/issue.ts';
import { isWorkbook, isZip, openZip } from '#returns/zip.ts';

/** A file as the user gave it. `name` is its path as the user sees it, folders parted by `/`. */
export interface SourceFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** The same bytes piece by piece, for a file too large to be held whole; each call begins at the file's beginning. */
  readonly chunks?: () => Iterable<Uint8Array>;
}

/** Bytes of a piece: large enough that the number of pieces costs nothing, small beside everything else that is held. */
export const CHUNK_BYTES = 65_536;

/** The bytes of a file, piece by piece. */
export const chunksOf = (file: SourceFile): Iterable<Uint8Array> => file.chunks?.() ?? piecesOf(file.bytes);

function* piecesOf(bytes: Uint8Array): Generator<Uint8Array> {
  for (let from = 0; from < bytes.length; from += CHUNK_BYTES) yield bytes.subarray(from, from + CHUNK_BYTES);
}

/** The first bytes of a file, at most `length` of them, without reading the rest of it. */
export function openingOf(file: SourceFile, length: number): Uint8Array {
  if (file.chunks === undefined) return file.bytes.subarray(0, length);
  const opening = new Uint8Array(length);
  let held = 0;
  for (const chunk of file.chunks()) {
    const wanted = chunk.subarray(0, length - held);
    opening.set(wanted, held);
    held += wanted.length;
    if (held === length) break;
  }
  return opening.subarray(0, held);
}

/** Enough to see whether a file is a zip; the smallest has as many. Source: PKWARE APPNOTE 6.3.10, section 4.3.16. */
const ZIP_OPENING_BYTES = 22;

/** The files themselves, and in the place of each zip the files it holds, named as if the zip were a folder. */
export function openFiles(files: readonly SourceFile[]): Checked<readonly SourceFile[]> {
  const issues: Issue[] = [];
  const opened = files.flatMap(file => {
    if (isHidden(file.name)) {
      issues.push(hiddenNote(file.name));
      return [];
    }
    if (!isZip(openingOf(file, ZIP_OPENING_BYTES)) || isWorkbook(file.bytes)) return [file];
    const { value, issues: found } = openZip(file);
    issues.push(...found);
    return value.filter(entry => {
      const hidden = isHidden(entry.name.slice(file.name.length));
      if (hidden) issues.push(hiddenNote(entry.name));
      return !hidden;
    });
  });
  return { value: opened, issues };
}

/** What macOS and other systems leave beside the files people mean: folders `__MACOSX`, and names that begin with a dot. */
const isHidden = (path: string): boolean => path.split('/').some(part => part === '__MACOSX' || /^\.[^./]/.test(part));

const hiddenNote = (file: string): Issue => ({
  rule: 'hidden-file', severity: 'note', file, message: 'The computer\'s own bookkeeping, not a return', action: 'The file is not read.',
});
