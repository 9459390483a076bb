import type { Checked, Issue } from '#kernel/issue.ts';
import { isBlocking } from '#kernel/issue.ts';
import type { Journeys } from '#journeys/child.ts';
import type { Plan } from '#indicators/plan/plan.ts';
import { isPlanHeader } from '#indicators/plan/read-plan.ts';
import { readPlanFile } from '#jobs/indicators.ts';
import { decodeText } from '#returns/decode-text.ts';
import { RETURN_FORMATS, readReturns } from '#returns/index.ts';
import type { ReturnsReading } from '#returns/index.ts';
import type { ChildPopulation } from '#returns/population/population.ts';
import { readPopulation } from '#returns/population/read-population.ts';
import type { PriceList } from '#returns/price-list/price-list.ts';
import { readPriceList } from '#returns/price-list/read-price-list.ts';
import { unpricedPlacements } from '#returns/price-list/unpriced-placements.ts';
import { isPublishedStatistics, readPublishedStatistics } from '#returns/published-statistics/index.ts';
import { POPULATION } from '#returns/published-statistics/measures/measure.ts';
import type { PublishedStatistics } from '#returns/published-statistics/statistics.ts';
import { areasOf, measuresOf } from '#returns/published-statistics/statistics.ts';
import { readCsv } from '#returns/read-csv.ts';
import { openFiles, openingOf } from '#returns/source-file.ts';
import type { SourceFile } from '#returns/source-file.ts';
import type { Progress } from '#web/workers/protocol.ts';
import { watched } from '#web/workers/watched-files.ts';

/** Files between two words about how far it is. */
const FILES_TOLD_TOGETHER = 10;

/** All that the files a user gave came to. */
export interface Everything {
  readonly journeys: Journeys | null;
  readonly returns: ReturnsReading;
  readonly priceList: PriceList | null;
  readonly population: ChildPopulation | null;
  /** Targets, key dates and comments of indicators; empty without a plan file. */
  readonly plan: Plan;
  /** Null when no file held figures of any area; its own issues stand apart from those of the returns. */
  readonly published: Checked<PublishedStatistics> | null;
  readonly issues: readonly Issue[];
}

/**
 * Tells returns, price lists, population files and published statistics apart by what is in them, and reads each as what
 * it is. A browser hands over a folder's files in any order: they are put in the order of their names, as on the command line.
 */
export function readEverything(files: readonly SourceFile[], onProgress: (progress: Progress) => void = () => {}): Everything {
  const opened = openFiles(files.toSorted((a, b) => (a.name < b.name ? -1 : 1)));
  // Asked once of each file: to know a workbook it must be opened.
  const returnFiles = new Set(opened.value.filter((file, i) => {
    if (i % FILES_TOLD_TOGETHER === 0) onProgress({ words: `Looking at the files: ${i} of ${opened.value.length}`, share: i / opened.value.length });
    return RETURN_FORMATS.some(format => format.recognises(file));
  }));
  const noReturns = opened.value.filter(file => !returnFiles.has(file));
  const published = publishedAmong(noReturns, returnFiles.size > 0);
  const publishedFiles = new Set(published?.files);
  const plans = noReturns.filter(file => !publishedFiles.has(file) && isPlan(file)).map(file => ({ file, ...readPlanFile(file) }));
  const planFiles = new Set(plans.map(({ file }) => file));
  const others = noReturns.filter(file => !publishedFiles.has(file) && !planFiles.has(file));
  const priceLists = others.flatMap(file => ifRecognised(readPriceList(file)));
  const isPriceList = (file: SourceFile): boolean => priceLists.some(({ value }) => value.name === file.name);
  const populations = others.filter(file => !isPriceList(file)).flatMap(file => ifRecognised(readPopulation(file)));
  const beside = new Set([...priceLists, ...populations].map(({ value }) => value.name));
  const returns = readReturns(watched(opened.value.filter(file => returnFiles.has(file) || (!beside.has(file.name) && !publishedFiles.has(file) && !planFiles.has(file))), onProgress));
  const { journeys } = returns.value;
  const priceList = joined(priceLists.map(({ value }) => value));
  return {
    journeys, returns: returns.value, priceList, population: populations[0]?.value ?? null, plan: joinedPlan(plans.map(({ value }) => value)),
    published: published !== null && holdsFigures(published.read.value) ? published.read : null,
    issues: [
      // Who brings published statistics alone has forgotten no return.
      ...opened.issues, ...returns.issues.filter(({ rule }) => published === null || rule !== 'no-return-found'),
      ...(published !== null && isBlocking(published.read.issues) ? published.read.issues : []),
      ...[...priceLists, ...populations, ...plans].flatMap(({ issues }) => issues.map(doesNotBlock)),
      ...(priceList === null || journeys === null ? [] : unpricedPlacements(priceList, journeys)),
    ],
  };
}

/** Without one of these measures of one authority there is nothing to show. */
const holdsFigures = (statistics: PublishedStatistics): boolean =>
  areasOf(statistics, 'authority').length > 0 && measuresOf(statistics).some(({ id }) => id !== POPULATION);

/**
 * The files of published statistics, read. The children of one area by age, which a projection from returns wants, are
 * known by the same columns and go to the returns, and so does every file in which there is nothing to show beside them.
 */
function publishedAmong(files: readonly SourceFile[], besideReturns: boolean): { readonly files: readonly SourceFile[]; readonly read: Checked<PublishedStatistics> } | null {
  const found = files.filter(file => isPublishedStatistics(file) && !(besideReturns && !isBlocking(readPopulation(file).issues)));
  if (found.length === 0) return null;
  const { value, issues } = readPublishedStatistics(found);
  if (holdsFigures(value)) return { files: found, read: { value, issues } };
  return besideReturns ? null : { files: found, read: { value, issues: [...issues, nothingToShow] } };
}

const nothingToShow: Issue = {
  rule: 'published-nothing-to-show', severity: 'blocks',
  message: 'The official files hold no measure of any authority',
  action: 'Add a file that does, such as “Children looked after in England including adoptions” or “Children in need” from Explore Education Statistics.',
};

/** Rules that a file breaks when it is another kind of file altogether. */
const ANOTHER_KIND = /-(unreadable|column-missing)$/;

const ifRecognised = <T extends { readonly issues: readonly Issue[] }>(checked: T): readonly T[] =>
  (checked.issues.some(({ rule, severity }) => severity === 'blocks' && ANOTHER_KIND.test(rule)) ? [] : [checked]);

/** Without prices or population there is still a projection, so their faults stop nothing here. */
const doesNotBlock = (issue: Issue): Issue => (issue.severity === 'blocks' ? { ...issue, severity: 'error' } : issue);

/** Bytes in which the heading of a plan is looked for. */
const PLAN_OPENING = 2048;

function isPlan(file: SourceFile): boolean {
  const [header = []] = readCsv(decodeText(openingOf(file, PLAN_OPENING)).text).rows;
  return isPlanHeader(header);
}

/** Several plans are read as one. */
const joinedPlan = (plans: readonly Plan[]): Plan => ({
  targets: plans.flatMap(({ targets }) => targets), keyDates: plans.flatMap(({ keyDates }) => keyDates),
  remarks: plans.flatMap(({ remarks }) => remarks), aims: plans.flatMap(({ aims }) => aims),
});

/** Several price lists are read as one. */
function joined(lists: readonly PriceList[]): PriceList | null {
  if (lists.length === 0) return null;
  return { name: lists.map(({ name }) => name).join(', '), lines: lists.flatMap(({ lines }) => lines) };
}
