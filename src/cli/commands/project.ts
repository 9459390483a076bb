import type { CalendarDate } from '#kernel/calendar-date.ts';
import { isoDate, longDate } from '#kernel/calendar-date.ts';
import type { Issue } from '#kernel/issue.ts';
import { QUANTILE_NAMES } from '#kernel/quantiles.ts';
import { VERSION } from '#kernel/version.ts';
import type { OutlookArea, OutlookData } from '#demand/outlook/outlook-data.ts';
import type { Projection } from '#demand/projection.ts';
import { BACKTEST_DEFAULTS, project as runProjection } from '#jobs/project.ts';
import type { ProjectRequest } from '#jobs/project.ts';
import { missingPopulationYears, populationOfBand } from '#jobs/population.ts';
import { outlookDataFrom } from '#jobs/outlook-from-published.ts';
import type { PublishedBaseline } from '#jobs/project-published.ts';
import { areaNamed, publishedBaseline, publishedBlocks } from '#jobs/project-published.ts';
import { projectionDocument } from '#jobs/projection-document.ts';
import { PLACEMENT_GROUPS } from '#reference/placement-groups.ts';
import type { Block, Cell, TableBlock } from '#reports/block.ts';
import { SECTIONS, writeSection } from '#reports/index.ts';
import type { PriceListSummary, ReportInput } from '#reports/report-input.ts';
import type { PriceList } from '#returns/price-list/price-list.ts';
import { unpricedPlacements } from '#returns/price-list/unpriced-placements.ts';
import { isInvented } from '#returns/price-list/write-price-list.ts';
import type { InflationByGroup } from '#scenarios/costs/price.ts';
import { command, EXIT, FORMATS, OUT, outputOptions } from '#cli/command.ts';
import { inflation, risesOf } from '#cli/inflation.ts';
import type { Io } from '#cli/io.ts';
import { progressOn } from '#cli/io.ts';
import { date, path, text, wholeNumber, wholeNumberIfGiven } from '#cli/option.ts';
import { blocksAsText } from '#cli/output/blocks-as-text.ts';
import { sectionsNeeding } from '#cli/output/findings.ts';
import { recordsToCsv } from '#cli/output/output.ts';
import { pageOf, styleFor } from '#cli/output/page.ts';
import type { PageStyle } from '#cli/output/page.ts';
import { poolOf } from '#cli/pool.ts';
import { projectionDay, readGroups, readPopulationFile, readPrices } from '#cli/projection-inputs.ts';
import { journeysOf, readReturnsAt } from '#cli/reading.ts';
import { reportInputOf } from '#cli/report-input.ts';
import { readPublishedAt } from '#cli/published.ts';
import { stopIfBlocked, wrongUse } from '#cli/wrong-use.ts';

/** Runs the projection on threads, with its progress on the terminal. */
async function projected(request: ProjectRequest, threads: number, io: Io): Promise<Projection> {
  const progress = progressOn(io);
  const pool = poolOf(threads);
  try {
    return await runProjection(request, pool, (share, doing) => progress.show(doing, share), io.stop);
  } finally {
    progress.clear();
    await pool.close();
  }
}

const summaryOf = (list: PriceList, yearlyInflation: InflationByGroup): PriceListSummary =>
  ({ source: list.name, invented: isInvented(list), yearlyInflation });

/** Published statistics beside the returns, with what was wrong in them. */
interface PublishedFiles { readonly data: OutlookData; readonly issues: readonly Issue[]; readonly places: readonly string[] }

async function readPublished(place: string | null, io: Io): Promise<PublishedFiles | null> {
  if (place === null) return null;
  const { statistics, issues, places } = await readPublishedAt([place], io);
  return { data: outlookDataFrom(statistics), issues, places };
}

