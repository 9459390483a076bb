import { financialYearEnding, financialYearName, longDate } from '#kernel/calendar-date.ts';
import type { Projection } from '#demand/projection.ts';
import type { Block, Column, Row, TableBlock } from '#reports/block.ts';
import { lead, paragraph } from '#reports/block.ts';
import { exampleInput } from '#reports/example/example-input.ts';
import { formatCount } from '#reports/format.ts';
import type { ReportInput } from '#reports/report-input.ts';
import type { Section } from '#reports/section.ts';
import { byFinancialYear, historyOf, projectedOf } from '#reports/series.ts';
import { noData } from '#reports/words.ts';

const MONTHS_A_YEAR = 12;

/** Averages may be added over months, where middles and ranges may not; the last years may be cut short. */
function byYear(projection: Projection, monthly: readonly number[]): ReadonlyMap<number, number> {
  const years = new Map<number, number>();
  projection.months.forEach((month, index) => {
    const yearEnding = financialYearEnding(month);
    years.set(yearEnding, (years.get(yearEnding) ?? 0) + (monthly[index] ?? 0));
  });
  return years;
}

/** Years of which every month is projected. */
function wholeYears(projection: Projection): readonly number[] {
  const counts = byYear(projection, projection.months.map(() => 1));
  return [...counts].filter(([, months]) => months === MONTHS_A_YEAR).map(([yearEnding]) => yearEnding);
}

function table(projection: Projection, years: readonly number[]): TableBlock {
  const row = (title: string, monthly: readonly number[]): Row => {
    const totals = byYear(projection, monthly);
    return [title, ...years.map(year => totals.get(year) ?? 0)];
  };
  return {
    kind: 'table', id: 'coming-and-leaving', caption: 'Children expected to start and to leave in each year from 1 April',
    columns: [{ title: 'In the year', format: 'text' }, ...years.map((year): Column => ({ title: financialYearName(year), format: 'children' }))],
    rows: [
      row('Start', projectedOf(projection, 'started')?.mean ?? []),
      row('Leave', projectedOf(projection, 'ceased')?.mean ?? []),
      ...projection.endings.map(ending => row(`of these: ${ending.title}`, ending.mean)),
    ],
    note: 'Averages over all runs, which add up. A child who starts or leaves twice counts twice.',
  };
}

function sentence(input: ReportInput, projection: Projection, years: readonly number[]): string {
  const next = years[0] ?? 0;
  const expected = byYear(projection, projectedOf(projection, 'started')?.mean ?? []).get(next) ?? 0;
  const history = historyOf(input, 'started');
  const last = history ? byFinancialYear(history).findLast(year => year.months === MONTHS_A_YEAR) : undefined;
  const before = last ? `; ${formatCount(last.total)} did in ${financialYearName(last.yearEnding)}` : '';
  return `In ${financialYearName(next)} we expect ${formatCount(expected)} starts of care${before}.`;
}

function write(input: ReportInput): readonly Block[] {
  const { projection } = input;
  if (!projection || !projectedOf(projection, 'started')) return [paragraph(noData('there is no projection of starts and ends of care', 'Choose your returns and make one.'))];
  const years = wholeYears(projection);
  if (years.length === 0) return [paragraph(noData(`the projection from ${longDate(projection.from)} holds no whole year from 1 April`, 'Project 12 months or more.'))];
  return [
    lead(sentence(input, projection, years)),
    paragraph('The number looked after moves with the difference between those who start and those who leave. In the first year most of those who leave are in care already, so their number is surer than that of the children who have yet to come.'),
    table(projection, years),
  ];
}

export const comingAndLeaving: Section = { id: 'coming-and-leaving', title: 'Coming into care and leaving', needs: ['projection'], write, example: exampleInput };
