import { DIVISIONS } from '#indicators/divisions.ts';
import type { Indicator } from '#indicators/indicator.ts';
import { INDICATORS } from '#indicators/index.ts';
import type { PeriodKind } from '#indicators/period.ts';
import { PERIOD_KINDS } from '#indicators/period.ts';
import { NO_PLAN } from '#indicators/plan/plan.ts';
import { basename } from 'node:path';
import { must } from '#kernel/assert.ts';
import { longDate, parseIsoDate } from '#kernel/calendar-date.ts';
import type { Issue } from '#kernel/issue.ts';
import { VERSION } from '#kernel/version.ts';
import { indicatorRecords } from '#jobs/indicator-records.ts';
import type { IndicatorsResult } from '#jobs/indicators.ts';
import { indicatorCatalogue, indicatorsDocument, measureIndicators, planTemplate, populationAtOf, readPlanFile } from '#jobs/indicators.ts';
import type { BesidePublished } from '#jobs/beside-published.ts';
import { placementCosts } from '#jobs/placement-costs.ts';
import { PLACEMENT_GROUPS } from '#reference/placement-groups.ts';
import { publishedBeside } from '#cli/published.ts';
import { childrenBehind } from '#cli/output/children-behind.ts';
import { publicFinding } from '#jobs/projection-document.ts';
import { tableToCsv, workbookOf, workbookOfTables } from '#documents/index.ts';
import type { Block, Cell, Column, TableBlock } from '#reports/block.ts';
import { paragraph } from '#reports/block.ts';
import type { Review } from '#indicators/review.ts';
import type { TargetsPlace } from '#reports/indicator-blocks.ts';
import { dashboardBlocks, indicatorBlocks, indicatorsPack, targetsPlaceBlocks } from '#reports/indicator-blocks.ts';
import { indicatorSheets } from '#reports/indicator-sheets.ts';
import { command, EXIT, FORMATS, OUT, outputOptions } from '#cli/command.ts';
import type { Result } from '#cli/command.ts';
import { readInput } from '#cli/files/read-inputs.ts';
import { choice, date, flag, path, text } from '#cli/option.ts';
import { blocksAsText } from '#cli/output/blocks-as-text.ts';
import { recordsToCsv } from '#cli/output/output.ts';
import { pageOf, styleFor } from '#cli/output/page.ts';
import type { PageStyle } from '#cli/output/page.ts';
import { readPopulationFile, readPrices } from '#cli/projection-inputs.ts';
import type { Read } from '#cli/reading.ts';
import { readReturnsAt } from '#cli/reading.ts';
import { stopIfBlocked, wrongUse } from '#cli/wrong-use.ts';

const textColumn = (title: string): Column => ({ title, format: 'text' });

/** Indicators by id, code or number on the dashboard, parted by commas; all when left out. */
function indicatorsAsked(words: string | null): readonly Indicator[] {
  if (words === null) return INDICATORS;
  return words.split(',').map(word => word.trim()).map(name => {
    const found = INDICATORS.find(({ id, code, alsoCodes = [], dashboardNumber }) =>
      id === name.toLowerCase() || [code, ...alsoCodes].some(one => one.toUpperCase() === name.toUpperCase()) || String(dashboardNumber) === name);
    if (!found) throw wrongUse('--indicator', `"${name}" is no indicator. headwater indicators --list gives their names.`);
    return found;
  });
}

/** The catalogue, or a plan to fill in: neither needs a return. */
function withoutReturns(list: boolean, out: string | null): Result {
  const catalogue = indicatorCatalogue();
  const columns = ['id', 'code', 'dashboardNumber', 'title', 'unit', 'direction', 'needs', 'definition', 'source'].map(textColumn);
  const rows = catalogue.map((one): readonly Cell[] => [
    one.id, one.code, one.dashboardNumber ?? '', one.title, one.unit, one.direction, Array.isArray(one.needs) ? one.needs.join(' ') : String(one.needs),
    one.definitions.at(-1)?.text ?? '', one.definitions.at(-1)?.source ?? '',
  ]);
  const table: TableBlock = {
    kind: 'table', id: 'indicators', caption: `${catalogue.length} indicators`, columns: ['Name', 'Code', 'Indicator', 'Unit', 'Good'].map(textColumn),
    rows: catalogue.map(({ id, code, title, unit, direction }) => [id, code, title, unit, direction]),
  };
  return {
    exitCode: EXIT.done, out, inputs: [],
    output: !list ? { text: planTemplate, json: planTemplate, csv: planTemplate } : {
      text: width => blocksAsText([table], width), json: () => catalogue, csv: () => recordsToCsv('indicators', columns, rows),
      xlsx: () => workbookOfTables([{ ...table, columns, rows }], 'Indicators'),
    },
  };
}

