import { monthName } from '#kernel/calendar-date.ts';
import type { BacktestResult, Projection } from '#demand/projection.ts';
import type { Block, Cell, ChartBlock, TableBlock } from '#reports/block.ts';
import { bullets, paragraph, subheading } from '#reports/block.ts';
import { exampleInput } from '#reports/example/example-input.ts';
import { figureOrNone, listed } from '#reports/format.ts';
import type { ReportInput } from '#reports/report-input.ts';
import type { Section } from '#reports/section.ts';
import { noData } from '#reports/words.ts';

const methodTitle = (projection: Projection, id: string): string =>
  (id === 'model' ? 'Headwater model' : projection.baselines.find(baseline => baseline.id === id)?.title ?? id);

/** `6 of 8`, or `x` for a method that gives no range. */
const insideOf = (inside: number | null, outcomes: number): Cell => (inside === null || outcomes === 0 ? { symbol: 'z' } : `${inside} of ${outcomes}`);

const share = (inside: number | null, outcomes: number): Cell => (inside === null ? { symbol: 'z' } : figureOrNone(inside / outcomes));

function methodsTable(projection: Projection, results: readonly BacktestResult[]): TableBlock {
  return {
    kind: 'table', id: 'backtest-methods', caption: 'How far each forecast of the total missed',
    columns: [
      { title: 'Forecast', format: 'text' }, { title: 'Months ahead', format: 'count' }, { title: 'Times checked', format: 'count' },
      { title: 'Average miss', format: 'percent-one-decimal' }, { title: 'Leaning', format: 'percent-signed' },
      { title: 'Inside 80% range', format: 'text' }, { title: 'Inside 95% range', format: 'text' },
    ],
    rows: results.map(result => [
      methodTitle(projection, result.method), result.horizon, result.outcomes,
      figureOrNone(result.meanAbsoluteError), figureOrNone(result.bias),
      insideOf(result.inside80, result.outcomes), insideOf(result.inside95, result.outcomes),
    ]),
    note: 'Average miss: how far forecast and outcome lay apart, as a share of the outcome. Leaning: + if forecasts ran high, - if they ran low.',
  };
}

function errorChart(projection: Projection, results: readonly BacktestResult[]): ChartBlock | null {
  const usable = results.filter(result => Number.isFinite(result.meanAbsoluteError) && result.outcomes > 0);
  const methods = [...new Set(usable.map(result => result.method))];
  const horizons = [...new Set(usable.map(result => result.horizon))].sort((a, b) => a - b);
  if (methods.length === 0) return null;
  return {
    kind: 'chart', id: 'backtest-errors', title: 'How far forecasts of the total missed, by months ahead',
    longDescription: horizons.map(horizon => `${horizon} months ahead: ${usable.filter(result => result.horizon === horizon)
      .map(result => `${methodTitle(projection, result.method)} ${(result.meanAbsoluteError * 100).toFixed(1)}%`).join(', ')}.`).join(' '),
    valueAxis: { title: 'Average miss (further left is better)', format: 'percent' },
    data: {
      kind: 'dots', series: methods.map(id => ({ id, title: methodTitle(projection, id) })),
      rows: horizons.map(horizon => ({
        label: `${horizon} months`,
        dots: usable.filter(result => result.horizon === horizon).map(result => ({ series: result.method, value: result.meanAbsoluteError })),
      })),
    },
    table: methodsTable(projection, results),
  };
}

function groupsTable(input: ReportInput, projection: Projection): TableBlock | null {
  const results = projection.backtest.results.filter(result => result.method === 'model' && result.placementGroup !== 'all');
  const groups = input.placementGroups.filter(group => results.some(result => result.placementGroup === group.id));
  if (groups.length === 0) return null;
  return {
    kind: 'table', id: 'backtest-groups', caption: 'The model by placement',
    columns: [
      { title: 'Placement', format: 'text' }, { title: 'Months ahead', format: 'count' }, { title: 'Times checked', format: 'count' },
      { title: 'Average miss', format: 'percent-one-decimal' }, { title: 'Leaning', format: 'percent-signed' },
      { title: 'Inside 80% range', format: 'percent' }, { title: 'Inside 95% range', format: 'percent' },
    ],
    rows: groups.flatMap(group => results.filter(result => result.placementGroup === group.id).map((result): Cell[] => [
      group.title, result.horizon, result.outcomes, figureOrNone(result.meanAbsoluteError), figureOrNone(result.bias),
      share(result.inside80, result.outcomes), share(result.inside95, result.outcomes),
    ])),
    note: 'A miss is a share of the outcome, so a small group misses by more. x: the outcome was 0 or nothing could be checked.',
  };
}

function write(input: ReportInput): readonly Block[] {
  const { projection } = input;
  if (!projection) return [paragraph(noData('there is no projection to test', 'Choose your returns and make one.'))];
  const { backtest } = projection;
  if (backtest.results.length === 0) {
    return [paragraph(noData('the returns are too short a history to test forecasts on', 'Add earlier years of returns.')), ...(backtest.sentences.length > 0 ? [bullets(backtest.sentences)] : [])];
  }
  const totals = backtest.results.filter(result => result.placementGroup === 'all');
  const chart = errorChart(projection, totals);
  const groups = groupsTable(input, projection);
  return [
    paragraph(`We stood at ${backtest.origins.length} earlier dates (${listed(backtest.origins.map(monthName))}), used only what was known then, made the forecasts again, and compared them with what came.`),
    ...(backtest.sentences.length > 0 ? [bullets(backtest.sentences)] : []),
    ...(chart ? [chart] : [methodsTable(projection, totals)]),
    paragraph('The dates lie close together, so their outcomes are alike: 8 checks say less than 8 independent ones would.'),
    ...(groups ? [subheading('By placement', 'backtest-by-placement'), groups] : []),
  ];
}

export const backtest: Section = { id: 'backtest', title: 'How past forecasts would have done', needs: ['projection'], write, example: exampleInput };
