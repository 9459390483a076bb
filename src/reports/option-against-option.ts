import { at, must } from '#kernel/assert.ts';
import type { CalendarDate } from '#kernel/calendar-date.ts';
import { longDate } from '#kernel/calendar-date.ts';
import { formatPoundsShort } from '#kernel/money.ts';
import type { AgainstOther, ScenarioComparison } from '#scenarios/comparison/comparison.ts';
import type { Spread } from '#scenarios/comparison/spread.ts';
import type { Row, TableBlock } from '#reports/block.ts';
import { textColumns } from '#reports/block.ts';
import { formatChance, formatCount } from '#reports/format.ts';
import { beside, directedRange, FEWER, in80, LESS } from '#reports/comparison-figures.ts';

/** One option and what it differs by from another. */
export interface Pair { readonly name: string; readonly against: AgainstOther }

/** Each option against each that comes after it; options stand in the order in which they were compared. */
export const pairsOf = (scenarios: readonly ScenarioComparison[]): readonly Pair[] =>
  scenarios.flatMap(({ name, againstOthers }, position) => againstOthers.slice(position).map(against => ({ name, against })));

const last = <T>(list: readonly T[]): T => must(list.at(-1), 'a month and a year');

const isNothing = ({ quantiles }: Spread): boolean => quantiles['0.025'] === 0 && quantiles['0.975'] === 0;

/** Two options in two sentences: what the first is beside the second. */
export function pairSentence({ name, against }: Pair, until: CalendarDate): string {
  const { other, chanceOfFewer, chanceOfMore, chanceOfSpendingLess, chanceOfSpendingMore } = against;
  const children = last(against.months);
  const spending = last(against.cumulative);
  if (chanceOfFewer + chanceOfMore + last(chanceOfSpendingLess) + last(chanceOfSpendingMore) === 0) return `${name} against ${other}: in every life as many are looked after on ${longDate(until)}, and as much is spent.`;
  const lookedAfter = isNothing(children) ? `as many looked after on ${longDate(until)}`
    : `${beside(children.mean, formatCount, FEWER, 'about as many')} looked after on ${longDate(until)} (8 times in 10: ${directedRange(children.quantiles, formatCount, FEWER)}; fewer in ${formatChance(chanceOfFewer)} of the lives, more in ${formatChance(chanceOfMore)})`;
  const spent = isNothing(spending) ? 'As much is spent over the years.'
    : `Spending over the years is ${beside(spending.mean, formatPoundsShort, LESS, 'about as much')} (8 times in 10: ${directedRange(spending.quantiles, formatPoundsShort, LESS)}; less in ${formatChance(last(chanceOfSpendingLess))} of the lives).`;
  return `${name} against ${other}: ${lookedAfter}. ${spent}`;
}

/** The same as a table. */
export const pairsTable = (pairs: readonly Pair[], months: readonly CalendarDate[], id: string): TableBlock => ({
  kind: 'table', id, caption: `Option against option, up to ${longDate(at(months, months.length - 1))}`,
  columns: [
    ...textColumns('Option', 'Against'), { title: 'Looked after at the end', format: 'count', holds: 'estimate' }, { title: 'Chance of fewer', format: 'chance' }, { title: 'Chance of more', format: 'chance' },
    { title: 'Spending below the other', format: 'pounds-short', holds: 'estimate' }, { title: 'Chance of spending less', format: 'chance' },
  ],
  rows: pairs.map(({ name, against }): Row => [name, against.other, in80(last(against.months)), against.chanceOfFewer, against.chanceOfMore, in80(last(against.cumulative)), last(against.chanceOfSpendingLess)]),
  note: 'Below 0: fewer children, or more spending, than with the other option. In brackets the 80% range of what is between the two: they share all luck, so it is narrower than what their own ranges suggest. '
    + 'Where the chances of fewer and of more do not make up all lives, the rest have as many children. Fewer is better only where it is safe: the indicators to watch say so, not this table.',
});
