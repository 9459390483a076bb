import { randomUUID } from 'node:crypto';
import { mkdir, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { wrongUse } from '#cli/wrong-use.ts';

/** The true place of a file, whether it exists or not: two names of one file must not look like two files. */
async function truePlace(file: string): Promise<string> {
  try { return await realpath(file); } catch { /* It does not exist yet, so its folder decides. */ }
  try { return join(await realpath(dirname(file)), basename(file)); } catch { return file; }
}

export async function isFolder(place: string): Promise<boolean> {
  try { return (await stat(place)).isDirectory(); } catch { return false; }
}

/**
 * Writes a file whole or not at all: to a name beside it, then by renaming. Refuses to write over a file that was read,
 * because a return must not be lost to a slip of the keyboard.
 */
export async function writeAtomically(file: string, contents: string | Uint8Array, inputs: readonly string[]): Promise<void> {
  const place = await truePlace(file);
  const read = await Promise.all(inputs.map(truePlace));
  if (read.includes(place)) throw wrongUse('--out', `${file} is one of the files that were read. Give another name.`);
  if (await isFolder(file)) throw wrongUse('--out', `${file} is a folder. Give the name of a file in it.`);
  const temporary = join(dirname(place), `.${basename(place)}.${randomUUID()}.tmp`);
  try {
    await mkdir(dirname(place), { recursive: true });
    await writeFile(temporary, contents, { flag: 'wx' });
    await rename(temporary, place);
  } catch (error) {
    // What stands in the way may also stand in the way of tidying up; the first reason is the one to tell.
    await rm(temporary, { force: true }).catch(() => undefined);
    throw wrongUse('--out', `${file} cannot be written (${reasonOf(error)}). Choose a folder you may write to.`);
  }
}

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'no permission', EPERM: 'no permission', EROFS: 'the disk is read-only', ENOSPC: 'the disk is full',
  ENOENT: 'it does not exist', ENOTDIR: 'a part of the path is a file', EISDIR: 'it is a folder', EMFILE: 'too many files are open',
  EBUSY: 'another program holds it', ENAMETOOLONG: 'the name is too long', ELOOP: 'a link points at itself', EEXIST: 'a file is in the way',
  ERR_FS_FILE_TOO_LARGE: 'it is larger than 2 GB',
};

/** Why the system refused, in words. */
export function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return REASONS[code] ?? (code === '' ? String(error) : code);
}
