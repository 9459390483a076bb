import { at, must } from '#kernel/assert.ts';
import type { CalendarDate } from '#kernel/calendar-date.ts';
import { longDate } from '#kernel/calendar-date.ts';
import { sum } from '#kernel/mathematics.ts';
import { formatPoundsShort } from '#kernel/money.ts';
import type { PlacementGroup } from '#reference/placement-groups.ts';
import type { ProjectedSeries } from '#demand/projection.ts';
import type { MoneyLine, ScenarioComparison } from '#scenarios/comparison/comparison.ts';
import type { Spread } from '#scenarios/comparison/spread.ts';
import type { EarlyHelpKnown } from '#scenarios/front-door/capacity.ts';
import { leverCalled } from '#scenarios/levers/index.ts';
import type { Block, Cell, ChartBlock, Column, Line, Row, TableBlock } from '#reports/block.ts';
import { bullets, paragraph, poundColumns, subheading, textColumns, warning } from '#reports/block.ts';
import { formatChance, formatCount, listed } from '#reports/format.ts';
import { funnelComparedBlocks } from '#reports/funnel-compared-blocks.ts';
import { pairSentence, pairsOf, pairsTable } from '#reports/option-against-option.ts';
import type { ExpectedCourse } from '#reports/usual-change-blocks.ts';
import { usualChangeBlocks } from '#reports/usual-change-blocks.ts';
import { allYears, beside, directedRange, FEWER, groupTitle, in80, indicatorTitle, LESS, UNPRICED } from '#reports/comparison-figures.ts';

/** What a comparison came to, for a reader. */
export interface ComparedForReading {
  readonly from: CalendarDate;
  readonly months: readonly CalendarDate[];
  readonly replicates: number;
  /** On the last day of the data. */
  readonly lookedAfterNow: number;
  readonly baseline: readonly ProjectedSeries[];
  readonly placementGroups: readonly PlacementGroup[];
  readonly groupsWithoutPrice: readonly string[];
  /** False without a price list: placements then have no pound. */
  readonly isPriced: boolean;
  readonly scenarios: readonly ScenarioComparison[];
  readonly earlyHelp?: EarlyHelpKnown;
}

const idOf = (name: string): string => name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-').replaceAll(/^-|-$/g, '');
const total = (lines: readonly MoneyLine[], year: number): number => sum(lines.map(line => at(line.byYearPence, year)));
const atEnd = ({ inCare }: ScenarioComparison): Spread => must(must(inCare[0], 'the total').months.at(-1), 'a month');

const AS_MANY = 'about as many';
const AS_MUCH = 'about as much';

/** A scenario in two sentences. */
export function scenarioSentence(scenario: ScenarioComparison, until: CalendarDate): string {
  const end = atEnd(scenario);
  const { money: { cumulative, costs, chanceOfNetSaving }, total: { netPence } } = scenario;
  const children = beside(end.mean, formatCount, FEWER, AS_MANY);
  const spending = beside(netPence, formatPoundsShort, LESS, AS_MUCH);
  return `${scenario.name}: ${children} looked after on ${longDate(until)} ${children === AS_MANY ? 'as' : 'than'} if nothing is done (8 times in 10: ${directedRange(end.quantiles, formatCount, FEWER)}). `
    + `Spending over the years is ${spending} ${spending === AS_MUCH ? 'as' : 'than'} if nothing is done, after ${formatPoundsShort(allYears(costs))} for the levers themselves `
    + `(8 times in 10: ${directedRange(must(cumulative.at(-1), 'a year').quantiles, formatPoundsShort, LESS)}; less in ${formatChance(chanceOfNetSaving.at(-1) ?? 0)} of the lives).`;
}

function sideBySide({ scenarios, months }: ComparedForReading): TableBlock {
  const until = must(months.at(-1), 'a month');
  return {
    kind: 'table', id: 'compared', caption: `Beside doing nothing, up to ${longDate(until)}`,
    columns: [
      ...textColumns('Scenario'), { title: 'Looked after at the end', format: 'count', holds: 'estimate' }, ...poundColumns('Cash-releasing', 'Avoided cost', 'Cost of the levers'),
      { title: 'Spending below doing nothing', format: 'pounds-short', holds: 'estimate' }, { title: 'Chance of spending less', format: 'chance' },
    ],
    rows: scenarios.map((scenario): Row => {
      const { money: { cashReleasing, avoided, costs, cumulative, chanceOfNetSaving } } = scenario;
      return [scenario.name, in80(atEnd(scenario)), allYears(cashReleasing), allYears(avoided), allYears(costs), in80(must(cumulative.at(-1), 'a year')), chanceOfNetSaving.at(-1) ?? 0];
    }),
    note: 'Below 0: fewer children, or more spending. In brackets the 80% range of the difference. Cash-releasing and avoided cost are different things and are not added up: '
      + 'the first takes spending below what today’s children cost at the year’s prices, the second is of a rise that does not come.',
  };
}

