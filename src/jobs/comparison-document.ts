import { isoDate } from '#kernel/calendar-date.ts';
import { QUANTILE_NAMES } from '#kernel/quantiles.ts';
import type { ScenarioComparison } from '#scenarios/comparison/comparison.ts';
import type { EarlyHelpKnown } from '#scenarios/front-door/capacity.ts';
import type { FunnelCompared } from '#scenarios/front-door/funnel-compared.ts';
import type { Comparison } from '#jobs/compare.ts';
import type { Column, Row, TableBlock } from '#reports/block.ts';
import { textColumns } from '#reports/block.ts';

const figures = (...titles: readonly string[]): readonly Column[] => titles.map(title => ({ title, format: 'count' }));

/** One line for each scenario, measure and month or year, in full precision: what the command line writes as CSV and the page gives to download. */
export const comparisonRecords = ({ months, scenarios }: Comparison): TableBlock => ({
  kind: 'table', id: 'comparison', caption: 'Comparison', columns: [...textColumns('scenario', 'measure', 'of', 'until'), ...figures('mean', ...QUANTILE_NAMES)],
  rows: scenarios.flatMap(({ name, inCare, money, funnel }): readonly Row[] => [
    ...inCare.flatMap(({ placementGroup, months: values }) => values.map(({ mean, quantiles }, month): Row => [name, 'looked-after', placementGroup, isoDate(months[month]!), mean, ...QUANTILE_NAMES.map(q => quantiles[q])])),
    ...([['cash-releasing', money.cashReleasing], ['avoided', money.avoided], ['cost', money.costs]] as const).flatMap(([measure, lines]) => lines.flatMap(({ title, byYearPence }) =>
      byYearPence.map((amount, year): Row => [name, `${measure}-pence`, title, String(money.years[year]!.yearEnding), amount, ...QUANTILE_NAMES.map(() => '')]))),
    ...(funnel === undefined ? [] : funnelRecords(name, funnel)),
    ...money.cumulative.map(({ mean, quantiles }, year): Row => [name, 'spending-below-doing-nothing-so-far-pence', 'all', String(money.years[year]!.yearEnding), mean, ...QUANTILE_NAMES.map(q => quantiles[q])]),
  ]),
});

/** Every step of the funnel and every way of ending, by twelve months: doing nothing, with the plan and the difference. */
const funnelRecords = (name: string, { untils, rows }: FunnelCompared): readonly Row[] => rows.flatMap(({ id, years }) => years.flatMap((year, y) =>
  (['nothing', 'plan', 'difference'] as const).map((side): Row => [name, `funnel-${side}`, id, isoDate(untils[y]!), year[side].mean, ...QUANTILE_NAMES.map(q => year[side].quantiles[q])])));

/** The comparison as JSON: dates as they are written, and no single lives. */
export function comparisonDocument(comparison: Comparison, version: string): object {
  const { from, months, lookedAfter: _, scenarios, earlyHelp, ...rest } = comparison;
  return { headwater: version, comparison: { from: isoDate(from), months: months.map(isoDate), ...rest, scenarios: scenarios.map(scenarioRecord), ...(earlyHelp === undefined ? {} : { earlyHelp: earlyHelpRecord(earlyHelp) }) } };
}

const earlyHelpRecord = ({ until, steppedUp, ...rest }: EarlyHelpKnown): object =>
  ({ ...rest, until: isoDate(until), steppedUp: steppedUp && { ...steppedUp, until: isoDate(steppedUp.until) } });

function scenarioRecord({ funnel, ...rest }: ScenarioComparison): object {
  return { ...rest, ...(funnel === undefined ? {} : { funnel: { ...funnel, knownUntil: isoDate(funnel.knownUntil), untils: funnel.untils.map(isoDate) } }) };
}
