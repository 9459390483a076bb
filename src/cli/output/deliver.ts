import { isAbsolute, resolve } from 'node:path';
import type { Result } from '#cli/command.ts';
import { writeAtomically } from '#cli/files/write-atomically.ts';
import type { Io } from '#cli/io.ts';
import type { Format } from '#cli/output/output.ts';
import { written } from '#cli/output/output.ts';
import { wrongUse } from '#cli/wrong-use.ts';

/** Columns of an answer in words that goes to a file. */
const WIDTH_OF_A_FILE = 96;

const isTerminal = (out: unknown): boolean => out == null || out === '-';

/** Asked before any work is done: a workbook or a Word document is no text, so it needs a file. */
export function refuseFileOnTerminal(format: unknown, out: unknown): void {
  if (format === 'docx' && isTerminal(out)) throw wrongUse('--out', 'a Word document cannot be shown on the terminal. Say which file to write, for example --out answer.docx.');
  if (format === 'xlsx' && isTerminal(out)) throw wrongUse('--out', 'a workbook cannot be shown on the terminal. Say which file to write, for example --out answer.xlsx.');
}

/** Writes a result where and how it was asked for. A file is written whole or not at all. */
export async function deliver({ output, out, inputs }: Result, format: Format, io: Io): Promise<void> {
  const contents = await written(output, format, isTerminal(out) ? io.width : WIDTH_OF_A_FILE);
  if (out === null || out === '-') {
    if (typeof contents === 'string') await io.write(contents);
    return;
  }
  const file = isAbsolute(out) ? out : resolve(io.workingFolder, out);
  await writeAtomically(file, contents, inputs);
  io.tell(`Wrote ${out}\n`);
}