/** Looked after at the end of each month, on average: if nothing is done, then with each scenario. */
function coursesOf({ baseline, scenarios }: ComparedForReading): readonly ExpectedCourse[] {
  const none = must(baseline.find(one => one.measure === 'looked-after' && one.placementGroup === 'all' && one.population === 'all'), 'the total').mean;
  return [
    { title: 'If nothing is done', lookedAfter: none },
    ...scenarios.map(({ name, inCare }) => ({ title: name, lookedAfter: none.map((value, month) => value + at(must(inCare[0], 'the total').months, month).mean) })),
  ];
}

function linesChart(compared: ComparedForReading): ChartBlock {
  const { months } = compared;
  const lines = coursesOf(compared).map(({ title, lookedAfter }, i): Line => ({ id: i === 0 ? 'baseline' : `scenario-${i - 1}`, title, months, values: lookedAfter }));
  const ends = lines.map(({ title, values }) => `${title}: ${formatCount(values.at(-1) ?? 0)}`);
  return {
    kind: 'chart', id: 'compared-lines', title: 'Looked after, month by month', longDescription: `On ${longDate(must(months.at(-1), 'a month'))} on average: ${listed(ends)}.`,
    valueAxis: { title: 'Children looked after', format: 'children' }, data: { kind: 'lines', lines },
    table: {
      kind: 'table', id: 'compared-lines', caption: 'Looked after on the last day of each month, mean of the lives', columns: [{ title: 'Month', format: 'date' }, ...lines.map((line): Column => ({ title: line.title, format: 'children' }))],
      rows: months.map((month, m): Row => [month, ...lines.map(({ values }) => at(values, m))]),
    },
  };
}

/** Money by year: each column by itself, then the levers' cost, then what is spent less in all. */
function yearsTable({ name, money: { years, cashReleasing, avoided, costs, netPence, net, cumulative, chanceOfNetSaving } }: ScenarioComparison): TableBlock {
  // A column for the months only where they tell something: the table is wide.
  const isWhole = years.every(({ months }) => months === 12);
  return {
    kind: 'table', id: `years-${idOf(name)}`, caption: `${name}: money by financial year`,
    columns: [
      { title: 'Year', format: 'financial-year' }, ...(isWhole ? [] : textColumns('Months')), ...poundColumns('Cash-releasing', 'Avoided cost', 'Cost', 'Spending below doing nothing'),
      { title: '80% range', format: 'pounds-short', holds: 'range' }, { title: 'All years so far', format: 'pounds-short', holds: 'estimate' }, { title: 'Chance of spending less', format: 'chance' },
    ],
    rows: years.map(({ yearEnding, months }, year): Row => [
      yearEnding, ...(isWhole ? [] : [String(months)]), total(cashReleasing, year), total(avoided, year), total(costs, year), at(netPence, year),
      { low: at(net, year).quantiles['0.1'], high: at(net, year).quantiles['0.9'] }, in80(at(cumulative, year)), at(chanceOfNetSaving, year),
    ]),
    note: `Figures are means of the lives, at the prices and rises given.${isWhole ? '' : ' A year of fewer than twelve months is not projected to its end, or from its beginning.'}`,
  };
}

function linesTable({ name, money: { years, cashReleasing, avoided, costs } }: ScenarioComparison): TableBlock {
  const rows = ([['Cash-releasing', cashReleasing], ['Avoided cost', avoided], ['Cost', costs]] as const).flatMap(([column, lines]) =>
    lines.map((line): Row => [line.title, column, ...line.byYearPence, sum(line.byYearPence)]));
  return {
    kind: 'table', id: `lines-${idOf(name)}`, caption: `${name}: where the money comes from and goes`,
    columns: [...textColumns('Line', 'Column'), ...poundColumns(...years.map(({ yearEnding }) => `Year to March ${yearEnding}`), 'All years')], rows,
  };
}

