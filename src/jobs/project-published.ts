import { at } from '#kernel/assert.ts';
import type { CalendarDate } from '#kernel/calendar-date.ts';
import { financialYearEnding, isoDate, lastDayOfFinancialYear, longDate } from '#kernel/calendar-date.ts';
import { QUANTILE_NAMES, QUANTILES } from '#kernel/quantiles.ts';
import type { DoNothingPanel } from '#demand/outlook/do-nothing.ts';
import { doNothingPanel } from '#demand/outlook/do-nothing.ts';
import { OUTLOOK_MEASURES } from '#demand/outlook/measures.ts';
import type { OutlookArea, OutlookData } from '#demand/outlook/outlook-data.ts';
import { figuresOf } from '#demand/outlook/outlook-data.ts';
import type { OutlookYear } from '#demand/outlook/project-areas.ts';
import { MOST_YEARS, projectAreas } from '#demand/outlook/project-areas.ts';
import type { Projection } from '#demand/projection.ts';
import { authorityCalled } from '#reference/local-authorities.ts';
import type { Block, Cell, Column, TableBlock } from '#reports/block.ts';
import { lead, paragraph } from '#reports/block.ts';
import { figureOrNone, formatCount, formatPercent } from '#reports/format.ts';
import { projectedOf } from '#reports/series.ts';
import { missedCell } from '#reports/outlook-blocks.ts';

/** What the projection counts, under its id among the published measures. */
const LOOKED_AFTER = at(OUTLOOK_MEASURES, 0);

/** The outlook from published statistics, as a forecast to hold the projection against on the days that both speak of. */
export interface PublishedBaseline {
  readonly area: OutlookArea;
  /** The last 31 March with a published number that was known on the day projected from. */
  readonly fromYear: number;
  readonly lastValue: number;
  /** What the returns count on that day; null where they do not reach it. */
  readonly ownCount: number | null;
  /** Every 31 March that the outlook and the projection share, with its place among the projected months. */
  readonly years: readonly (OutlookYear & { readonly on: CalendarDate; readonly monthIndex: number })[];
  /** Every yearly method, with its past error here and on all areas, to the last shared year. */
  readonly panel: DoNothingPanel;
}

/** The area that a DfE number or a name belongs to: its own, or the unit of a reorganisation that it is part of. */
export function areaNamed(data: OutlookData, words: string): OutlookArea | null {
  const authority = authorityCalled(words);
  return data.areas.find(({ authorities }) => authority && authorities.includes(authority.dfeNumber)) ?? null;
}

/** Null where the files let no outlook of the area be made, or none of its 31 Marches is projected. Nothing after the day projected from is used. */
export function publishedBaseline(projection: Projection, data: OutlookData, area: OutlookArea): PublishedBaseline | null {
  const lastMarch = lastDayOfFinancialYear(financialYearEnding(projection.from)) <= projection.from ? financialYearEnding(projection.from) : financialYearEnding(projection.from) - 1;
  const last = figuresOf(data, LOOKED_AFTER.id, area.stableUnit).findLast(({ yearEnding, value }) => yearEnding <= lastMarch && value > 0);
  if (!last) return null;
  const outlook = projectAreas(data, LOOKED_AFTER, last.yearEnding, MOST_YEARS).find(({ stableUnit }) => stableUnit === area.stableUnit);
  const years = (outlook?.years ?? []).flatMap(year => {
    const on = lastDayOfFinancialYear(year.year);
    const monthIndex = projection.months.indexOf(on);
    // Of one area alone nothing is learnt, and no number comes out.
    return monthIndex < 0 || !year.quantiles.every(Number.isFinite) ? [] : [{ ...year, on, monthIndex }];
  });
  const furthest = years.at(-1);
  if (!furthest) return null;
  const own = projection.history.find(({ measure, placementGroup, population }) => measure === 'looked-after' && placementGroup === 'all' && population === 'all');
  return {
    area, fromYear: last.yearEnding, lastValue: last.value, ownCount: own?.values[own.months.indexOf(lastDayOfFinancialYear(last.yearEnding))] ?? null,
    years, panel: doNothingPanel(data, LOOKED_AFTER, area.stableUnit, last.yearEnding, furthest.horizon),
  };
}

