import { at, must } from '#kernel/assert.ts';
import type { CalendarDate } from '#kernel/calendar-date.ts';
import { lastDayOfFinancialYear } from '#kernel/calendar-date.ts';
import { QUANTILE_NAMES, QUANTILES } from '#kernel/quantiles.ts';
import type { DoNothingPanel } from '#demand/outlook/do-nothing.ts';
import type { OutlookMeasure } from '#demand/outlook/measures.ts';
import type { OutlookArea, YearFigure } from '#demand/outlook/outlook-data.ts';
import type { AreaOutlook, OutlookYear } from '#demand/outlook/project-areas.ts';
import type { RecordingStep } from '#demand/outlook/recording-steps.ts';
import type { ReferenceClass } from '#demand/outlook/reference-class.ts';
import { OUTLOOK } from '#demand/outlook/past-forecasts.ts';
import type { Band, Block, Cell, ChartBlock, Column, HeadingBlock, Range, TableBlock } from '#reports/block.ts';
import { bullets, paragraph } from '#reports/block.ts';
import { figureOrNone, formatCount, formatPercent, formatRange, listed } from '#reports/format.ts';

/** Years of the past that the chart shows: twice as many as it looks ahead. */
const YEARS_SHOWN_BEFORE = 10;

/** The outlook of one authority, with all that a reader needs to judge it. */
export interface AuthorityOutlook {
  readonly area: OutlookArea;
  readonly measure: OutlookMeasure;
  readonly outlook: AreaOutlook;
  /** The figures known, by the year that ends on 31 March; rising. */
  readonly history: readonly YearFigure[];
  readonly panel: DoNothingPanel;
  readonly steps: readonly RecordingStep[];
  /** Where the target, or without one the outlook's own middle, stands among what has happened. */
  readonly reference: (ReferenceClass & { readonly years: number; readonly isTarget: boolean; readonly firstYear: number; readonly lastYear: number }) | null;
}

const yearsInWords = (years: number): string => (years === 1 ? 'one year' : `${years} years`);

const count = (value: number): string => formatCount(Math.round(value));

/** The range between a quantile and its opposite. */
const range = ({ quantiles }: OutlookYear, edge: number): Range => ({ low: at(quantiles, edge), high: at(quantiles, QUANTILES.length - 1 - edge) });

function outlookTable({ area, measure, outlook }: AuthorityOutlook): TableBlock {
  const ranged = (title: string): Column => ({ title, format: 'count', holds: 'range' });
  return {
    kind: 'table', id: 'outlook', caption: `${measure.title}: ${area.name}, from ${formatCount(outlook.lastValue)} in ${outlook.fromYear}`,
    columns: [{ title: 'Year to March', format: 'text' }, { title: 'Middle', format: 'count' }, ranged('50% range'), ranged('80% range'), ranged('95% range')],
    rows: outlook.years.map(year => [String(year.year), at(year.quantiles, QUANTILES.indexOf(0.5)),
      range(year, QUANTILES.indexOf(0.25)), range(year, QUANTILES.indexOf(0.1)), range(year, QUANTILES.indexOf(0.025))]),
  };
}

/** How far a method has missed at the last of so many years ahead: the median, and of how many forecasts. */
export function missedCell(errors: DoNothingPanel['methods'][number]['errorsHere'], years: number): Cell {
  const last = errors[years - 1];
  return last ? `${formatPercent(last.medianAbsolute, 1)} (${last.forecasts})` : 'x';
}

function doNothingTable({ panel }: AuthorityOutlook): TableBlock {
  return {
    kind: 'table', id: 'do-nothing', caption: `If nothing is done: ${panel.fromYear + panel.years}, and how far each method has missed ${yearsInWords(panel.years)} ahead`,
    columns: [{ title: 'Method', format: 'text' }, { title: 'Forecast', format: 'text' }, { title: 'Missed here', format: 'text' }, { title: 'Missed on all', format: 'text' }],
    rows: panel.methods.map(({ title, forecasts, errorsHere, errorsOnAll }) => {
      const forecast = forecasts[panel.years - 1];
      return [title, forecast === null || forecast === undefined ? 'x' : count(forecast), missedCell(errorsHere, panel.years), missedCell(errorsOnAll, panel.years)];
    }),
    note: 'Missed: half of the past forecasts missed by more than this share of what came; in brackets, how many there were.',
  };
}

