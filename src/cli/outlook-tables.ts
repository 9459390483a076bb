import { at, must } from '#kernel/assert.ts';
import { QUANTILE_NAMES, QUANTILES } from '#kernel/quantiles.ts';
import type { DoNothingPanel } from '#demand/outlook/do-nothing.ts';
import type { OutlookMeasure } from '#demand/outlook/measures.ts';
import type { OutlookArea } from '#demand/outlook/outlook-data.ts';
import type { AreaOutlook, OutlookYear } from '#demand/outlook/project-areas.ts';
import type { RecordingStep } from '#demand/outlook/recording-steps.ts';
import type { ReferenceClass } from '#demand/outlook/reference-class.ts';
import type { Block, Cell, TableBlock } from '#reports/block.ts';
import { bullets, paragraph } from '#reports/block.ts';
import { formatCount, formatPercent } from '#reports/format.ts';
import { recordsToCsv } from '#cli/output/output.ts';

/** The outlook of one authority, with all that a reader needs to judge it. */
export interface AuthorityOutlook {
  readonly area: OutlookArea;
  readonly measure: OutlookMeasure;
  readonly outlook: AreaOutlook;
  readonly panel: DoNothingPanel;
  readonly steps: readonly RecordingStep[];
  /** Where the target, or without one the outlook's own middle, stands among what has happened. */
  readonly reference: (ReferenceClass & { readonly years: number; readonly isTarget: boolean; readonly firstYear: number; readonly lastYear: number }) | null;
}

const count = (value: number): string => formatCount(Math.round(value));

const range = ({ quantiles }: OutlookYear, edge: number): string =>
  `${count(at(quantiles, edge))} to ${count(at(quantiles, QUANTILES.length - 1 - edge))}`;

function outlookTable({ area, measure, outlook }: AuthorityOutlook): TableBlock {
  const text = (title: string): TableBlock['columns'][number] => ({ title, format: 'text' });
  return {
    kind: 'table', id: 'outlook', caption: `${measure.title}: ${area.name}, from ${formatCount(outlook.lastValue)} in ${outlook.fromYear}`,
    columns: [text('Year to March'), { title: 'Middle', format: 'count' }, text('50% range'), text('80% range'), text('95% range')],
    rows: outlook.years.map(year => [String(year.year), Math.round(at(year.quantiles, QUANTILES.indexOf(0.5))),
      range(year, QUANTILES.indexOf(0.25)), range(year, QUANTILES.indexOf(0.1)), range(year, QUANTILES.indexOf(0.025))]),
  };
}

function doNothingTable({ panel }: AuthorityOutlook): TableBlock {
  const missed = (errors: DoNothingPanel['methods'][number]['errorsHere']): Cell => {
    const last = errors[panel.years - 1];
    return last ? `${formatPercent(last.medianAbsolute, 1)} of ${last.forecasts}` : 'x';
  };
  return {
    kind: 'table', id: 'do-nothing', caption: `If nothing is done: ${panel.fromYear + panel.years}, and how far each method has missed ${panel.years} years ahead (half missed by more)`,
    columns: [{ title: 'Method', format: 'text' }, { title: 'Forecast', format: 'text' }, { title: 'Missed here', format: 'text' }, { title: 'Missed on all', format: 'text' }],
    rows: panel.methods.map(({ title, forecasts, errorsHere, errorsOnAll }) => {
      const forecast = forecasts[panel.years - 1];
      return [title, forecast === null || forecast === undefined ? 'x' : count(forecast), missed(errorsHere), missed(errorsOnAll)];
    }),
  };
}

function recordWords({ panel }: AuthorityOutlook): string {
  const record = panel.record.find(({ horizon }) => horizon === panel.years);
  if (!record) return 'No forecast so far ahead has an outcome yet: how well the ranges hold is not known.';
  return `Over all areas, ${panel.years} years ahead, ${formatPercent(record.all.inside80, 0)} of ${formatCount(record.forecasts)} past outcomes fell within the 80% range `
    + `and ${formatPercent(record.all.inside95, 0)} within the 95% range.`;
}

function referenceWords({ reference, measure }: AuthorityOutlook): readonly string[] {
  if (!reference) return [];
  const moved = `${reference.target < 0 ? 'fall' : 'rise'} of ${formatPercent(Math.abs(reference.target), 1)} in ${reference.years} years`;
  return [`${reference.isTarget ? 'The target' : 'The outlook’s middle'} is a ${moved}. Among ${formatCount(reference.periods)} such periods of ${reference.areas} areas between ${reference.firstYear} and ${reference.lastYear}, `
    + `${formatPercent(reference.matched, 1)} moved at least so far the same way (${measure.counted}); ${formatPercent(reference.matchedWithoutNational, 1)} once the movement of all areas together is taken out.`];
}

const stepWords = (steps: readonly RecordingStep[]): readonly Block[] => (steps.length === 0 ? [] : [
  paragraph('Changes so large that a new way of recording is likelier than new demand. No trend is drawn through them:'),
  bullets(steps.map(({ yearEnding, before, after }) => `${yearEnding}: from ${formatCount(before)} to ${formatCount(after)}`)),
]);

export function outlookBlocks(one: AuthorityOutlook, notes: readonly string[]): readonly Block[] {
  return [
    outlookTable(one), paragraph(recordWords(one)), doNothingTable(one), paragraph(one.panel.sentence),
    ...referenceWords(one).map(paragraph), ...stepWords(one.steps), ...notes.map(paragraph),
  ];
}

/** A line for each area and year; a unit of several authorities has their numbers joined by +. */
export function outlooksCsv(outlooks: readonly AreaOutlook[], areas: readonly OutlookArea[]): string {
  const byUnit = new Map(areas.map(area => [area.stableUnit, area]));
  const text = (title: string): TableBlock['columns'][number] => ({ title, format: 'text' });
  const figure = (title: string): TableBlock['columns'][number] => ({ title, format: 'count' });
  return recordsToCsv('outlook',
    [text('authority'), text('stableUnit'), text('measure'), text('fromYear'), text('year'), figure('horizon'), figure('mean'),
      ...QUANTILE_NAMES.map(name => figure(`q${name}`)), figure('lastValue')],
    outlooks.flatMap(({ stableUnit, measure, fromYear, lastValue, years }) => years.map(({ year, horizon, mean, quantiles }): readonly Cell[] =>
      [must(byUnit.get(stableUnit), stableUnit).authorities.join('+'), stableUnit, measure, String(fromYear), String(year), horizon, mean, ...quantiles, lastValue])));
}