/** The area of the authority that was named, or else of the one whose returns these are. */
function areaOf({ data }: PublishedFiles, named: string | null, ofReturns: string | null): OutlookArea {
  if (named === null && (ofReturns === null || areaNamed(data, ofReturns) === null)) {
    throw wrongUse('--authority', `the returns do not say of which authority in the published statistics they are${ofReturns === null ? '' : ` ("${ofReturns}")`}. Give its DfE number, such as 845.`);
  }
  const area = areaNamed(data, named ?? ofReturns ?? '');
  if (!area) throw wrongUse('--authority', `the published statistics hold no figures of "${named}". Give a three-figure DfE number, such as 845, or a name, of an authority that they cover.`);
  return area;
}

function baselineOf(projection: Projection, { data }: PublishedFiles, area: OutlookArea): PublishedBaseline {
  const made = publishedBaseline(projection, data, area);
  if (!made) {
    throw wrongUse('--published', `no outlook of ${area.name} can be set beside this projection: that takes four years of children looked after up to ${longDate(projection.from)}, those of other authorities to learn from, `
      + 'and a 31 March within five years of the last figure that is projected.');
  }
  return made;
}

/** The report, with what published statistics say beside the simple forecasts. */
const reportOf = (input: ReportInput, published: PublishedBaseline | null, sections = SECTIONS): readonly Block[] => sections.flatMap((section): readonly Block[] => {
  const written = writeSection(section, input);
  return section.id !== 'baselines' || published === null || input.projection === null ? written
    : [...written, { kind: 'heading', level: 2, text: 'Beside published statistics', id: 'published' }, ...publishedBlocks(input.projection, published)];
});

/** One line for each series and month; figures in full, cost in pence, headings as the fields of the JSON. The outlook from published statistics is last, on its 31 Marches. */
function csvOf({ series, months }: Projection, published: PublishedBaseline | null): string {
  const words = ['month', 'measure', 'placementGroup', 'population'].map((title): TableBlock['columns'][number] => ({ title, format: 'text' }));
  const figures = ['mean', ...QUANTILE_NAMES].map((title): TableBlock['columns'][number] => ({ title, format: 'count' }));
  return recordsToCsv('projection', [...words, ...figures], [...series.flatMap(({ measure, placementGroup, population, mean, quantiles }) =>
    months.map((month, i): readonly Cell[] => [isoDate(month), measure, placementGroup, population, mean[i]!, ...QUANTILE_NAMES.map(name => quantiles[name][i]!)])),
  ...(published?.years ?? []).map(({ on, mean, quantiles }): readonly Cell[] => [isoDate(on), 'looked-after-outlook-from-published', 'all', 'all', mean, ...quantiles])]);
}

function htmlOf(input: ReportInput, published: PublishedBaseline | null, from: CalendarDate, style: PageStyle): string {
  const facts = [input.authority ?? 'The returns name no authority', `Data to ${longDate(from)}`, `Made on ${longDate(input.madeOn)}`];
  return pageOf(style, reportOf(input, published), input.title, facts, 'the authority’s own returns');
}

/** On a terminal the findings are left to `headwater check`. */
const FOR_THE_TERMINAL = SECTIONS.filter(section => !sectionsNeeding('reading', 'issues').includes(section));

