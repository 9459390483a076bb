import { isAbsolute, resolve } from 'node:path';
import type { Result } from '#cli/command.ts';
import { writeAtomically } from '#cli/files/write-atomically.ts';
import type { Io } from '#cli/io.ts';
import type { Format } from '#cli/output/output.ts';
import { written } from '#cli/output/output.ts';

/** Columns of an answer in words that goes to a file. */
const WIDTH_OF_A_FILE = 96;

/** Writes a result where and how it was asked for. A file is written whole or not at all. */
export async function deliver({ output, out, inputs }: Result, format: Format, io: Io): Promise<void> {
  const text = written(output, format, out === null || out === '-' ? io.width : WIDTH_OF_A_FILE);
  if (out === null || out === '-') { await io.write(text); return; }
  const file = isAbsolute(out) ? out : resolve(io.workingFolder, out);
  await writeAtomically(file, text, inputs);
  io.tell(`Wrote ${out}\n`);
}
