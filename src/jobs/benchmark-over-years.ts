import type { Benchmark } from '#benchmarks/benchmark.ts';
import type { ComparisonRow } from '#benchmarks/comparison-table.ts';
import { comparisonTable } from '#benchmarks/comparison-table.ts';
import type { Compared } from '#benchmarks/compared.ts';
import { printedRate, roundedHalfUp } from '#benchmarks/rates.ts';
import { ENGLAND } from '#reference/regions.ts';
import type { Block, Cell, TableBlock } from '#reports/block.ts';
import type { Measure } from '#returns/published-statistics/measures/measure.ts';
import type { PublishedStatistics } from '#returns/published-statistics/statistics.ts';
import { isNumber } from '#returns/published-statistics/statistics.ts';
import { shownFigure } from '#jobs/benchmark-tables.ts';

/** The authority, its group, its region and England over a span of years: the tables that council reports print. */
export interface OverYears { readonly measure: Measure; readonly years: readonly number[]; readonly rows: readonly ComparisonRow[] }

export function overYears(statistics: PublishedStatistics, measure: Measure, { own, region, group, yearEnding, changeFrom }: Benchmark): OverYears | null {
  if (changeFrom === null || changeFrom >= yearEnding) return null;
  const years = Array.from({ length: yearEnding - changeFrom + 1 }, (_, i) => changeFrom + i);
  const areas = [own.area, ...(group?.group.authorities ?? []), region.area, ENGLAND];
  return { measure, years, rows: comparisonTable(statistics, measure, areas, years) };
}

const isSetAgainstChildren = ({ denominator, unit }: Measure): boolean => denominator !== null && unit !== 'pence';

/** A rate as the department prints it: a whole number, half up; blank where it cannot be made. */
const rateCell = ({ value, population }: Compared): Cell => (isNumber(value) && population !== null ? printedRate(value, population) : '');

const countCell = (measure: Measure, { value }: Compared): Cell => {
  if (value === null) return '';
  return isNumber(value) ? shownFigure({ ...measure, denominator: null }, value) : value;
};

const percentCell = ({ change }: ComparisonRow): Cell => (isNumber(change?.share) ? roundedHalfUp(change.share * 100, 2).toFixed(2) : '');

/** More years than these fit on no terminal and no sheet of paper: then the first and the last few are shown. */
const MOST_YEARS = 8;

/** `everyYear` says where the years are that do not fit. */
export function overYearsBlocks({ measure, years, rows }: OverYears, everyYear: string): readonly Block[] {
  const shownAt = years.map((_, i) => i).filter(i => years.length <= MOST_YEARS || i === 0 || i > years.length - MOST_YEARS);
  const yearColumns = shownAt.map(i => ({ title: String(years[i]), format: 'count' as const }));
  const known = rows.filter(row => row.years.some(({ value }) => value !== null));
  const note = shownAt.length < years.length ? { note: everyYear } : {};
  const table = (id: string, caption: string, cell: (one: Compared) => Cell, last: readonly TableBlock['columns'][number][], lastCells: (row: ComparisonRow) => readonly Cell[]): TableBlock => ({
    kind: 'table', id, caption, columns: [{ title: 'Area', format: 'text' }, ...yearColumns, ...last],
    rows: known.map(row => [row.name, ...shownAt.map(i => cell(row.years[i]!)), ...lastCells(row)]), ...note,
  });
  return [
    table(`${measure.id}-counts`, `${measure.title}: numbers, and change from ${years[0]} to ${years.at(-1)} in percent`, one => countCell(measure, one), [{ title: '% change', format: 'count' }], row => [percentCell(row)]),
    ...(isSetAgainstChildren(measure) ? [table(`${measure.id}-rates`, `${measure.title}: rates per 10,000 children`, rateCell, [], () => [])] : []),
  ];
}

/** A row for each area and year; the rate as it is printed and in full, and the change from the first year as a share. */
export function overYearsRecords(tables: readonly OverYears[]): TableBlock {
  const fields = ['measure', 'area', 'name', 'yearEnding', 'value', 'population', 'rate', 'comparable', 'change'] as const;
  return {
    kind: 'table', id: 'benchmark-over-years', caption: 'benchmark-over-years',
    columns: fields.map(title => ({ title, format: ['measure', 'area', 'name'].includes(title) ? 'text' : 'count' })),
    rows: tables.flatMap(({ measure, years, rows }) => rows.flatMap(row => row.years.map((one, i): readonly Cell[] => {
      const first = row.years[0]?.value;
      const change = i > 0 && isNumber(one.value) && isNumber(first) && first !== 0 ? one.value / first - 1 : '';
      return [measure.id, row.area, row.name, years[i]!, one.value ?? '', one.population ?? '', isSetAgainstChildren(measure) ? rateCell(one) : '', one.comparable ?? '', change];
    }))),
  };
}
