import { must } from '#kernel/assert.ts';
import { formatPounds } from '#kernel/money.ts';
import type { Benchmark, GroupComparison } from '#benchmarks/benchmark.ts';
import type { Compared } from '#benchmarks/compared.ts';
import { printedRate, roundedHalfUp } from '#benchmarks/rates.ts';
import type { Block, Cell, Row, TableBlock } from '#reports/block.ts';
import { bullets, paragraph } from '#reports/block.ts';
import { formatCount, formatPercent } from '#reports/format.ts';
import { measureOf } from '#returns/published-statistics/measures/index.ts';
import type { Measure } from '#returns/published-statistics/measures/measure.ts';
import type { PublishedStatistics } from '#returns/published-statistics/statistics.ts';
import { isNumber, yearSpanOf } from '#returns/published-statistics/statistics.ts';

export const catalogued = ({ measure }: Benchmark): Measure => must(measureOf(measure), measure);

/** What is compared, in words and as it is shown: a rate to one decimal place, a share as a percentage, money in pounds. */
export const comparedAs = ({ denominator, unit }: Measure): string => {
  if (unit === 'pence') return denominator === null ? 'pounds' : 'pounds per child';
  return denominator === null ? unit : 'rate per 10,000';
};

/** `1,463.1`, half up. */
const oneDecimal = (value: number): string => roundedHalfUp(value, 1).toFixed(1).replace(/\B(?=(\d{3})+\.)/g, ',');

/** What is compared as it is shown. */
export function shownFigure({ denominator, unit }: Measure, value: number): string {
  if (unit === 'pence') return formatPounds(value, true);
  if (denominator !== null) return oneDecimal(value);
  if (unit === 'share') return formatPercent(value, 1);
  return Number.isInteger(value) ? formatCount(value) : oneDecimal(value);
}

function shown(measure: Measure, { comparable, value, population }: Compared): string {
  if (comparable === null) return typeof value === 'string' ? value : 'x';
  if (isNumber(value) && population !== null && measure.unit !== 'pence') return oneDecimal(printedRate(value, population, 1));
  return shownFigure(measure, comparable);
}

export const shownOrNone = (measure: Measure, value: number | null | undefined): string => (isNumber(value) ? shownFigure(measure, value) : 'x');

const numberCell = (measure: Measure, { value }: Compared): Cell => {
  if (value === null) return 'x';
  return isNumber(value) ? shownFigure({ ...measure, denominator: null }, value) : value;
};

/** `31st`, `2nd`, `13th`. */
export function ordinal(place: number): string {
  const teens = place % 100 >= 11 && place % 100 <= 13;
  return `${place}${teens ? 'th' : ['th', 'st', 'nd', 'rd'][place % 10] ?? 'th'}`;
}

function rankWords({ rank, notRanked }: Benchmark): string {
  if (rank === null) return 'No rank: the authority has no figure.';
  const tied = rank.tied === 0 ? 'no ties' : `${rank.tied} ${rank.tied === 1 ? 'other has' : 'others have'} the same figure`;
  const names = notRanked.map(({ name, missing }) => `${name} (${missing})`).slice(0, 5).join('; ');
  const left = notRanked.length === 0 ? '' : ` Not ranked: ${notRanked.length}, ${notRanked.length > 5 ? 'among them ' : ''}${names}.`;
  return `Rank: ${ordinal(rank.fromLowest)} from the lowest of ${rank.ranked}, with ${rank.above} above; ${tied}.${left}`;
}

function excessWords({ own, measure }: Benchmark, { excessOverMean, excessOverMedian, mean, median }: GroupComparison): readonly string[] {
  if (excessOverMean === null || excessOverMedian === null || mean === null || median === null) return [];
  const known = must(measureOf(measure), measure);
  const words = (excess: number, rate: number, which: string): string => {
    const at = `At the ${which} rate of the group (${shownFigure(known, rate)}) ${own.name} would`;
    if (known.unit === 'pence') return `${at} spend ${formatPounds(Math.abs(excess), true)} ${excess >= 0 ? 'less' : 'more'}.`;
    return `${at} have ${formatCount(Math.abs(roundedHalfUp(excess)))} ${known.unit.replace('-', ' ')} ${excess >= 0 ? 'fewer' : 'more'}.`;
  };
  return [words(excessOverMean, mean, 'mean'), words(excessOverMedian, median, 'median')];
}

function changeWords({ change, changeFrom, yearEnding, own }: Benchmark): readonly string[] {
  if (changeFrom === null) return [];
  if (change === null) return [`No change can be given: ${own.name} has no number for ${changeFrom} or for ${yearEnding}.`];
  const share = change.share === null ? '' : ` (${change.share < 0 ? '' : '+'}${formatPercent(change.share, 1)})`;
  return [`Change from ${change.fromYear} to ${change.toYear}: ${change.difference < 0 ? '-' : '+'}${formatCount(Math.abs(change.difference))}${share}.`];
}

/** A table of areas, with a column for why figures are missing where one is. */
function areasTable(measure: Measure, id: string, caption: string, areas: readonly Compared[], totals: readonly Row[] = []): TableBlock {
  const someMissing = areas.some(({ missing }) => missing !== null);
  const row = (compared: Compared): Row => [compared.name, numberCell(measure, compared), shown(measure, compared), ...(someMissing ? [compared.missing ?? ''] : [])];
  return {
    kind: 'table', id, caption, rows: [...areas.map(row), ...totals],
    columns: [{ title: 'Area', format: 'text' }, { title: 'Number', format: 'count' }, { title: comparedAs(measure), format: 'count' },
      ...(someMissing ? [{ title: 'Why missing', format: 'text' } as const] : [])],
  };
}

