import { must } from '#kernel/assert.ts';
import { longDate } from '#kernel/calendar-date.ts';
import type { QuantileName } from '#kernel/quantiles.ts';
import type { Comparison } from '#jobs/compare.ts';
import { formatPoundsShort } from '#kernel/money.ts';
import type { ChartBlock, Line } from '#reports/block.ts';
import { formatCount, formatPercent } from '#reports/format.ts';

/** A figure of the live difference: what it is about, the likeliest, and its range. */
export interface DifferenceFigure { readonly label: string; readonly value: string; readonly detail: string }

type Words = readonly [below: string, above: string];

const FEWER: Words = ['fewer', 'more'];
const LESS: Words = ['more', 'less'];

/** `12 fewer`; a difference that rounds to nothing has no direction. */
const directed = (value: number, format: (value: number) => string, [below, above]: Words): string =>
  (format(value) === format(0) ? format(0) : `${format(Math.abs(value))} ${value < 0 ? below : above}`);

/** The 80% range, its ends in the order of the one with the larger effect first: `4 to 21 fewer`, `3 fewer to 2 more`. */
function rangeWords(quantiles: Readonly<Record<QuantileName, number>>, format: (value: number) => string, words: Words): string {
  const [low, high] = [quantiles['0.1'], quantiles['0.9']];
  if (format(low) === format(high)) return directed(low, format, words);
  if (low < 0 && high <= 0) return `${format(-high)} to ${format(-low)} ${words[0]}`;
  if (low >= 0) return `${format(low)} to ${format(high)} ${words[1]}`;
  return `${directed(low, format, words)} to ${directed(high, format, words)}`;
}

/** A chance in words that never claim to be sure: all of some lives are not all lives. */
const chanceWords = (share: number): string => (share >= 0.995 ? 'over 99%' : share < 0.005 ? 'under 1%' : formatPercent(share));

/** What a scenario comes to, in the fewest words. Pounds of placements only where there are prices. */
export function differenceFigures({ scenarios, months, isPriced }: Comparison): readonly DifferenceFigure[] {
  const { inCare, money } = must(scenarios[0], 'a scenario');
  const atEnd = must(inCare[0]?.months.at(-1), 'the last month');
  const children: DifferenceFigure = {
    label: `Looked after on ${longDate(must(months.at(-1), 'the last month'))}`, value: directed(atEnd.mean, formatCount, FEWER),
    detail: `8 times in 10: ${rangeWords(atEnd.quantiles, formatCount, FEWER)} than if nothing is done`,
  };
  const spending = money.cumulative.at(-1);
  if (!isPriced || spending === undefined) return [children];
  return [
    children,
    { label: 'Spending over the years', value: directed(spending.mean, formatPoundsShort, LESS), detail: `8 times in 10: ${rangeWords(spending.quantiles, formatPoundsShort, LESS)}, the levers’ own cost included` },
    { label: 'Chance of spending less', value: chanceWords(money.chanceOfNetSaving.at(-1) ?? 0), detail: 'Over all years together' },
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
