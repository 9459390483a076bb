import { must } from '#kernel/assert.ts';
import { dateParts, financialYearName, isoDate, longDate } from '#kernel/calendar-date.ts';
import type { HistoryByDimension } from '#journeys/counts/history-by.ts';
import { historyBy } from '#journeys/counts/history-by.ts';
import { DIMENSIONS } from '#journeys/counts/dimensions.ts';
import { monthEndHistory } from '#journeys/counts/month-end-history.ts';
import type { HistorySeries } from '#journeys/counts/series.ts';
import { ALL_GROUPS } from '#journeys/counts/series.ts';
import { publicFinding } from '#jobs/projection-document.ts';
import { paragraph } from '#reports/block.ts';
import type { Block, Cell, TableBlock } from '#reports/block.ts';
import { byFinancialYear, historyOf } from '#reports/series.ts';
import type { ReportInput } from '#reports/report-input.ts';
import { command, EXIT, FORMATS, OUT, outputOptions } from '#cli/command.ts';
import { choice } from '#cli/option.ts';
import { blocksAsText } from '#cli/output/blocks-as-text.ts';
import { recordsToCsv } from '#cli/output/output.ts';
import { journeysOf, readReturnsAt } from '#cli/reading.ts';
import { reportInputOf } from '#cli/report-input.ts';

/** A series as it is printed: with a dimension other than the placement group, the value it counts. */
interface PrintedSeries {
  readonly measure: string;
  readonly placementGroup: string;
  readonly population: string;
  readonly dimension?: string;
  readonly value?: string;
  readonly values: readonly number[];
}

/** The counts of the whole authority, and those of each value of the dimension that was asked for. */
function printedSeries(history: readonly HistorySeries[], by: HistoryByDimension): readonly PrintedSeries[] {
  const printed = history.map(({ measure, placementGroup, population, values }) => ({ measure, placementGroup, population, values }));
  const groups = new Set(printed.map(({ placementGroup }) => placementGroup));
  // The history is counted by placement group already, with starts and ends; any other dimension divides those looked after.
  if (by.series.every(({ value }) => groups.has(value))) {
    return printed.filter(({ placementGroup }) => placementGroup === ALL_GROUPS || by.series.some(({ value }) => value === placementGroup));
  }
  const whole = printed.filter(({ placementGroup }) => placementGroup === ALL_GROUPS);
  const divided = by.series.map(({ value, values }) => (
    { measure: 'looked-after', placementGroup: ALL_GROUPS, population: 'all', dimension: by.dimension, value, values }));
  return [...whole, ...divided];
}

function csvOf(series: readonly PrintedSeries[], by: HistoryByDimension): string {
  const text = (title: string): TableBlock['columns'][number] => ({ title, format: 'text' });
  return recordsToCsv('history',
    [text('month'), text('measure'), text('placementGroup'), text('population'), text('dimension'), text('value'), { title: 'children', format: 'count' }],
    series.flatMap(({ measure, placementGroup, population, dimension = '', value = '', values }) => by.months.map((month, i): readonly Cell[] =>
      [isoDate(month), measure, placementGroup, population, dimension, value, must(values[i], 'a month of a series')])));
}

/** The last month end, and each 31 March before it: the days on which everybody counts. */
function tableBy({ months, series, title }: HistoryByDimension): TableBlock {
  const used = series.filter(({ values }) => values.some(value => value > 0));
  const shown = months.map((month, i) => ({ month, i })).filter(({ month, i }) => dateParts(month).month === 3 || i === months.length - 1);
  const parted = used.length > 1;
  return {
    kind: 'table', id: 'history', caption: 'Children looked after at the end of each year, and at the end of the data',
    columns: [{ title, format: 'text' }, ...shown.map(({ month }) => ({ title: longDate(month), format: 'children' as const }))],
    rows: [
      ...(parted ? used.map(one => [one.title, ...shown.map(({ i }) => one.values[i]!)]) : []),
      ['All', ...shown.map(({ i }) => used.reduce((total, { values }) => total + values[i]!, 0))],
    ],
    note: 'Every month: --format csv or --format json.',
  };
}

function flows(input: ReportInput): readonly Block[] {
  const [started, ceased] = [historyOf(input, 'started'), historyOf(input, 'ceased')];
  if (!started || !ceased) return [];
  const ends = byFinancialYear(ceased);
  return [{
    kind: 'table', id: 'flows', caption: 'Starts and ends of care by year from 1 April',
    columns: [{ title: 'Year', format: 'text' }, { title: 'Months known', format: 'count' }, { title: 'Started', format: 'children' }, { title: 'Ceased', format: 'children' }],
    rows: byFinancialYear(started).map(({ yearEnding, months, total }, i) => [financialYearName(yearEnding), months, total, ends[i]!.total]),
  }];
}

export const history = command({
  id: 'history',
  summary: 'Count the children looked after, month by month, as the returns tell it.',
  explains: [
    'Links the yearly returns into one history for each child and counts: children looked after at each month end, and those who started and ceased in each month, over the whole time that the returns cover. '
    + 'Short breaks are not counted, as in the published statistics.',
    '--by divides the children looked after by their placement, age, legal status or need as it was on that day.',
  ],
  examples: [
    { command: 'headwater history returns/', says: 'by placement, at the end of each year' },
    { command: 'headwater history returns/ --by age-band', says: 'by age' },
    { command: 'headwater history returns/ --format csv --out history.csv', says: 'every month, measure and placement, for a spreadsheet' },
  ],
  takesPaths: true,
  options: {
    by: choice(DIMENSIONS.map(({ id }) => id).toSorted((a, b) => Number(b === 'placement-group') - Number(a === 'placement-group')), 'placement-group', 'what to divide the children by'),
    ...outputOptions(FORMATS, OUT),
  },
  run: async ({ by, out }, paths, io) => {
    const read = await readReturnsAt(paths, io);
    const journeys = journeysOf(read);
    const counted = monthEndHistory(journeys);
    const divided = historyBy(journeys, must(DIMENSIONS.find(({ id }) => id === by), 'the dimension'));
    const series = printedSeries(counted, divided);
    const input = { ...reportInputOf(read, io), history: counted };
    const errors = read.issues.filter(({ severity }) => severity === 'error' || severity === 'repair').length;
    return {
      exitCode: EXIT.done, out, inputs: read.places,
      output: {
        text: width => blocksAsText([tableBy(divided), ...flows(input),
          ...(errors > 0 ? [paragraph(`The returns led to ${errors} errors and repairs; headwater check lists them.`)] : [])], width),
        json: () => ({ months: divided.months.map(isoDate), series, findings: read.issues.map(publicFinding) }),
        csv: () => csvOf(series, divided),
      },
    };
  },
});
