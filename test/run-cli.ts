import { mkdtemp, rm, writeFile, mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { ExitCode } from '#cli/command.ts';
import type { Io } from '#cli/io.ts';
import { run } from '#cli/program.ts';

export interface Ran { readonly exitCode: ExitCode; readonly out: string; readonly err: string }

/** Runs the command line in this process, in a folder of the test's own, and gives all that it said. */
export async function runCli(words: readonly string[], workingFolder: string, changes: Partial<Io> = {}): Promise<Ran> {
  let out = '';
  let err = '';
  const io: Io = {
    workingFolder,
    write: async text => { out += text; },
    tell: text => { err += text; },
    showsProgress: false, width: 80, processors: 2, stop: new AbortController().signal, today: () => '2026-06-12',
    ...changes,
  };
  return { exitCode: await run(words, io), out, err };
}

/** Calls `use` with an empty folder that is gone afterwards. */
export async function inNewFolder<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'headwater-test-'));
  try { return await use(folder); } finally { await rm(folder, { recursive: true, force: true }); }
}

export async function writeFiles(folder: string, files: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), text);
  }
}
