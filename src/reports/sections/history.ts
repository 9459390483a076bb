import { longDate } from '#kernel/calendar-date.ts';
import type { HistorySeries } from '#demand/projection.ts';
import type { Block, Cell, ChartBlock, Line, TableBlock } from '#reports/block.ts';
import { lead, paragraph, subheading } from '#reports/block.ts';
import { exampleInput } from '#reports/example/example-input.ts';
import { formatCount } from '#reports/format.ts';
import type { ReportInput } from '#reports/report-input.ts';
import type { Section } from '#reports/section.ts';
import { byFinancialYear, groupsInUse, historyOf } from '#reports/series.ts';
import { lookedAfter, noData } from '#reports/words.ts';

const MONTHS_A_YEAR = 12;

/** Sums of the last twelve months: a month alone is mostly chance and season. */
function rollingYear(series: HistorySeries, id: string, title: string): Line {
  const sums = series.values.map((_, index) => series.values.slice(index - MONTHS_A_YEAR + 1, index + 1).reduce((total, value) => total + value, 0));
  return { id, title, months: series.months.slice(MONTHS_A_YEAR - 1), values: sums.slice(MONTHS_A_YEAR - 1) };
}

function monthlyTable(input: ReportInput, total: HistorySeries, groups: readonly { readonly id: string; readonly title: string }[]): TableBlock {
  const lists = groups.map(group => historyOf(input, 'looked-after', group.id)?.values ?? []);
  return {
    kind: 'table', id: 'history-by-month', caption: 'Children looked after at each month end, by placement',
    columns: [
      { title: 'Month end', format: 'date' },
      ...groups.map(group => ({ title: group.title, format: 'children' as const })),
      { title: 'All placements', format: 'children' },
    ],
    rows: total.months.map((month, index): Cell[] => [month, ...lists.map((list): Cell => list[index] ?? { symbol: 'x' }), total.values[index] ?? { symbol: 'x' }]),
  };
}

function lookedAfterChart(input: ReportInput, total: HistorySeries): ChartBlock {
  const groups = groupsInUse(input).filter(group => (historyOf(input, 'looked-after', group.id)?.values ?? []).some(value => value > 0));
  const largest = [...groups].map(group => ({ group, series: historyOf(input, 'looked-after', group.id) }))
    .sort((a, b) => (b.series?.values.at(-1) ?? 0) - (a.series?.values.at(-1) ?? 0));
  const lines = largest.slice(0, LINES_SHOWN).flatMap(({ group, series }): Line[] => (series ? [{ id: group.id, title: group.title, months: series.months, values: series.values }] : []));
  const left = largest.length - lines.length;
  return {
    kind: 'chart', id: 'history-placements', title: left > 0 ? `Children looked after by placement: the ${lines.length} largest groups` : 'Children looked after by placement',
    longDescription: lines.map(line => `${line.title}: ${formatCount(line.values[0] ?? 0)} at first, ${formatCount(line.values.at(-1) ?? 0)} at the end.`).join(' '),
    valueAxis: { title: 'Children looked after at month end', format: 'children' },
    data: { kind: 'lines', lines },
    table: monthlyTable(input, total, groups),
  };
}

/** More lines than the palette has colours cannot be told apart. */
const LINES_SHOWN = 6;

function totalChart(total: HistorySeries): ChartBlock {
  return {
    kind: 'chart', id: 'history-total', title: 'Children looked after at each month end',
    longDescription: `${formatCount(total.values[0] ?? 0)} at the first month end shown and ${formatCount(total.values.at(-1) ?? 0)} at the last.`,
    valueAxis: { title: 'Children looked after', format: 'children' },
    data: { kind: 'lines', lines: [{ id: 'all', title: 'All placements', months: total.months, values: total.values }] },
    table: {
      kind: 'table', id: 'history-total', caption: 'Children looked after at each month end',
      columns: [{ title: 'Month end', format: 'date' }, { title: 'Looked after', format: 'children' }],
      rows: total.months.map((month, index) => [month, total.values[index] ?? 0]),
    },
  };
}

function flowsPart(input: ReportInput, total: HistorySeries): readonly Block[] {
  const started = historyOf(input, 'started');
  const ceased = historyOf(input, 'ceased');
  if (!started || !ceased || started.values.length < MONTHS_A_YEAR) return [];
  const lastOf = new Map(byFinancialYear(total).map(year => [year.yearEnding, year.last]));
  const ceasedIn = new Map(byFinancialYear(ceased).map(year => [year.yearEnding, year.total]));
  const years = byFinancialYear(started);
  return [
    subheading('Starts and ends of care', 'starts-and-ends'),
    {
      kind: 'chart', id: 'history-flows', title: 'Starts and ends of care in the 12 months to each month end',
      longDescription: 'While more start than cease, the number looked after rises. A child who starts twice counts twice.',
      valueAxis: { title: 'In the 12 months before', format: 'children' },
      data: { kind: 'lines', lines: [rollingYear(started, 'started', 'Started'), rollingYear(ceased, 'ceased', 'Ceased')] },
      table: {
        kind: 'table', id: 'starts-and-ends-by-month', caption: 'Starts and ends of care by month',
        columns: [{ title: 'Month', format: 'month' }, { title: 'Started', format: 'children' }, { title: 'Ceased', format: 'children' }],
        rows: started.months.map((month, index) => [month, started.values[index] ?? 0, ceased.values[index] ?? 0]),
      },
    },
    {
      kind: 'table', id: 'starts-and-ends-by-year', caption: 'Starts and ends of care by year from 1 April',
      columns: [
        { title: 'Year', format: 'financial-year' }, { title: 'Started', format: 'children' }, { title: 'Ceased', format: 'children' },
        { title: 'Difference', format: 'count' }, { title: 'Looked after at the end', format: 'children' },
      ],
      rows: years.map(year => {
        const left = ceasedIn.get(year.yearEnding) ?? 0;
        return [year.yearEnding, year.total, left, year.total - left, lastOf.get(year.yearEnding) ?? { symbol: 'x' }];
      }),
      ...(years.some(year => year.months < MONTHS_A_YEAR) ? { note: 'A year that the data cover only in part counts the months they cover.' } : {}),
    },
  ];
}

function write(input: ReportInput): readonly Block[] {
  const total = historyOf(input, 'looked-after');
  const first = total?.months[0];
  const last = total?.months.at(-1);
  if (!total || first === undefined || last === undefined) return [paragraph(noData('there is no history of care', 'Choose the files of your SSDA903 returns.'))];
  const change = (total.values.at(-1) ?? 0) - (total.values[0] ?? 0);
  const direction = change === 0 ? 'the same as' : `${formatCount(Math.abs(change))} ${change > 0 ? 'more' : 'fewer'} than`;
  return [
    lead(`${lookedAfter(total.values.at(-1) ?? 0)} on ${longDate(last)}, ${direction} on ${longDate(first)}.`),
    totalChart(total),
    subheading('By placement', 'history-by-placement'),
    lookedAfterChart(input, total),
    ...flowsPart(input, total),
  ];
}

export const history: Section = { id: 'history', title: 'The history of care', needs: ['history'], write, example: exampleInput };