type Places = readonly { readonly review: Review; readonly found: TargetsPlace }[];

const placesOf = ({ indicators: measured }: IndicatorsResult, { placeOf }: BesidePublished): Places =>
  measured.flatMap(({ review }) => { const found = placeOf(review); return found === null ? [] : [{ review, found }]; });

function blocksOf({ indicators, suspicions, aims }: IndicatorsResult, { linesOf }: BesidePublished, places: Places): readonly Block[] {
  const [only, ...others] = indicators;
  if (only && others.length === 0) return [...indicatorBlocks(only.review, linesOf(only.review)), ...targetsPlaceBlocks(places)];
  return [...dashboardBlocks(indicators.map(({ review }) => review), suspicions, aims), ...targetsPlaceBlocks(places), paragraph('--indicator with a name shows one of them with its months, definition and counterweights.')];
}

const madeBy = (today: string): string => `Made on ${longDate(must(parseIsoDate(today), 'today'))} by Headwater ${VERSION}`;

function htmlOf({ indicators }: IndicatorsResult, blocks: readonly Block[], authority: string | null, today: string, style: PageStyle): string {
  const facts = [...(authority === null ? [] : [`Authority: ${authority}`]), madeBy(today), `${indicators.length} indicators`];
  return pageOf(style, blocks, 'Indicators', facts, 'the authority’s own returns');
}

function workbookBytes(result: IndicatorsResult, { authority, places }: Read, findings: readonly Issue[], today: string): Uint8Array {
  const count = (severities: readonly Issue['severity'][]): number => findings.filter(({ severity }) => severities.includes(severity)).length;
  return workbookOf(indicatorSheets(result, [
    ...(authority === null ? [] : [{ name: 'Authority', text: authority }]),
    { name: 'Made', text: madeBy(today) },
    { name: 'Asked', text: `${result.asked.asOf === null ? 'Each indicator at its own latest month' : `As of ${longDate(result.asked.asOf)}`}; period: ${result.asked.period}` },
    { name: 'Files read', text: [...new Set(places.map(place => basename(place)))].join(', ') },
    { name: 'Findings in them', text: `Errors and repairs: ${count(['error', 'repair'])}. Warnings and notes: ${count(['warning', 'note'])}. headwater check lists them.` },
  ]), authority === null ? 'Indicators' : `Indicators: ${authority}`);
}

const ELSEWHERE: Block = { kind: 'heading', level: 2, text: 'Targets beside what others have done', id: 'targets-beside-others' };