/** What each method makes of every year, for whoever reckons with more than the last. */
function yearByYearTable({ panel }: AuthorityOutlook): TableBlock {
  return {
    kind: 'table', id: 'do-nothing-by-year', caption: 'If nothing is done, year by year',
    columns: [{ title: 'Method', format: 'text' }, ...Array.from({ length: panel.years }, (_, i): Column => ({ title: String(panel.fromYear + i + 1), format: 'count' }))],
    rows: panel.methods.map(({ title, forecasts }) => [title, ...forecasts.map(figureOrNone)]),
  };
}

/** How forecasts of this measure have done over all areas, by years ahead: what the ranges are worth. */
function recordTable({ panel, measure }: AuthorityOutlook): TableBlock {
  const percent = (title: string): Column => ({ title, format: 'percent-one-decimal' });
  return {
    kind: 'table', id: 'track-record', caption: `${measure.title}: past forecasts of all areas, held against what came`,
    columns: [{ title: 'Years ahead', format: 'text' }, { title: 'Forecasts', format: 'count' }, percent('Outlook missed by'), percent('No change missed by'), percent('Inside the 80% range'), percent('Inside the 95% range')],
    rows: panel.record.map(({ horizon, forecasts, errors, all }): readonly Cell[] => {
      const missed = (method: string): Cell => figureOrNone(errors.find(one => one.method === method)?.medianAbsolute);
      return [String(horizon), forecasts, missed(OUTLOOK), missed('no-change'), all.inside80, all.inside95];
    }),
    note: 'Missed by: half of the forecasts were out by more than this share of what came. Each was made from what was known in its year. Ranges that hold have 80% and 95% of the outcomes inside.',
  };
}

function recordWords({ panel }: AuthorityOutlook): string {
  const record = panel.record.find(({ horizon }) => horizon === panel.years);
  if (!record) return 'No forecast so far ahead has an outcome yet: how well the ranges hold is not known.';
  return `Over all areas, ${yearsInWords(panel.years)} ahead, ${formatPercent(record.all.inside80, 0)} of ${formatCount(record.forecasts)} past outcomes fell within the 80% range `
    + `and ${formatPercent(record.all.inside95, 0)} within the 95% range.`;
}

function referenceWords(reference: NonNullable<AuthorityOutlook['reference']>, { counted }: OutlookMeasure): string {
  const moved = `${reference.target < 0 ? 'fall' : 'rise'} of ${formatPercent(Math.abs(reference.target), 1)} in ${yearsInWords(reference.years)}`;
  return `${reference.isTarget ? 'The target' : 'The outlook’s middle'} is a ${moved}. Among ${formatCount(reference.periods)} such periods of ${reference.areas} areas between ${reference.firstYear} and ${reference.lastYear}, `
    + `in ${formatPercent(reference.matched, 1)} the number of ${counted} moved at least so far the same way; in ${formatPercent(reference.matchedWithoutNational, 1)} once the movement of all areas together is taken out.`;
}

const stepWords = (steps: readonly RecordingStep[]): readonly Block[] => (steps.length === 0 ? [] : [
  paragraph('Changes so large that a new way of recording is likelier than new demand. No trend is drawn through them:'),
  bullets(steps.map(({ yearEnding, before, after }) => `${yearEnding}: from ${formatCount(before)} to ${formatCount(after)}`)),
]);

const shownOf = ({ history, outlook: { fromYear } }: AuthorityOutlook): readonly YearFigure[] =>
  history.filter(({ yearEnding }) => yearEnding > fromYear - YEARS_SHOWN_BEFORE && yearEnding <= fromYear);

/** Years that the line passes over because no number was published: nobody should read a figure off it. */
function gapWords(one: AuthorityOutlook): readonly string[] {
  const years = shownOf(one).map(({ yearEnding }) => yearEnding);
  const missing = years.flatMap((year, i) => Array.from({ length: Math.max(0, (years[i + 1] ?? year) - year - 1) }, (_, gap) => year + gap + 1));
  return missing.length === 0 ? [] : [`The files hold no number for ${listed(missing.map(String))}; the line passes over ${missing.length === 1 ? 'it' : 'them'}.`];
}

