import type { BacktestResult, Projection } from '#demand/projection.ts';
import type { Block, Cell, ChartBlock, TableBlock } from '#reports/block.ts';
import { bullets, paragraph, subheading, warning } from '#reports/block.ts';
import { rangesFailed } from '#reports/coverage.ts';
import { exampleInput } from '#reports/example/example-input.ts';
import { figureOrNone, formatPercent } from '#reports/format.ts';
import type { ReportInput } from '#reports/report-input.ts';
import type { Section } from '#reports/section.ts';
import { HORIZONS_MONTHS, lastKnown } from '#reports/series.ts';
import { noData } from '#reports/words.ts';

/** A percentage of fewer children than this says little: the rule of local statistics, which give none on bases under 10. */
const LEAST_BASE = 10;
/** Placements are drawn at these horizons alone; the table has all. */
const HORIZONS_DRAWN: readonly number[] = HORIZONS_MONTHS.slice(0, 3);

const methodTitle = (projection: Projection, id: string): string =>
  (id === 'model' ? 'Headwater model' : projection.baselines.find(baseline => baseline.id === id)?.title ?? id);

/** `6 of 8`; not applicable to a method that gives no range. */
const insideOf = (inside: number | null, outcomes: number): Cell => (inside === null || outcomes === 0 ? { symbol: 'z' } : `${inside} of ${outcomes}`);

const HOW_TO_READ_MISSES = 'Average miss: how far forecast and outcome lay apart, as a share of the outcome. Leaning: + where forecasts ran high, - where they ran low.';

/** Error, bias and coverage, a line for each result. */
function resultsTable(id: string, caption: string, first: string, rows: readonly { readonly title: string; readonly result: BacktestResult }[], note: string): TableBlock {
  return {
    kind: 'table', id, caption,
    columns: [
      { title: first, format: 'text' }, { title: 'Months ahead', format: 'count' }, { title: 'Times checked', format: 'count' },
      { title: 'Average miss', format: 'percent-one-decimal' }, { title: 'Leaning', format: 'percent-signed' },
      { title: 'Inside 80% range', format: 'text' }, { title: 'Inside 95% range', format: 'text' },
    ],
    rows: rows.map(({ title, result }) => [
      title, result.horizon, result.outcomes, figureOrNone(result.meanAbsoluteError), figureOrNone(result.bias),
      insideOf(result.inside80, result.outcomes), insideOf(result.inside95, result.outcomes),
    ]),
    note,
  };
}

const isUsable = (result: BacktestResult): boolean => Number.isFinite(result.meanAbsoluteError) && result.outcomes > 0;

function totalPart(projection: Projection): readonly Block[] {
  const results = projection.backtest.results.filter(result => result.placementGroup === 'all');
  const table = resultsTable('backtest-methods', 'Forecasts of the total against what came', 'Forecast', results.map(result => ({ title: methodTitle(projection, result.method), result })), HOW_TO_READ_MISSES);
  const usable = results.filter(isUsable);
  const methods = [...new Set(usable.map(result => result.method))];
  if (methods.length === 0) return [table];
  const horizons = [...new Set(usable.map(result => result.horizon))].sort((a, b) => a - b);
  const at = (horizon: number): readonly BacktestResult[] => usable.filter(result => result.horizon === horizon);
  const chart: ChartBlock = {
    kind: 'chart', id: 'backtest-errors', title: 'How far forecasts of the total missed, by months ahead',
    longDescription: horizons.map(horizon => `${horizon} months ahead: ${at(horizon).map(result => `${methodTitle(projection, result.method)} ${formatPercent(result.meanAbsoluteError, 1)}`).join(', ')}.`).join(' '),
    valueAxis: { title: 'Average miss (further left is better)', format: 'percent' },
    data: {
      kind: 'dots', series: methods.map(id => ({ id, title: methodTitle(projection, id) })),
      rows: horizons.map(horizon => ({ label: `${horizon} months`, dots: at(horizon).map(result => ({ series: result.method, value: result.meanAbsoluteError })) })),
    },
    table,
  };
  return [chart];
}

function groupsPart(input: ReportInput, projection: Projection): readonly Block[] {
  const results = projection.backtest.results.filter(result => result.method === 'model' && result.placementGroup !== 'all');
  const rows = input.placementGroups.flatMap(group => results.filter(result => result.placementGroup === group.id).map(result => ({ group, title: group.title, result })));
  if (rows.length === 0) return [];
  const table = resultsTable('backtest-groups', 'The model’s forecasts by placement against what came', 'Placement', rows,
    `${HOW_TO_READ_MISSES} A small group misses by more for its size; where the outcome was 0 there is no share to give.`);
  const drawn = rows.filter(row => isUsable(row.result) && HORIZONS_DRAWN.includes(row.result.horizon) && (lastKnown(input, 'looked-after', row.group.id) ?? 0) >= LEAST_BASE);
  const heading = subheading('By placement', 'backtest-by-placement');
  if (drawn.length === 0) return [heading, table];
  const groups = [...new Set(drawn.map(row => row.group))];
  const at = (id: string): typeof drawn => drawn.filter(row => row.group.id === id);
  return [heading, {
    kind: 'chart', id: 'backtest-placements', title: `How far the model’s forecasts missed, in placements with ${LEAST_BASE} children or more`,
    longDescription: groups.map(group => `${group.title}: ${at(group.id).map(row => `${formatPercent(row.result.meanAbsoluteError)} at ${row.result.horizon} months`).join(', ')}.`).join(' '),
    valueAxis: { title: 'Average miss (further left is better)', format: 'percent' },
    data: {
      kind: 'dots', series: HORIZONS_DRAWN.filter(horizon => drawn.some(row => row.result.horizon === horizon)).map(horizon => ({ id: String(horizon), title: `${horizon} months ahead` })),
      rows: groups.map(group => ({ label: group.title, dots: at(group.id).map(row => ({ series: String(row.result.horizon), value: row.result.meanAbsoluteError })) })),
    },
    table,
  }];
}

function write(input: ReportInput): readonly Block[] {
  const { projection } = input;
  if (!projection) return [paragraph(noData('there is no projection to test', 'Choose your returns and make one.'))];
  const { results, sentences } = projection.backtest;
  const said = sentences.length > 0 ? [bullets(sentences)] : [];
  if (results.length === 0) return [paragraph(noData('the returns are too short a history to test forecasts on', 'Add earlier years of returns.')), ...said];
  const failed = rangesFailed(projection.backtest);
  return [...(failed === null ? [] : [warning(failed)]), ...said, ...totalPart(projection), ...groupsPart(input, projection)];
}

export const backtest: Section = { id: 'backtest', title: 'How past forecasts would have done', needs: ['projection'], write, example: exampleInput };
