import { financialYearEnding, financialYearName, longDate } from '#kernel/calendar-date.ts';
import { formatPoundsShort } from '#kernel/money.ts';
import type { Projection, YearSummary } from '#demand/projection.ts';
import type { Bar, Block, Cell, Column, TableBlock } from '#reports/block.ts';
import { inset, lead, paragraph, subheading, warning } from '#reports/block.ts';
import { exampleInput } from '#reports/example/example-input.ts';
import { formatPercent, formatRange, listed } from '#reports/format.ts';
import type { PriceListSummary, ReportInput } from '#reports/report-input.ts';
import type { Section } from '#reports/section.ts';
import { byFinancialYear, historyOf } from '#reports/series.ts';
import { HOW_TO_READ_80, MIDDLES_DO_NOT_ADD, noData } from '#reports/words.ts';

const MONTHS_A_YEAR = 12;

interface YearOfCost {
  readonly yearEnding: number;
  readonly known: number;
  readonly middle: number;
  readonly range80: { readonly low: number; readonly high: number } | null;
  readonly range95: { readonly low: number; readonly high: number } | null;
  /** Months the figure covers: 12 but for a year cut off by the start of the data or the end of the projection. */
  readonly months: number;
}

function projectedYear(projection: Projection, year: YearSummary): YearOfCost {
  const whole = (value: number): number => year.actualPence + value;
  // The months before the last day of the data are known; the first projected year is theirs to share.
  const monthsKnown = year.yearEnding === financialYearEnding(projection.from) && year.actualPence > 0 ? MONTHS_A_YEAR - year.monthsProjected : 0;
  return {
    yearEnding: year.yearEnding, known: year.actualPence, middle: whole(year.quantiles['0.5']), months: year.monthsProjected + monthsKnown,
    range80: { low: whole(year.quantiles['0.1']), high: whole(year.quantiles['0.9']) },
    range95: { low: whole(year.quantiles['0.025']), high: whole(year.quantiles['0.975']) },
  };
}

/** Years already over (what history and price list give), then years projected. */
function yearsOf(input: ReportInput, projection: Projection, placementGroup: string): readonly YearOfCost[] {
  const projected = projection.years.filter(year => year.placementGroup === placementGroup).map(year => projectedYear(projection, year));
  const history = historyOf(input, 'placement-cost-pence', placementGroup);
  const past = (history ? byFinancialYear(history) : [])
    .filter(year => year.total > 0 && !projected.some(one => one.yearEnding === year.yearEnding))
    .map((year): YearOfCost => ({ yearEnding: year.yearEnding, known: year.total, middle: year.total, range80: null, range95: null, months: year.months }));
  return [...past, ...projected];
}

const label = (year: YearOfCost): string => (year.months === MONTHS_A_YEAR ? financialYearName(year.yearEnding) : `${financialYearName(year.yearEnding)} (${year.months} months)`);

function yearsTable(years: readonly YearOfCost[]): TableBlock {
  return {
    kind: 'table', id: 'cost-by-year', caption: 'Placement cost by year from 1 April',
    columns: [
      { title: 'Year', format: 'financial-year' }, { title: 'Already known', format: 'pounds' }, { title: 'Known and projected', format: 'pounds' },
      { title: '80% range', format: 'pounds', holds: 'range' }, { title: '95% range', format: 'pounds', holds: 'range' },
    ],
    rows: years.map((year): Cell[] => [year.months === MONTHS_A_YEAR ? year.yearEnding : label(year), year.known > 0 ? year.known : { symbol: 'z' }, year.middle, year.range80 ?? { symbol: 'z' }, year.range95 ?? { symbol: 'z' }]),
    note: 'Known: children counted in the returns at the prices of the list. Ranges carry the number and mix of children, not prices.',
  };
}

/** More years than this beside each other fit neither a sheet of paper nor an eye. */
const YEARS_ACROSS = 5;