/** What has been, on each 31 March of the last years, and what is projected; the fan opens from the last known figure. */
function outlookChart(one: AuthorityOutlook): ChartBlock {
  const { area, measure, outlook } = one;
  const on = (year: number): CalendarDate => lastDayOfFinancialYear(year);
  const shown = shownOf(one);
  const months = [on(outlook.fromYear), ...outlook.years.map(({ year }) => on(year))];
  const edge = (index: number): readonly number[] => [outlook.lastValue, ...outlook.years.map(({ quantiles }) => at(quantiles, index))];
  const band = (title: string, low: number): Band => ({ title, low: edge(low), high: edge(QUANTILES.length - 1 - low) });
  const last = must(outlook.years.at(-1), 'the last year');
  return {
    kind: 'chart', id: 'outlook-chart', title: `${measure.title}: ${area.name}`,
    longDescription: `From ${formatCount(outlook.lastValue)} in ${outlook.fromYear} to ${count(at(last.quantiles, QUANTILES.indexOf(0.5)))} in ${last.year}, `
      + `with an 80% range of ${formatRange(range(last, QUANTILES.indexOf(0.1)), 'count')}. The ranges widen with every year ahead.`,
    // What is counted stands in the title; a telephone has no room for it twice.
    valueAxis: { title: 'Number', format: 'count' },
    data: { kind: 'fan', fan: {
      history: { id: 'history', title: 'Published', months: shown.map(({ yearEnding }) => on(yearEnding)), values: shown.map(({ value }) => value) },
      projected: { id: 'projected', title: 'Outlook', months, values: edge(QUANTILES.indexOf(0.5)) },
      bands: [band('95% range', QUANTILES.indexOf(0.025)), band('80% range', QUANTILES.indexOf(0.1)), band('50% range', QUANTILES.indexOf(0.25))],
      comparisons: [], lastDayOn: on(outlook.fromYear),
    } },
    table: outlookTable(one), showTable: true,
  };
}

/** What stands under the heading of the outlook, with headings of a level. */
export function outlookParts(one: AuthorityOutlook, level: HeadingBlock['level']): readonly Block[] {
  const { authorities, name } = one.area;
  // An authority of a reorganisation has no series of its own that can be compared over the years.
  const notes = [
    ...gapWords(one),
    ...(authorities.length > 1 ? [`Its authorities were reorganised, so the outlook is for the whole area: ${name} (${authorities.join(', ')}).`] : []),
  ];
  const part = (text: string, id: string, blocks: readonly Block[]): readonly Block[] => (blocks.length === 0 ? [] : [{ kind: 'heading', level, text, id }, ...blocks]);
  return [
    outlookChart(one), paragraph(recordWords(one)), ...notes.map(paragraph),
    ...part('If nothing is done', 'outlook-do-nothing', [doNothingTable(one), paragraph(one.panel.sentence), ...(one.panel.years > 1 ? [yearByYearTable(one)] : [])]),
    ...part('What has happened elsewhere', 'outlook-reference', one.reference ? [paragraph(referenceWords(one.reference, one.measure))] : []),
    ...part('Changes in recording', 'outlook-steps', stepWords(one.steps)),
    ...part('How far such forecasts have missed', 'outlook-record', one.panel.record.length === 0 ? [] : [recordTable(one)]),
  ];
}

/** The outlook as a document or a terminal shows it. */
export const outlookBlocks = (one: AuthorityOutlook): readonly Block[] =>
  [{ kind: 'heading', level: 2, text: 'Outlook', id: 'outlook-heading' }, ...outlookParts(one, 2)];

/** A row for each area and year, in full precision; a unit of several authorities has their numbers joined by +. */
export function outlookRecords(outlooks: readonly AreaOutlook[], areas: readonly OutlookArea[]): TableBlock {
  const byUnit = new Map(areas.map(area => [area.stableUnit, area]));
  const text = (title: string): Column => ({ title, format: 'text' });
  const figure = (title: string): Column => ({ title, format: 'count' });
  return {
    kind: 'table', id: 'outlook', caption: 'outlook',
    columns: [text('authority'), text('stableUnit'), text('measure'), text('fromYear'), text('year'), figure('horizon'), figure('mean'),
      ...QUANTILE_NAMES.map(name => figure(`q${name}`)), figure('lastValue')],
    rows: outlooks.flatMap(({ stableUnit, measure, fromYear, lastValue, years }) => years.map(({ year, horizon, mean, quantiles }): readonly Cell[] =>
      [must(byUnit.get(stableUnit), stableUnit).authorities.join('+'), stableUnit, measure, String(fromYear), String(year), horizon, mean, ...quantiles, lastValue])),
  };
}
