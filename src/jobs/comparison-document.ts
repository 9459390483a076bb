import type { CalendarDate } from '#kernel/calendar-date.ts';
import { isoDate } from '#kernel/calendar-date.ts';
import { QUANTILE_NAMES } from '#kernel/quantiles.ts';
import { ALL_GROUPS } from '#journeys/counts/series.ts';
import type { AgainstOther, ScenarioComparison } from '#scenarios/comparison/comparison.ts';
import type { Spread } from '#scenarios/comparison/spread.ts';
import type { EarlyHelpKnown } from '#scenarios/front-door/capacity.ts';
import type { FunnelCompared } from '#scenarios/front-door/funnel-compared.ts';
import type { Comparison } from '#jobs/compare.ts';
import type { Cell, Column, Row, TableBlock } from '#reports/block.ts';
import { textColumns } from '#reports/block.ts';

const figures = (...titles: readonly string[]): readonly Column[] => titles.map(title => ({ title, format: 'count' }));

/** What a difference is from; another scenario stands by its name. */
const DOING_NOTHING = 'doing-nothing';

/** One line for each scenario, measure and month or year, in full precision, first beside doing nothing and then against the other scenarios: what the command line writes as CSV and the page gives to download. */
export const comparisonRecords = ({ months, scenarios }: Comparison): TableBlock => ({
  kind: 'table', id: 'comparison', caption: 'Comparison', columns: [...textColumns('scenario', 'against', 'measure', 'of', 'until'), ...figures('mean', ...QUANTILE_NAMES)],
  rows: [
    ...scenarios.flatMap(({ name, inCare, money, funnel }): readonly Row[] => [
      ...inCare.flatMap(({ placementGroup, months: values }) => values.map((spread, month): Row => [name, DOING_NOTHING, 'looked-after', placementGroup, isoDate(months[month]!), ...figuresOf(spread)])),
      ...([['cash-releasing', money.cashReleasing], ['avoided', money.avoided], ['cost', money.costs]] as const).flatMap(([measure, lines]) => lines.flatMap(({ title, byYearPence }) =>
        byYearPence.map((amount, year): Row => [name, DOING_NOTHING, `${measure}-pence`, title, String(money.years[year]!.yearEnding), ...alone(amount)]))),
      ...(funnel === undefined ? [] : funnelRecords(name, funnel)),
      ...money.cumulative.map((spread, year): Row => [name, DOING_NOTHING, 'spending-below-doing-nothing-so-far-pence', ALL_GROUPS, String(money.years[year]!.yearEnding), ...figuresOf(spread)]),
    ]),
    ...scenarios.flatMap(({ name, money, againstOthers }) => againstOthers.flatMap((against): readonly Row[] => againstOtherRows(name, against, months, money.years.map(({ yearEnding }) => String(yearEnding))))),
  ],
});

/** Every step of the funnel and every way of ending, by twelve months: as it is when nothing is done, as it is with the plan, and the difference. */
const funnelRecords = (name: string, { untils, rows }: FunnelCompared): readonly Row[] => rows.flatMap(({ id, years }) => years.flatMap((year, y) =>
  (['nothing', 'plan', 'difference'] as const).map((side): Row => [name, DOING_NOTHING, `funnel-${side}`, id, isoDate(untils[y]!), ...figuresOf(year[side])])));

function againstOtherRows(name: string, { other, months: values, atEnd, chanceOfFewer, chanceOfMore, cumulative, chanceOfSpendingLess }: AgainstOther, months: readonly CalendarDate[], years: readonly string[]): readonly Row[] {
  const end = isoDate(months.at(-1)!);
  return [
    ...values.map((spread, month): Row => [name, other, 'looked-after', ALL_GROUPS, isoDate(months[month]!), ...figuresOf(spread)]),
    ...atEnd.map((spread): Row => [name, other, 'looked-after', spread.placementGroup, end, ...figuresOf(spread)]),
    [name, other, 'chance-of-fewer-looked-after', ALL_GROUPS, end, ...alone(chanceOfFewer)], [name, other, 'chance-of-more-looked-after', ALL_GROUPS, end, ...alone(chanceOfMore)],
    ...cumulative.map((spread, year): Row => [name, other, 'spending-below-other-so-far-pence', ALL_GROUPS, years[year]!, ...figuresOf(spread)]),
    ...chanceOfSpendingLess.map((chance, year): Row => [name, other, 'chance-of-spending-less-so-far', ALL_GROUPS, years[year]!, ...alone(chance)]),
  ];
}

const figuresOf = ({ mean, quantiles }: Spread): readonly number[] => [mean, ...QUANTILE_NAMES.map(name => quantiles[name])];
/** A figure without a range. */
const alone = (value: number): readonly Cell[] => [value, ...QUANTILE_NAMES.map(() => '')];

/** The comparison as JSON: dates as they are written, and no single lives. */
export function comparisonDocument(comparison: Comparison, version: string): object {
  const { from, months, lookedAfter: _, lookedAfterInGroups: __, scenarios, earlyHelp, ...rest } = comparison;
  return { headwater: version, comparison: { from: isoDate(from), months: months.map(isoDate), ...rest, scenarios: scenarios.map(scenarioRecord), ...(earlyHelp === undefined ? {} : { earlyHelp: earlyHelpRecord(earlyHelp) }) } };
}

const earlyHelpRecord = ({ until, steppedUp, ...rest }: EarlyHelpKnown): object =>
  ({ ...rest, until: isoDate(until), steppedUp: steppedUp && { ...steppedUp, until: isoDate(steppedUp.until) } });

function scenarioRecord({ funnel, ...rest }: ScenarioComparison): object {
  return { ...rest, ...(funnel === undefined ? {} : { funnel: { ...funnel, knownUntil: isoDate(funnel.knownUntil), untils: funnel.untils.map(isoDate) } }) };
}
