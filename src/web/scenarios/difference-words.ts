import { must } from '#kernel/assert.ts';
import { longDate } from '#kernel/calendar-date.ts';
import type { Comparison } from '#jobs/compare.ts';
import { formatPoundsShort } from '#kernel/money.ts';
import type { ChartBlock, Line } from '#reports/block.ts';
import { directed, directedRange, FEWER, LESS } from '#reports/comparison-figures.ts';
import { formatChance, formatCount } from '#reports/format.ts';

/** A figure of the live difference: what it is about, the likeliest, and its range. */
export interface DifferenceFigure { readonly label: string; readonly value: string; readonly detail: string }

/** What a scenario comes to, in the fewest words. Pounds of placements only where there are prices. */
export function differenceFigures({ scenarios, months, isPriced }: Comparison): readonly DifferenceFigure[] {
  const { inCare, money } = must(scenarios[0], 'a scenario');
  const atEnd = must(inCare[0]?.months.at(-1), 'the last month');
  const children: DifferenceFigure = {
    label: `Looked after on ${longDate(must(months.at(-1), 'the last month'))}`, value: directed(atEnd.mean, formatCount, FEWER),
    detail: `8 times in 10: ${directedRange(atEnd.quantiles, formatCount, FEWER)} than if nothing is done`,
  };
  const spending = money.cumulative.at(-1);
  if (!isPriced || spending === undefined) return [children];
  return [
    children,
    { label: 'Spending over the years', value: directed(spending.mean, formatPoundsShort, LESS), detail: `8 times in 10: ${directedRange(spending.quantiles, formatPoundsShort, LESS)}, the levers’ own cost included` },
    { label: 'Chance of spending less', value: formatChance(money.chanceOfNetSaving.at(-1) ?? 0), detail: 'Over all years together' },
  ];
}

/** The same for somebody who hears it. */
export const differenceSentence = (comparison: Comparison): string =>
  `${differenceFigures(comparison).map(({ label, value }) => `${label}: ${value}`).join('. ')}. From ${formatCount(comparison.replicates)} lives.`;

/** Children looked after if nothing is done and with the scenario, month by month. */
export function liveChart({ baseline, months, scenarios }: Comparison): ChartBlock {
  const none = must(baseline.find(({ measure, placementGroup, population }) => measure === 'looked-after' && placementGroup === 'all' && population === 'all'), 'the total').mean;
  const total = must(scenarios[0]?.inCare[0], 'the total of the scenario').months;
  const lines: readonly Line[] = [
    { id: 'nothing', title: 'If nothing is done', months, values: none },
    { id: 'scenario', title: 'With this scenario', months, values: none.map((value, month) => value + (total[month]?.mean ?? 0)) },
  ];
  return {
    kind: 'chart', id: 'live-difference', title: 'Looked after, with and without this scenario', longDescription: lines.map(({ title, values }) => `${title}: ${formatCount(values.at(-1) ?? 0)} at the end`).join('. '),
    valueAxis: { title: 'Children looked after', format: 'children' }, data: { kind: 'lines', lines },
    table: { kind: 'table', id: 'live-difference', caption: 'At the end of each month', columns: [], rows: [] },
  };
}
