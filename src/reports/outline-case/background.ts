import { at, must } from '#kernel/assert.ts';
import { financialYearName, longDate } from '#kernel/calendar-date.ts';
import { formatPoundsShort } from '#kernel/money.ts';
import type { Block, ChartBlock, Column, Fan, Row } from '#reports/block.ts';
import { paragraph, subheading, tableOf } from '#reports/block.ts';
import { children, formatCount, formatRange } from '#reports/format.ts';
import type { OutlineInput } from '#reports/outline-case/outline-input.ts';
import { inCareAt, withoutPlanAt } from '#reports/outline-case/outline-input.ts';
import { heading, said, yearEnds } from '#reports/outline-case/tables.ts';
import { HOW_TO_READ_80 } from '#reports/words.ts';

/** How long before the projection a chart looks back, in months. */
const MONTHS_SHOWN_BEFORE = 60;

/** What has been, and what comes if nothing is done; with the plan as a line beside it. */
function fanOf({ baseline, compared, history, scenario }: OutlineInput): Fan {
  const { from, months } = compared;
  const known = (history?.months ?? []).map((on, i) => ({ on, value: history?.values[i] ?? 0 })).filter(({ on }) => on <= from).slice(-MONTHS_SHOWN_BEFORE - 1);
  const last = known.at(-1);
  const anchor = last?.on === from ? [last.value] : [];
  const dates = [...(anchor.length > 0 ? [from] : []), ...months];
  const band = (title: string, low: readonly number[], high: readonly number[]) => ({ title, low: [...anchor, ...low], high: [...anchor, ...high] });
  return {
    history: { id: 'history', title: 'Looked after', months: known.map(({ on }) => on), values: known.map(({ value }) => value) },
    projected: { id: 'nothing', title: 'If nothing is done', months: dates, values: [...anchor, ...baseline.mean] },
    bands: [band('95% range', baseline.quantiles['0.025'], baseline.quantiles['0.975']), band('80% range', baseline.quantiles['0.1'], baseline.quantiles['0.9'])],
    comparisons: [{ id: 'plan', title: 'With the plan', months: dates, values: [...anchor, ...months.map((_, month) => inCareAt(compared, 0, month).value)] }],
    lastDayOn: scenario.from ?? from,
  };
}

function sentence(input: OutlineInput): string {
  const { compared, history } = input;
  const last = compared.months.length - 1;
  const end = withoutPlanAt(input, last);
  const now = history?.values[history.months.indexOf(compared.from)];
  return `${now === undefined ? '' : `${children(now)} were looked after on ${longDate(compared.from)}. `}If nothing is done we expect ${formatCount(end.value)} on ${longDate(at(compared.months, last))}, with an 80% range of ${formatRange(end, 'children')}.`;
}

function chart(input: OutlineInput): ChartBlock {
  const { compared, baseline } = input;
  const columns: readonly Column[] = [{ title: 'Date', format: 'date' }, { title: 'If nothing is done', format: 'children' }, { title: '80% range', format: 'children', holds: 'range' }, { title: '95% range', format: 'children', holds: 'range' }, { title: 'With the plan', format: 'children' }];
  return {
    kind: 'chart', id: 'nothing-done', title: 'Children looked after: known, if nothing is done, and with the plan', showTable: true,
    longDescription: `${sentence(input)} The range widens with every month ahead. The line of the plan is its mean.`,
    valueAxis: { title: 'Children looked after', format: 'children' }, data: { kind: 'fan', fan: fanOf(input) },
    table: tableOf('nothing-done', 'Looked after at each year end', columns, yearEnds(compared.months).map(({ on, month }): Row => {
      const without = withoutPlanAt(input, month);
      return [on, without.value, { low: without.low, high: without.high }, { low: at(baseline.quantiles['0.025'], month), high: at(baseline.quantiles['0.975'], month) }, inCareAt(compared, 0, month).value];
    }), { note: 'Means of the simulated lives.' }),
  };
}

/** What doing nothing costs, year by year; it says so where no price list was given. */
function moneyBlocks({ compared: { costOfDoingNothing: years, isPriced } }: OutlineInput): readonly Block[] {
  if (!isPriced || years.length === 0) return [paragraph('No price list was given, so this paper holds no cost of placements and no saving on them.')];
  const whole = years.filter(({ months }) => months === 12);
  const [first, last] = [whole[0] ?? must(years[0], 'a year'), whole.at(-1) ?? must(years.at(-1), 'a year')];
  return [
    paragraph(`Placements cost ${formatPoundsShort(first.mean)} in ${financialYearName(first.yearEnding)} if nothing is done, and ${formatPoundsShort(last.mean)} in ${financialYearName(last.yearEnding)} `
      + `(80% range ${formatPoundsShort(last.quantiles['0.1'])} to ${formatPoundsShort(last.quantiles['0.9'])}), at the prices and yearly rises that the plan names.`),
    tableOf('nothing-done-cost', 'What placements cost if nothing is done', [{ title: 'Year', format: 'financial-year' }, { title: 'Months', format: 'count' }, { title: 'Expected', format: 'pounds' }, { title: '80% range', format: 'pounds', holds: 'range' }],
      years.map(({ yearEnding, months, mean, quantiles }): Row => [yearEnding, months, mean, { low: quantiles['0.1'], high: quantiles['0.9'] }])),
  ];
}

export function backgroundBlocks(input: OutlineInput): readonly Block[] {
  return [
    heading('Background and case for change', 'background'),
    ...said(input.words.background, 'why numbers and cost have moved as they have, what has been tried, and how other authorities compare'),
    subheading('What happens if nothing is done', 'if-nothing-is-done'),
    paragraph(sentence(input)), paragraph(HOW_TO_READ_80), chart(input), ...moneyBlocks(input),
  ];
}
