import { readdir, rm } from 'node:fs/promises';
import { isAbsolute, join, resolve } from 'node:path';
import { firstDayOfFinancialYear, longDate } from '#kernel/calendar-date.ts';
import type { TableBlock } from '#reports/block.ts';
import { counted } from '#reports/format.ts';
import { DEMO_PRICES, DEMO_SEED, demoFiles } from '#jobs/demo.ts';
import type { DemoFile } from '#jobs/demo.ts';
import { demoShape, shapeOfSize } from '#synthetic-authority/index.ts';
import type { AuthorityShape } from '#synthetic-authority/index.ts';
import { command, EXIT, FORMATS, outputOptions } from '#cli/command.ts';
import { reasonOf, writeAtomically } from '#cli/files/write-atomically.ts';
import type { Io } from '#cli/io.ts';
import { progressOn } from '#cli/io.ts';
import { flag, wholeNumber, wholeNumberIfGiven } from '#cli/option.ts';
import { recordsToCsv } from '#cli/output/output.ts';
import { wrongUse } from '#cli/wrong-use.ts';

/** Says that a folder is a demonstration's: only such a folder is ever written into again. */
const MARK = 'about-this-demonstration.md';

const about = ({ name }: AuthorityShape): string => `# ${name} does not exist

Headwater invented this authority and every child in it, with the kinds of mistakes that real returns hold.
The prices in ${DEMO_PRICES} are invented too. No figure made from this folder means anything about any real place.
Keep nothing of your own here: the next demonstration written to this folder replaces it.
`;

/** Real returns must never be mixed with invented ones, so only a new, empty or earlier demonstration's folder is taken. */
async function clearFolderOfOurs(folder: string, asked: string): Promise<void> {
  const inside: readonly string[] = await readdir(folder).catch((error: unknown): string[] => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw wrongUse('--out', `${asked} cannot be used (${reasonOf(error)}). Give a new folder.`);
  });
  if (inside.length > 0 && !inside.includes(MARK)) {
    throw wrongUse('--out', `${asked} holds files that are no demonstration. Give a new folder, so that real and invented returns never mix.`);
  }
  for (const name of inside.filter(one => /^\d{4}-\d{2}$/.test(one))) await rm(join(folder, name), { recursive: true });
}

async function writeAll(folder: string, files: readonly DemoFile[], io: Io): Promise<void> {
  const progress = progressOn(io);
  for (const [i, { name, text }] of files.entries()) {
    progress.show('Writing the returns', i / files.length);
    await writeAtomically(join(folder, name), text, []);
  }
  progress.clear();
}

const COLUMNS: TableBlock['columns'] = [{ title: 'file', format: 'text' }, { title: 'rows', format: 'count' }];

export const demo = command({
  id: 'demo',
  summary: 'Make the returns of an invented authority, to learn with.',
  explains: [
    'Writes SSDA903 returns, a folder a year, of a council that does not exist: children, families and placements that behave like real ones, '
    + 'and some of the mistakes that real returns hold. Without --children it has about 620 looked-after children.',
    'It also writes an invented price list, so that you can see what cost looks like. The same seed always makes the same authority.',
  ],
  examples: [
    { command: 'headwater demo --out demo-authority', says: 'five years of returns of an authority with about 620 children' },
    { command: 'headwater demo --out small --children 120 --years 8 --seed 7', says: 'a smaller one, over eight years' },
  ],
  takesPaths: false,
  options: {
    ...outputOptions(FORMATS, 'the folder to write the returns to: a new one, or that of an earlier demonstration'),
    seed: wholeNumber('N', DEMO_SEED, 0, 4_294_967_295, 'which authority to invent'),
    children: wholeNumberIfGiven('N', 20, 20_000, 'about how many children are looked after at the end; that of the demonstration when left out'),
    years: wholeNumber('N', 5, 1, 15, 'how many yearly returns to make'),
    quiet: flag('say nothing when it is done'),
  },
  run: async ({ out, seed, children, years, quiet }, _paths, io) => {
    if (out === null || out === '-') throw wrongUse('--out', 'say which folder to write to, for example: --out demo-authority');
    const folder = isAbsolute(out) ? out : resolve(io.workingFolder, out);
    await clearFolderOfOurs(folder, out);
    const shape = { ...(children === null ? demoShape : shapeOfSize(demoShape, children)), returnYears: years };
    const files = [{ name: MARK, text: about(shape) }, ...demoFiles(seed, shape)];
    await writeAll(folder, files, io);
    const written = files.map(({ name, text }) => ({ file: `${out}/${name}`, rows: name.endsWith('.csv') ? text.trimEnd().split('\n').length - 1 : 0 }));
    return {
      exitCode: EXIT.done, out: null, inputs: [],
      output: {
        text: () => (quiet ? '' : `${shape.name}, which does not exist, is in ${out}: ${counted(years, 'yearly return', 'yearly returns')} in ${counted(files.length - 2, 'file', 'files')}, `
          + `from ${longDate(firstDayOfFinancialYear(shape.lastYearEnding - years + 1))}, and an invented price list.\n\n`
          + `Next:\n  headwater check ${out}\n  headwater project ${out} --prices ${out}/${DEMO_PRICES}\n`),
        json: () => ({ folder: out, authority: shape.name, seed, years, files: written }),
        csv: () => recordsToCsv('files', COLUMNS, written.map(({ file, rows }) => [file, rows])),
      },
    };
  },
});
