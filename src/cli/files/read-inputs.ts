import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { basename, isAbsolute, join, resolve, sep } from 'node:path';
import { LARGE_BYTES, largeFile } from '#cli/files/large-file.ts';
import { reasonOf } from '#cli/files/write-atomically.ts';
import type { SourceFile } from '#returns/source-file.ts';
import type { Problem } from '#cli/wrong-use.ts';
import { WrongUse, wrongUse } from '#cli/wrong-use.ts';

export interface Inputs {
  /** Named by the path that the user would write, with / between folders on every system. */
  readonly files: readonly SourceFile[];
  /** Files in the folders that no return is ever written as; named, so that nobody thinks they were read. */
  readonly leftOut: readonly string[];
  /** Full paths of all that was read. */
  readonly places: readonly string[];
}

/** What returns are written as. A file that is named on the command line is read whatever it is called. */
const RETURN_FILE = /\.(csv|txt|xml|xlsx|zip)$/i;
/** Left behind by editors and file managers, and no part of a return. */
const LITTER = /^(\..*|~\$.*|Thumbs\.db|desktop\.ini)$/i;

interface Found { readonly name: string; readonly place: string }

/** Every file of a folder and the folders in it, in the order of their names; a link that leads back is followed once. */
async function filesOf(folder: Found, seen: Set<string>): Promise<readonly Found[]> {
  const place = await realpath(folder.place);
  if (seen.has(place)) return [];
  seen.add(place);
  const names = (await readdir(folder.place)).filter(name => !LITTER.test(name)).toSorted();
  const found: Found[] = [];
  for (const name of names) {
    const inside = { name: join(folder.name, name), place: join(folder.place, name) };
    if ((await stat(inside.place)).isDirectory()) found.push(...await filesOf(inside, seen));
    else found.push(inside);
  }
  return found;
}

/** The files that one PATH of the command line stands for. */
async function filesAt(path: string, workingFolder: string): Promise<{ readonly read: readonly Found[]; readonly leftOut: readonly string[] }> {
  const place = isAbsolute(path) ? path : resolve(workingFolder, path);
  if (!(await stat(place)).isDirectory()) return { read: [{ name: path, place }], leftOut: [] };
  const all = await filesOf({ name: path, place }, new Set());
  return {
    read: all.filter(({ name }) => RETURN_FILE.test(basename(name))),
    leftOut: all.filter(({ name }) => !RETURN_FILE.test(basename(name))).map(({ name }) => name),
  };
}

/** Reads one file that an option names. */
export async function readInput(option: string, path: string, workingFolder: string): Promise<{ readonly file: SourceFile; readonly place: string }> {
  const place = isAbsolute(path) ? path : resolve(workingFolder, path);
  try {
    return { file: { name: path.replaceAll(sep, '/'), bytes: await readFile(place) }, place: await realpath(place) };
  } catch (error) {
    throw wrongUse(option, `${path} cannot be read (${reasonOf(error)}). Check the path, and that you may open it.`);
  }
}

const sourceFile = async (name: string, place: string): Promise<SourceFile> =>
  (/\.xml$/i.test(name) && (await stat(place)).size >= LARGE_BYTES ? largeFile(name, place) : { name, bytes: await readFile(place) });

/** Reads every file that the paths stand for; folders are walked. A path that cannot be read is wrong use, all named at once. */
export async function readInputs(paths: readonly string[], workingFolder: string): Promise<Inputs> {
  const files = new Map<string, SourceFile>();
  const leftOut: string[] = [];
  const problems: Problem[] = [];
  for (const path of paths) {
    try {
      const found = await filesAt(path, workingFolder);
      if (found.read.length === 0) problems.push({ field: path, message: 'there is no .csv, .txt, .xlsx, .xml or .zip file in it. Give the folder that holds the returns.' });
      leftOut.push(...found.leftOut);
      for (const { name, place } of found.read) {
        const truePlace = await realpath(place);
        if (!files.has(truePlace)) files.set(truePlace, await sourceFile(name.replaceAll(sep, '/'), truePlace));
      }
    } catch (error) {
      problems.push({ field: path, message: `it cannot be read (${reasonOf(error)}). Check the path, and that you may open it.` });
    }
  }
  if (problems.length > 0) throw new WrongUse(problems);
  return { files: [...files.values()], leftOut, places: [...files.keys()] };
}