/** Cost by placement, with a table for every few years. */
function groupsTables(input: ReportInput, projection: Projection): readonly TableBlock[] {
  const groups = input.placementGroups.filter(group => projection.years.some(year => year.placementGroup === group.id && year.quantiles['0.975'] > 0));
  const years = projection.years.filter(year => year.placementGroup === 'all').map(year => projectedYear(projection, year));
  if (groups.length === 0) return [];
  const row = (title: string, id: string, shown: readonly YearOfCost[]): Cell[] => [title, ...shown.map((year): Cell => {
    const found = projection.years.find(one => one.placementGroup === id && one.yearEnding === year.yearEnding);
    if (!found) return { symbol: 'x' };
    const cost = projectedYear(projection, found);
    return { value: cost.middle, low: cost.range80?.low ?? cost.middle, high: cost.range80?.high ?? cost.middle };
  })];
  return Array.from({ length: Math.ceil(years.length / YEARS_ACROSS) }, (_, part): TableBlock => {
    const shown = years.slice(part * YEARS_ACROSS, (part + 1) * YEARS_ACROSS);
    const span = [...new Set([shown[0], shown.at(-1)].flatMap(year => (year ? [financialYearName(year.yearEnding)] : [])))].join(' to ');
    return {
      kind: 'table', id: `cost-by-placement-group-${part + 1}`, caption: `Placement cost by placement, ${span}, with 80% range`,
      columns: [{ title: 'Placement', format: 'text' }, ...shown.map((year): Column => ({ title: label(year), format: 'pounds-short', holds: 'estimate' }))],
      rows: [...groups.map(group => row(group.title, group.id, shown)), row('All placements', 'all', shown)],
      lastRowIsTotal: true, note: MIDDLES_DO_NOT_ADD,
    };
  });
}

function priceWords(input: ReportInput, projection: Projection, prices: PriceListSummary): readonly Block[] {
  const titleOf = (id: string): string => input.placementGroups.find(group => group.id === id)?.title ?? id;
  const inflation = Object.entries(prices.yearlyInflation).map(([id, rate]) => `${titleOf(id).toLowerCase()} ${formatPercent(rate, 1)}`);
  return [
    ...(prices.invented ? [warning('The prices are invented, for the demonstration. No pound here means anything.')] : []),
    ...(projection.groupsWithoutPrice.length > 0 ? [warning(`No price was given for ${listed(projection.groupsWithoutPrice.map(titleOf))}. These children are in the counts but not in the pounds.`)] : []),
    paragraph(`Prices: ${prices.source}. ${inflation.length > 0 ? `Yearly rise assumed: ${listed(inflation)}; the others held as they stand.` : 'Prices are held as they stand, with no yearly rise.'}`),
  ];
}

const bar = (year: YearOfCost): Bar => ({ label: label(year), known: year.known, value: year.middle, range80: year.range80, range95: year.range95 });

function withPrices(input: ReportInput, projection: Projection, prices: PriceListSummary): readonly Block[] {
  const years = yearsOf(input, projection, 'all');
  const next = years.find(year => year.range80 !== null && year.months === MONTHS_A_YEAR);
  const groups = groupsTables(input, projection);
  return [
    ...(next?.range80 ? [lead(`Projected cost of placements in ${financialYearName(next.yearEnding)}: ${formatPoundsShort(next.middle)}, with an 80% range of ${formatRange(next.range80, 'pounds-short')}.`)] : []),
    ...priceWords(input, projection, prices),
    {
      kind: 'chart', id: 'cost-by-year', title: 'Placement cost by year from 1 April',
      longDescription: years.map(year => `${label(year)}: ${formatPoundsShort(year.middle)}${year.range80 ? `, 80% range ${formatRange(year.range80, 'pounds-short')}` : ''}.`).join(' '),
      valueAxis: { title: 'Cost in the year', format: 'pounds-short' },
      data: { kind: 'bars', bars: years.map(bar), knownTitle: 'Known: returns × prices', projectedTitle: 'Projected' },
      table: yearsTable(years),
      showTable: true,
    },
    inset(`This is a projected cost of placements, not a budget and not a saving. It leaves out staff, legal costs and allowances after care. ${HOW_TO_READ_80}`),
    ...(groups.length > 0 ? [subheading('By placement', 'cost-by-placement'), ...groups] : []),
  ];
}

function write(input: ReportInput): readonly Block[] {
  const { projection, prices } = input;
  if (!projection) return [paragraph(noData('there is no projection to price', 'Choose your returns and make one.'))];
  if (!prices || projection.years.length === 0) {
    return [
      lead('No price list, so no pounds.'),
      paragraph('Headwater ships no prices: a price that is not yours would be believed. Give it a CSV file with the columns placement group or code, provider, price per week, valid from, and source. Finance or commissioning can make it from the payment run and the contracts. Then make the projection again.'),
      paragraph(`The counts do not need it: the number and mix of children after ${longDate(projection.from)} stand in the projection.`),
    ];
  }
  return withPrices(input, projection, prices);
}

export const cost: Section = { id: 'cost', title: 'What it costs', needs: ['projection', 'prices'], write, example: exampleInput };