export const project = command({
  id: 'project',
  summary: 'Project the looked-after population, and what it will cost, with ranges.',
  explains: [
    'Fits the model to the histories that the returns tell: how many children enter care, how they move between placements and how they leave. '
    + 'It then lives the coming months many times over (replicates) and gives the middle and the ranges: in 8 of 10 cases we expect the number to lie in the 80% range. '
    + 'Simple forecasts stand beside it, and all of them are tried on this authority’s own past.',
    'No pound is shown without --prices, a CSV with a placement group or placement code, a provider if it matters, a price per week, the day it is valid from, and its source. '
    + 'With --population, children enter care as the number of children in the area grows.',
    'With --published, the outlook from published statistics stands beside the projection on every 31 March that both reach, with how far it and the simple yearly forecasts have missed before, '
    + 'on this authority and on all. See headwater outlook.',
    'The same files, options and --seed give the same figures on every computer and any number of threads. The JSON is described by docs/schema/projection.schema.json.',
  ],
  examples: [
    { command: 'headwater project returns/', says: 'the next five years, in words and tables' },
    { command: 'headwater project returns/ --prices prices.csv --format html --out report.html', says: 'one self-contained report to read and to print, with cost' },
    { command: 'headwater project returns/ --prices prices.csv --inflation 3%', says: 'with prices that rise by 3% each 1 April' },
    { command: 'headwater project returns/ --from 2024-03-31 --months 12', says: 'what would have been projected a year earlier, with only what was known then' },
    { command: 'headwater project returns/ --published published/ --authority 845', says: 'beside what published statistics alone would have said' },
    { command: 'headwater project returns/ --format json --out projection.json', says: 'every figure, for another program' },
  ],
  takesPaths: true,
  options: {
    from: date('project from this month end, with only what was known then; from the last day of the data when left out'),
    months: wholeNumber('N', 60, 1, 120, 'how many months to project'),
    replicates: wholeNumber('N', 1000, 100, 10_000, 'how many times the coming months are lived'),
    seed: wholeNumber('N', 1, 0, 4_294_967_295, 'names the chance that is drawn'),
    prices: path('FILE', 'the price list, a CSV file; no cost is shown without one'),
    inflation,
    groups: path('FILE', 'your own placement groups, a CSV file with Group, Placement codes and Providers; those of Headwater when left out'),
    population: path('FILE', 'children in the area by year and age, a CSV file of estimates or projections'),
    area: text('NAME', 'the name or code of the area in the population file, where it holds several'),
    published: path('PATH', 'published statistics as downloaded: a file, or a folder of them'),
    authority: text('NUMBER', 'the authority in the published statistics: its DfE number or its name; that of the returns when left out'),
    threads: wholeNumberIfGiven('N', 1, 64, 'how many processors to use; all when left out'),
    ...outputOptions([...FORMATS, 'html'], OUT),
  },
  run: async (values, paths, io) => {
    const ownGroups = await readGroups(values.groups, io.workingFolder);
    const groups = ownGroups?.value ?? PLACEMENT_GROUPS;
    const rises = risesOf(values.inflation, groups);
    const prices = await readPrices(values.prices, groups, io.workingFolder);
    const population = await readPopulationFile(values.population, values.area, io.workingFolder);
    const publishedFiles = await readPublished(values.published, io);
    const sideFiles = [ownGroups, prices, population].filter(file => file !== null);
    const sidePlaces = [...sideFiles.map(({ place }) => place), ...publishedFiles?.places ?? []];
    const read = await readReturnsAt(paths, io, sidePlaces);
    const found = [...read.issues, ...sideFiles.flatMap(({ issues }) => issues), ...publishedFiles?.issues ?? []];
    stopIfBlocked(found);
    const area = publishedFiles && areaOf(publishedFiles, values.authority, read.authority);
    const journeys = journeysOf(read);
    const from = projectionDay(values.from, journeys);
    const style = await styleFor(values.format);
    const projection = await projected({
      journeys, groups, from, months: values.months, replicates: values.replicates, seed: values.seed, backtest: BACKTEST_DEFAULTS,
      ...(prices ? { priceList: prices.value, inflation: rises } : {}),
      ...(population ? { population: populationOfBand(population.value) } : {}),
    }, values.threads ?? io.processors, io);
    const published = publishedFiles && area && baselineOf(projection, publishedFiles, area);
    const issues = [
      ...found,
      ...(prices ? unpricedPlacements(prices.value, journeys, groups) : []),
      ...(population ? missingPopulationYears(population.value, from, values.months) : []),
    ];
    const input: ReportInput = {
      ...reportInputOf({ ...read, issues }, io), history: projection.history, projection, placementGroups: groups,
      prices: prices ? summaryOf(prices.value, rises) : null,
    };
    return {
      exitCode: EXIT.done, out: values.out, inputs: [...read.places, ...sidePlaces],
      output: {
        text: width => blocksAsText(reportOf(input, published, FOR_THE_TERMINAL), width),
        json: () => projectionDocument(projection, issues, VERSION, published),
        csv: () => csvOf(projection, published),
        html: () => htmlOf(input, published, from, style),
      },
    };
  },
});