const highestFirst = (a: Compared, b: Compared): number => (b.comparable ?? -1) - (a.comparable ?? -1);

/** The authority, England, its region, and the mean and the median of the group. */
export function headTable(benchmark: Benchmark): TableBlock {
  const measure = catalogued(benchmark);
  const { own, england, region, group } = benchmark;
  return areasTable(measure, measure.id, `${measure.title}, ${benchmark.yearEnding}`, [own, england, region],
    group === null ? [] : [['Group: mean', '', shownOrNone(measure, group.mean)], ['Group: median', '', shownOrNone(measure, group.median)]]);
}

/** Areas beside each other, the highest first. */
export function membersTable(benchmark: Benchmark, areas: readonly Compared[], caption: string): TableBlock {
  const measure = catalogued(benchmark);
  return areasTable(measure, `${measure.id}-group`, caption, areas.toSorted(highestFirst));
}

/** Rank, excess and change in words. */
export const wordsOn = (benchmark: Benchmark): Block =>
  bullets([rankWords(benchmark), ...(benchmark.group === null ? [] : excessWords(benchmark, benchmark.group)), ...changeWords(benchmark)]);

/** One measure: the authority, England, the region and the group, then the group's members. */
export const measureBlocks = (benchmark: Benchmark): readonly Block[] => [
  headTable(benchmark),
  ...(benchmark.group === null ? [] : [membersTable(benchmark, benchmark.group.members, benchmark.group.group.title)]),
  wordsOn(benchmark),
];

/** The measures of a publication, a line each. */
function overview(publication: string, benchmarks: readonly Benchmark[], nameOf: (measure: Measure) => string): TableBlock {
  const figure = (title: string): TableBlock['columns'][number] => ({ title, format: 'count' });
  return {
    kind: 'table', id: `benchmarks-${publication.toLowerCase().replace(/[^a-z]+/g, '-')}`, caption: publication,
    columns: [{ title: 'Measure', format: 'text' }, ...['Year', 'Own', 'England', 'Region', 'Mean', 'Median', 'From lowest', 'Ranked'].map(figure)],
    rows: benchmarks.map(one => {
      const measure = catalogued(one);
      return [nameOf(measure), String(one.yearEnding), shown(measure, one.own), shown(measure, one.england), shown(measure, one.region),
        shownOrNone(measure, one.group?.mean), shownOrNone(measure, one.group?.median), one.rank?.fromLowest ?? 'x', one.rank?.ranked ?? 'x'];
    }),
  };
}

/** Every measure, a table for each publication; measures are named by their ids or their titles. */
export function overviewBlocks(benchmarks: readonly Benchmark[], name: 'id' | 'title'): readonly Block[] {
  const byPublication = new Map<string, readonly Benchmark[]>();
  for (const one of benchmarks) byPublication.set(catalogued(one).publication, [...(byPublication.get(catalogued(one).publication) ?? []), one]);
  return [
    ...[...byPublication].map(([publication, list]) => overview(publication, list, measure => measure[name])),
    paragraph('Counts are per 10,000 children and spending is per child. Mean and median are of the group that the authority is held against.'),
  ];
}

const FIELDS = ['measure', 'yearEnding', 'role', 'area', 'name', 'value', 'population', 'populationEdition', 'comparable', 'missing', 'fromLowest', 'above', 'tied', 'ranked', 'excessOverMean', 'excessOverMedian'] as const;

/** The catalogue's entry of each measure, with the years that the files hold. */
export const catalogueOf = (statistics: PublishedStatistics, benchmarks: readonly Benchmark[]): readonly object[] => benchmarks.map(one => {
  const { id, title, publication, unit, kind, countedOn = '31-march', direction, denominator } = catalogued(one);
  return { id, title, publication, unit, kind, countedOn, direction, denominator, years: yearSpanOf(statistics, id) };
});

/** A row for each area of each measure, in full precision; what is compared is the rate per 10,000 of a measure that has one. */
export function benchmarkRecords(benchmarks: readonly Benchmark[]): TableBlock {
  const line = (benchmark: Benchmark, role: string, { area, name, value, population, populationEdition, comparable, missing }: Compared, rest: readonly Cell[] = []): Row =>
    [benchmark.measure, benchmark.yearEnding, role, area, name, value ?? '', population ?? '', populationEdition ?? '', comparable ?? '', missing ?? '', ...rest, ...Array.from({ length: 6 - rest.length }, () => '')];
  const rows = benchmarks.flatMap((one): readonly Row[] => {
    const { rank, group } = one;
    const total = (role: string, value: number | null): Row => [one.measure, one.yearEnding, role, '', group?.group.title ?? '', '', '', '', value ?? '', '', '', '', '', '', '', ''];
    return [
      line(one, 'own', one.own, [rank?.fromLowest ?? '', rank?.above ?? '', rank?.tied ?? '', rank?.ranked ?? '', group?.excessOverMean ?? '', group?.excessOverMedian ?? '']),
      line(one, 'england', one.england), line(one, 'region', one.region),
      ...(group === null ? [] : [...group.members.map(member => line(one, 'group', member)), total('group-mean', group.mean), total('group-median', group.median)]),
    ];
  });
  return {
    kind: 'table', id: 'benchmark', caption: 'benchmark', rows,
    columns: FIELDS.map(title => ({ title, format: ['role', 'measure', 'area', 'name', 'missing'].includes(title) ? 'text' : 'count' })),
  };
}
