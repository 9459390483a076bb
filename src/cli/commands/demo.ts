import { readdir, rm } from 'node:fs/promises';
import { isAbsolute, join, resolve } from 'node:path';
import { firstDayOfFinancialYear, longDate } from '#kernel/calendar-date.ts';
import type { TableBlock } from '#reports/block.ts';
import { counted } from '#reports/format.ts';
import { DEMO_PRICES, DEMO_SEED, demoFiles, STORY, storyFiles } from '#jobs/demo.ts';
import type { DemoFile } from '#jobs/demo.ts';
import { examplePlan } from '#saved/example-plan.ts';
import { writePlanFile } from '#saved/write-plan-file.ts';
import { demoShape, shapeOfSize } from '#synthetic-authority/index.ts';
import type { AuthorityShape } from '#synthetic-authority/index.ts';
import { command, EXIT, FORMATS, outputOptions } from '#cli/command.ts';
import { reasonOf, writeAtomically } from '#cli/files/write-atomically.ts';
import type { Io } from '#cli/io.ts';
import { progressOn } from '#cli/io.ts';
import { choice, flag, wholeNumber, wholeNumberIfGiven } from '#cli/option.ts';
import { recordsToCsv } from '#cli/output/output.ts';
import { wrongUse } from '#cli/wrong-use.ts';

/** Says that a folder is a demonstration's: only such a folder is ever written into again. */
const MARK = 'about-this-demonstration.md';

/** A plan for the invented authority, to try levers and cases with. */
const PLAN = 'plan.yaml';

const about = ({ name }: AuthorityShape): string => `# ${name} does not exist

Headwater invented this authority and every child in it, with the kinds of mistakes that real returns hold.
The prices in ${DEMO_PRICES} and everything in ${PLAN} are invented too. No figure made from this folder means anything about any real place.
Keep nothing of your own here: the next demonstration written to this folder replaces it.
`;

/** Folders that a demonstration makes: those of an earlier one are taken away, so that years never mix. */
const OURS = /^(\d{4}-\d{2}|ssda903|cin-census|annex-a|monthly-measures|plan|population)$/;

/** Real returns must never be mixed with invented ones, so only a new, empty or earlier demonstration's folder is taken. */
async function clearFolderOfOurs(folder: string, asked: string): Promise<void> {
  const inside: readonly string[] = await readdir(folder).catch((error: unknown): string[] => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw wrongUse('--out', `${asked} cannot be used (${reasonOf(error)}). Give a new folder.`);
  });
  if (inside.length > 0 && !inside.includes(MARK)) {
    throw wrongUse('--out', `${asked} holds files that are no demonstration. Give a new folder, so that real and invented returns never mix.`);
  }
  for (const name of inside.filter(one => OURS.test(one))) await rm(join(folder, name), { recursive: true });
}

interface Written { readonly file: string; readonly rows: number }

/** Writes the files as they are made, and says how many rows each has. */
async function writeAll(folder: string, files: Iterable<DemoFile>, io: Io): Promise<readonly Written[]> {
  const progress = progressOn(io);
  const written: Written[] = [];
  for (const { name, text } of files) {
    progress.show(`Writing ${name}`, null);
    await writeAtomically(join(folder, name), text, []);
    written.push({ file: name, rows: name.endsWith('.csv') ? text.trimEnd().split('\n').length - 1 : 0 });
  }
  progress.clear();
  return written;
}

/** What somebody is told who has made one. */
interface Told { readonly shown: string; readonly next: readonly string[] }

const toldOfStory = (out: string): Told => ({
  shown: `${STORY.name}, which does not exist, is in ${out}: every return from contacts to adopters, April 2010 to March 2015, with the targets and key dates of the reports.`,
  next: [`headwater indicators ${out} --as-of 2012-09-30 --population ${out}/${STORY.population} --targets ${out}/${STORY.plan}`, `headwater funnel ${out} --by source`],
});

const toldOfCare = (out: string, { name, lastYearEnding }: AuthorityShape, years: number, files: number): Told => ({
  shown: `${name}, which does not exist, is in ${out}: ${counted(years, 'yearly return', 'yearly returns')} in ${counted(files - 3, 'file', 'files')}, `
    + `from ${longDate(firstDayOfFinancialYear(lastYearEnding - years + 1))}, an invented price list and an invented plan.`,
  next: [`headwater check ${out}`, `headwater project ${out} --prices ${out}/${DEMO_PRICES}`, `headwater case ${out}/${PLAN} --returns ${out} --out case.docx`],
});

const COLUMNS: TableBlock['columns'] = [{ title: 'file', format: 'text' }, { title: 'rows', format: 'count' }];

export const demo = command({
  id: 'demo',
  summary: 'Make the returns of an invented authority, to learn with.',
  explains: [
    'Writes SSDA903 returns, a folder a year, of a council that does not exist: children, families and placements that behave like real ones, '
    + 'and some of the mistakes that real returns hold. Without --children it has about 620 looked-after children.',
    'It also writes an invented price list, so that you can see what cost looks like, and a plan to edit by hand (plan.yaml), for headwater compare and headwater case. The same seed always makes the same authority.',
  ],
  examples: [
    { command: 'headwater demo --out demo-authority', says: 'five years of returns of an authority with about 620 children' },
    { command: 'headwater demo --out story --story pathway', says: 'the whole pathway over five years: census, Annex A, SSDA903, monthly measures, targets and key dates' },
    { command: 'headwater demo --out small --children 120 --years 8 --seed 7', says: 'a smaller one, over eight years' },
  ],
  takesPaths: false,
  options: {
    ...outputOptions(FORMATS, 'the folder to write the returns to: a new one, or that of an earlier demonstration'),
    story: choice(['care', 'pathway'], 'care', 'care: looked-after children alone; pathway: everything from contacts to adopters, 2010 to 2015, as the reports of East Sussex tell it'),
    seed: wholeNumber('N', DEMO_SEED, 0, 4_294_967_295, 'which authority to invent'),
    children: wholeNumberIfGiven('N', 20, 20_000, 'about how many children are looked after at the end; that of the demonstration when left out'),
    years: wholeNumber('N', 5, 1, 15, 'how many yearly returns to make'),
    quiet: flag('say nothing when it is done'),
  },
  run: async ({ out, story, seed, children, years, quiet }, _paths, io) => {
    if (out === null || out === '-') throw wrongUse('--out', 'say which folder to write to, for example: --out demo-authority');
    const folder = isAbsolute(out) ? out : resolve(io.workingFolder, out);
    await clearFolderOfOurs(folder, out);
    const shape = { ...(children === null ? demoShape : shapeOfSize(demoShape, children)), returnYears: years };
    const files = story === 'pathway' ? storyFiles() : [...demoFiles(seed, shape), { name: PLAN, text: writePlanFile(examplePlan()) }];
    const written = [...await writeAll(folder, [{ name: MARK, text: about(shape) }], io), ...await writeAll(folder, files, io)];
    const { shown, next } = story === 'pathway' ? toldOfStory(out) : toldOfCare(out, shape, years, written.length);
    return {
      exitCode: EXIT.done, out: null, inputs: [],
      output: {
        text: () => (quiet ? '' : `${shown}\n\nNext:\n${next.map(line => `  ${line}\n`).join('')}`),
        json: () => ({ folder: out, authority: shape.name, story, seed, years, files: written.map(({ file, rows }) => ({ file: `${out}/${file}`, rows })) }),
        csv: () => recordsToCsv('files', COLUMNS, written.map(({ file, rows }) => [`${out}/${file}`, rows])),
      },
    };
  },
});
