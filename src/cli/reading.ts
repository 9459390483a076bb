import type { Issue } from '#kernel/issue.ts';
import type { Journeys } from '#journeys/child.ts';
import type { Pathway } from '#journeys/pathway.ts';
import type { ReadingSummary } from '#reports/report-input.ts';
import { readReturns } from '#returns/index.ts';
import { readPopulation } from '#returns/population/read-population.ts';
import { isPublishedStatistics } from '#returns/published-statistics/index.ts';
import { readPriceList } from '#returns/price-list/read-price-list.ts';
import type { SourceFile } from '#returns/source-file.ts';
import { readInputs } from '#cli/files/read-inputs.ts';
import type { Io } from '#cli/io.ts';
import { progressOn } from '#cli/io.ts';
import { stopIfBlocked, wrongUse } from '#cli/wrong-use.ts';
import { readPlanFile } from '#jobs/indicators.ts';
import { authorityOf, summaryOf } from '#jobs/reading-summary.ts';

/** What the returns at some paths came to. */
export interface Read {
  readonly journeys: Journeys | null;
  readonly pathway: Pathway;
  readonly issues: readonly Issue[];
  readonly summary: ReadingSummary | null;
  /** The authority's name, where the returns give one. */
  readonly authority: string | null;
  /** Full paths of the files read. */
  readonly places: readonly string[];
}

/** The histories of children in care; stops the command when findings block them, or when no return told of any. */
export function journeysOf({ journeys, issues }: Read): Journeys {
  stopIfBlocked(issues);
  if (journeys === null) throw wrongUse('PATH', 'none of these returns tells of children in care. Add the SSDA903 return: the header and episodes files at least.');
  return journeys;
}

const NOT_THIS: Issue = { rule: 'another-file', severity: 'blocks', message: '', action: '' };

/** Files that belong to another option, and that are known by their columns too. */
const OTHER_FILES = [
  { option: '--prices', what: 'a price list', reads: (file: SourceFile) => readPriceList(file).issues },
  { option: '--population', what: 'a population file', reads: (file: SourceFile) => readPopulation(file).issues },
  { option: '--targets', what: 'a plan of targets and key dates', reads: (file: SourceFile) => readPlanFile(file).issues },
  { option: '--published', what: 'a published statistic', reads: (file: SourceFile): readonly Issue[] => (isPublishedStatistics(file) ? [] : [NOT_THIS]) },
] as const;

/** A file that is no return, but is known: a note, instead of a warning that it is not. */
function noteOn(file: SourceFile): Issue | null {
  const known = OTHER_FILES.find(({ reads }) => !reads(file).some(({ severity }) => severity === 'blocks'));
  return known === undefined ? null : {
    rule: 'file-for-another-option', severity: 'note', file: file.name,
    message: `This is ${known.what}, not a return.`, action: `It is used only when it is given with ${known.option}.`,
  };
}

const leftOutNote = (name: string): Issue => ({
  rule: 'file-left-out', severity: 'note', file: name,
  message: 'The file is not a .csv, .txt, .xlsx, .xml or .zip file.', action: 'It was not opened. If it holds a return, save it as CSV, or name the file itself.',
});

/** Reads the returns at the paths. Files that other options name are not mistaken for returns. */
export async function readReturnsAt(paths: readonly string[], io: Io, otherPlaces: readonly string[] = []): Promise<Read> {
  const progress = progressOn(io);
  progress.show('Reading the returns', null);
  const { files, leftOut, places } = await readInputs(paths, io.workingFolder);
  const returns = files.filter((_, i) => !otherPlaces.includes(places[i]!));
  const { value, issues } = readReturns(returns);
  const notes = new Map(value.filesNotRecognised.flatMap(name => {
    const file = returns.find(one => one.name === name);
    const note = file === undefined ? null : noteOn(file);
    return note === null ? [] : [[name, note] as const];
  }));
  progress.clear();
  const isExplained = ({ rule, file }: Issue): boolean => rule === 'file-not-recognised' && notes.has(file ?? '');
  return {
    journeys: value.journeys, pathway: value.pathway,
    issues: [...issues.filter(issue => !isExplained(issue)), ...notes.values(), ...leftOut.map(leftOutNote)],
    summary: summaryOf(value), authority: authorityOf(value.journeys), places,
  };
}
