import type { Checked, Issue } from '#kernel/issue.ts';
import { isWorkbook, isZip, openZip } from '#returns/zip.ts';

/** A file as the user gave it. `name` is its path as the user sees it, folders parted by `/`. */
export interface SourceFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The files themselves, and in the place of each zip the files it holds, named as if the zip were a folder. */
export function openFiles(files: readonly SourceFile[]): Checked<readonly SourceFile[]> {
  const issues: Issue[] = [];
  const opened = files.flatMap(file => {
    if (isHidden(file.name)) {
      issues.push(hiddenNote(file.name));
      return [];
    }
    if (!isZip(file.bytes) || isWorkbook(file.bytes)) return [file];
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