export const indicators = command({
  id: 'indicators',
  summary: 'Work out every indicator from first contact to adoption, with its target, signal and counterweight.',
  explains: [
    'Reads the children in need census, Annex A, the SSDA903 and monthly measures, links them child by child, and gives every indicator that they allow, with its numerator and denominator. '
    + 'Where something is missing it says what. Nothing is known beyond the days that a return tells of, so that "none" and "not known" are never mixed up.',
    '--targets gives targets, key dates and comments (--template writes such a file). A target cannot be met in green while its counterweight gets worse. '
    + 'The signal of each indicator is that of a control chart of its months: it keeps noise from being announced as a trend.',
    '--publish hides numbers from 1 to 5, and what would give them away.',
  ],
  examples: [
    { command: 'headwater indicators returns/', says: 'all indicators, each at its latest month' },
    { command: 'headwater indicators returns/ --as-of 2012-09-30 --period rolling-year --population population.csv --targets plan.csv', says: 'the dashboard of a day, with rates and targets' },
    { command: 'headwater indicators returns/ --indicator re-referrals --by source', says: 'one of them, with its months and definition' },
    { command: 'headwater indicators returns/ --publish --format xlsx --out indicators.xlsx', says: 'everything as an Excel workbook, with small numbers hidden' },
    { command: 'headwater indicators returns/ --published dfe/ --prices prices.csv --indicator N2,N3,W8,L30', says: 'beside neighbours and England, and what a week costs' },
    { command: 'headwater indicators --list --format json', says: 'what each indicator is' },
  ],
  takesPaths: true,
  runsWithoutPaths: ({ list, template }) => list === true || template === true,
  options: {
    list: flag('list the indicators instead'),
    template: flag('write a file of targets, key dates and comments to fill in'),
    indicator: text('NAMES', 'only these, by name, code or number on the dashboard, parted by commas'),
    'as-of': date('the day to stand on; the last whole month before it counts. Each indicator\'s own latest month when left out'),
    period: choice<PeriodKind | 'longest'>(['longest', ...PERIOD_KINDS], 'longest', 'what a figure is about; what is read on a day is read on the last one. Longest: twelve months where they are known, else the latest quarter or month'),
    by: choice(['none', ...DIVISIONS.map(({ id }) => id)], 'none', 'divide each figure (csv, json and xlsx)'),
    population: path('FILE', 'children under 18 by mid-year, for rates'),
    area: text('AREA', 'the area of the population file, when it holds several'),
    targets: path('FILE', 'targets, key dates, comments and caveats'),
    published: path('PATH', 'published statistics, a file or folder: the authority beside its neighbours and England, how often others have moved as far as each target asks, and lines on the charts'),
    prices: path('FILE', 'what a week in each placement costs, for unit costs, and for spend where the ledger tells of none'),
    authority: text('NUMBER', 'the authority among the published statistics, when the returns do not say: its DfE number or its name'),
    children: flag('instead, the identifiers of the children behind the figure of one indicator, for those who may see them; needs --out'),
    publish: flag('hide small numbers, for anything that leaves the team'),
    ...outputOptions([...FORMATS, 'html', 'xlsx'], OUT),
  },
  run: async (values, paths, io) => {
    if (values.list || values.template) return withoutReturns(values.list, values.out);
    const population = await readPopulationFile(values.population, values.area, io.workingFolder);
    const planInput = values.targets === null ? null : await readInput('--targets', values.targets, io.workingFolder);
    const plan = planInput === null ? { value: NO_PLAN, issues: [] } : readPlanFile(planInput.file);
    const prices = await readPrices(values.prices, PLACEMENT_GROUPS, io.workingFolder);
    const read = await readReturnsAt(paths, io, [population, planInput, prices].flatMap(side => (side === null ? [] : [side.place])));
    const issues = [...read.issues, ...population?.issues ?? [], ...plan.issues, ...prices?.issues ?? []];
    stopIfBlocked(issues);
    const beside = await publishedBeside(values.published, values.authority, read.authority, io);
    const result = measureIndicators(read.pathway, populationAtOf(population?.value ?? null), plan.value, {
      indicators: indicatorsAsked(values.indicator), asOf: values['as-of'], period: values.period, division: DIVISIONS.find(({ id }) => id === values.by) ?? null, publish: values.publish,
    }, { published: beside.rates, prices: placementCosts(read.journeys, prices?.value ?? null) });
    const places = placesOf(result, beside);
    const style = await styleFor(values.format);
    const errors = issues.filter(({ severity }) => severity === 'error' || severity === 'repair').length;
    return {
      exitCode: EXIT.done, out: values.out, inputs: read.places,
      output: values.children ? childrenBehind(result, read.pathway, values.out) : {
        text: width => blocksAsText([...blocksOf(result, beside, places), ...(errors > 0 ? [paragraph(`The files led to ${errors} errors and repairs; headwater check lists them.`)] : [])], width),
        json: () => ({ headwater: VERSION, ...indicatorsDocument(result), targetsElsewhere: places.map(({ review, found }) => ({ indicator: review.indicator.id, years: found.years, ...found.place })), findings: issues.map(publicFinding) }),
        csv: () => tableToCsv(indicatorRecords(result)),
        html: () => htmlOf(result, [...indicatorsPack(result.indicators.map(({ review }) => review), result.suspicions, result.aims, beside.linesOf), ...(places.length === 0 ? [] : [ELSEWHERE, ...targetsPlaceBlocks(places)])], read.authority, io.today(), style),
        xlsx: () => workbookBytes(result, read, issues, io.today()),
      },
    };
  },
});