/** Whether the published number and the returns agree on where they start from: an outlook from another number is another forecast. */
export function startWords({ fromYear, lastValue, ownCount, area }: PublishedBaseline): string {
  const on = longDate(lastDayOfFinancialYear(fromYear));
  const published = `The published number of ${area.name} on ${on} is ${formatCount(lastValue)}`;
  if (ownCount === null) return `${published}; the returns do not reach that day.`;
  if (ownCount === lastValue) return `${published}, and the returns count as many.`;
  const apart = Math.abs(ownCount - lastValue);
  return `${published}; the returns count ${formatCount(ownCount)}, which is ${formatCount(apart)} ${ownCount < lastValue ? 'fewer' : 'more'} (${formatPercent(apart / lastValue, 1)}). `
    + 'The outlook starts from the published number, the projection from the returns: that much of any difference between them is not about the years ahead.';
}

/** On each 31 March that both speak of: the model, the simple forecasts from the returns, and the yearly methods from published statistics. */
function marchTable(projection: Projection, { years, panel }: PublishedBaseline): TableBlock {
  const model = projectedOf(projection, 'looked-after');
  const row = (title: string, values: readonly (number | null | undefined)[]): Cell[] => [title, ...values.map(figureOrNone)];
  return {
    kind: 'table', id: 'published-baseline', caption: 'Number looked after on 31 March, from the returns and from published statistics',
    columns: [{ title: 'Forecast', format: 'text' }, ...years.map(({ on }): Column => ({ title: longDate(on), format: 'children' }))],
    rows: [
      row('Headwater model', years.map(({ monthIndex }) => model?.quantiles['0.5'][monthIndex])),
      ...projection.baselines.map(({ title, values }) => row(`${title}, from the returns`, years.map(({ monthIndex }) => values[monthIndex]))),
      ...panel.methods.map(({ title, forecasts }) => row(`${title}, published`, years.map(({ horizon }) => forecasts[horizon - 1]))),
    ],
  };
}

function rangeTable({ years }: PublishedBaseline): TableBlock {
  const edge = (quantiles: readonly number[], index: number): Cell => ({ low: at(quantiles, index), high: at(quantiles, QUANTILES.length - 1 - index) });
  return {
    kind: 'table', id: 'published-ranges', caption: 'The outlook with its ranges',
    columns: [{ title: 'On', format: 'date' }, { title: 'Middle', format: 'children' }, { title: '80% range', format: 'children', holds: 'range' }, { title: '95% range', format: 'children', holds: 'range' }],
    rows: years.map(({ on, quantiles }) => [on, at(quantiles, QUANTILES.indexOf(0.5)), edge(quantiles, QUANTILES.indexOf(0.1)), edge(quantiles, QUANTILES.indexOf(0.025))]),
  };
}

function missedTable({ panel }: PublishedBaseline): TableBlock {
  return {
    kind: 'table', id: 'published-missed', caption: `How far yearly forecasts have missed ${panel.years === 1 ? 'one year' : `${panel.years} years`} ahead`,
    columns: [{ title: 'Method', format: 'text' }, { title: 'Missed here', format: 'text' }, { title: 'Missed on all', format: 'text' }],
    rows: panel.methods.map(({ title, errorsHere, errorsOnAll }) => [title, missedCell(errorsHere, panel.years), missedCell(errorsOnAll, panel.years)]),
    note: 'Missed: half of the past forecasts missed by more than this share of what came; in brackets, how many there were. x: none has an outcome yet.',
  };
}

/** What stands in the report under a heading of its own, beside the simple forecasts. */
export const publishedBlocks = (projection: Projection, published: PublishedBaseline): readonly Block[] => [
  lead(published.panel.sentence), paragraph(startWords(published)),
  marchTable(projection, published), rangeTable(published), missedTable(published),
];

/** What the JSON of a projection says of it; docs/schema/projection.schema.json describes it. */
export function publishedDocument(published: PublishedBaseline): object {
  const { area, fromYear, lastValue, ownCount, years, panel } = published;
  return {
    area: area.name, authorities: area.authorities, from: isoDate(lastDayOfFinancialYear(fromYear)), lastValue, ownCount, start: startWords(published),
    years: years.map(({ on, horizon, mean, quantiles }) =>
      ({ on: isoDate(on), horizon, mean, quantiles: Object.fromEntries(QUANTILE_NAMES.map((name, i) => [name, at(quantiles, i)])) })),
    methods: panel.methods, safest: panel.safest, sentence: panel.sentence,
  };
}
