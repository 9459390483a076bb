import { must } from '#kernel/assert.ts';
import { QUANTILE_NAMES } from '#kernel/quantiles.ts';
import type { OutlookArea } from '#demand/outlook/outlook-data.ts';
import type { AreaOutlook } from '#demand/outlook/project-areas.ts';
import type { Cell, TableBlock } from '#reports/block.ts';
import { recordsToCsv } from '#cli/output/output.ts';

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