function leverBlocks({ name, waterfall, total: whole }: ScenarioComparison): readonly Block[] {
  if (waterfall === null) return [];
  const { levers, interaction } = waterfall;
  const rows = levers.map((lever): Row => [lever.title, lever.inCareAtEnd, lever.netPence, ...[lever.alone.tookPart, lever.together.tookPart, lever.alone.succeeded, lever.together.succeeded].map((value): Cell => value)]);
  const none: Cell = { symbol: 'z' };
  const overlaps = levers.flatMap(({ lever, title }) => leverCalled(lever).lever.overlapsWith.flatMap(other => levers.flatMap(one => (one.lever === other && one.title > title ? [`${title} and ${one.title}`] : []))));
  const table: TableBlock = {
    kind: 'table', id: `levers-${idOf(name)}`, caption: `${name}: the difference by lever`, lastRowIsTotal: true,
    columns: [...textColumns('Lever'), { title: 'Looked after at the end', format: 'count' }, ...poundColumns('Spending below doing nothing'), { title: 'Take part, alone', format: 'count' }, { title: 'Take part, together', format: 'count' }, { title: 'It works for, alone', format: 'count' }, { title: 'It works for, together', format: 'count' }],
    rows: [...rows, ['What they do to each other', interaction.inCareAtEnd, interaction.netPence, none, none, none, none], ['Together', whole.inCareAtEnd, whole.netPence, none, none, none, none]],
    note: 'Each lever alone against doing nothing, then the rest, so that the lines add up exactly. Together fewer take part where a lever before has already kept them out of care or moved them: a child is prevented once.',
  };
  const safety = levers.map(({ lever, title }): Row => [title, listed(leverCalled(lever).lever.counterweights.map(indicatorTitle)), leverCalled(lever).lever.evidence.map(({ says }) => says)[0] ?? '']);
  return [
    { kind: 'chart', showTable: true, id: `waterfall-${idOf(name)}`, title: `${name}: spending below doing nothing, by lever`, longDescription: rows.map(row => `${String(row[0])}: ${formatPoundsShort(Number(row[2]))}`).join('; '),
      valueAxis: { title: 'Spending below doing nothing', format: 'pounds-short' },
      data: { kind: 'waterfall', start: null, steps: [...levers.map(({ title, netPence }) => ({ label: title, value: netPence })), { label: 'What they do to each other', value: interaction.netPence }], end: { label: 'Together', value: whole.netPence } }, table },
    ...(overlaps.length > 0 ? [paragraph(`May reach the same children: ${overlaps.join('; ')}.`)] : []),
    { kind: 'table', id: `safety-${idOf(name)}`, caption: `${name}: what to watch so that it is safe, and what is known`, columns: textColumns('Lever', 'Indicators to watch', 'Evidence'), rows: safety },
  ];
}

function groupsTable(compared: ComparedForReading, { name, inCare }: ScenarioComparison): TableBlock {
  return {
    kind: 'table', id: `groups-${idOf(name)}`, caption: `${name}: looked after at the end beside doing nothing, by placement`,
    columns: [...textColumns('Placement'), { title: 'Change', format: 'count', holds: 'estimate' }],
    rows: inCare.map(({ placementGroup, months }): Row => [placementGroup === 'all' ? 'All' : groupTitle(compared, placementGroup), in80(must(months.at(-1), 'a month'))]),
  };
}

/** Each option against each other. Two ranges beside doing nothing do not say which of two options does more: their difference does. */
function againstEachOther({ scenarios, months }: ComparedForReading): readonly Block[] {
  const pairs = pairsOf(scenarios);
  if (pairs.length === 0) return [];
  return [subheading('Option against option', 'against-each-other'), bullets(pairs.map(pair => pairSentence(pair, must(months.at(-1), 'a month')))), pairsTable(pairs, months, 'against-each-other-table')];
}

/** Scenarios beside doing nothing and against each other, then each by itself. */
export function comparisonBlocks(compared: ComparedForReading): readonly Block[] {
  const { scenarios, months, replicates, groupsWithoutPrice, isPriced, earlyHelp } = compared;
  const until = must(months.at(-1), 'a month');
  return [
    ...scenarios.map(scenario => paragraph(scenarioSentence(scenario, until))),
    ...(isPriced ? [] : [warning(UNPRICED)]),
    ...(groupsWithoutPrice.length > 0 ? [warning(`No price for ${listed(groupsWithoutPrice.map(id => groupTitle(compared, id)))}: what changes there is not in any pound.`)] : []),
    sideBySide(compared), linesChart(compared), ...againstEachOther(compared), ...usualChangeBlocks(compared.lookedAfterNow, coursesOf(compared)),
    ...scenarios.flatMap((scenario): readonly Block[] => [
      subheading(scenario.name, `scenario-${idOf(scenario.name)}`), yearsTable(scenario), linesTable(scenario), ...leverBlocks(scenario), groupsTable(compared, scenario),
      ...(scenario.funnel === undefined ? [] : funnelComparedBlocks(scenario.name, idOf(scenario.name), scenario.funnel, earlyHelp ?? null)),
    ]),
    paragraph(`Every scenario is lived by the same children as doing nothing, ${formatCount(replicates)} times. What no lever touches is the same in both, so a range is of the difference alone. Effects, reach and take-up are what the plan says.`),
  ];
}
