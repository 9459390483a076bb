import { longDate } from '#kernel/calendar-date.ts';
import type { Baseline, Projection } from '#demand/projection.ts';
import type { Block, Cell, Column, Line, TableBlock } from '#reports/block.ts';
import { bullets, lead, paragraph } from '#reports/block.ts';
import { exampleInput } from '#reports/example/example-input.ts';
import { fanOf } from '#reports/fan.ts';
import { figureOrNone } from '#reports/format.ts';
import type { ReportInput } from '#reports/report-input.ts';
import type { Section } from '#reports/section.ts';
import { estimateAt, horizonsReached, projectedOf } from '#reports/series.ts';
import { noData } from '#reports/words.ts';

/** The model's own line is the middle of the fan already. */
const simple = (projection: Projection): readonly Baseline[] => projection.baselines.filter(baseline => baseline.id !== 'model');

function table(projection: Projection): TableBlock {
  const horizons = horizonsReached(projection);
  const total = projectedOf(projection, 'looked-after');
  const columns: Column[] = [
    { title: 'Forecast', format: 'text' },
    ...horizons.map((horizon): Column => ({ title: longDate(horizon.on), format: 'children' })),
  ];
  const model: Cell[] = ['Headwater model', ...horizons.map(horizon => figureOrNone(estimateAt(total, horizon.index)?.middle))];
  return {
    kind: 'table', id: 'baselines', caption: 'Number looked after by each way of forecasting',
    columns,
    rows: [model, ...simple(projection).map((baseline): Cell[] => [
      baseline.title, ...horizons.map(horizon => figureOrNone(baseline.values[horizon.index])),
    ])],
  };
}

function lineOf(projection: Projection, baseline: Baseline): Line {
  return { id: baseline.id, title: baseline.title, months: projection.months.slice(0, baseline.values.length), values: baseline.values };
}

/** Which way of forecasting would have done best here: said in the report's first section too. */
export function bestSentence(projection: Projection): string {
  const best = projection.baselines.find(baseline => baseline.id === projection.backtest.bestMethod);
  if (!best) return 'There is not enough history here to say which of them would have done best.';
  if (best.id === 'model') return 'On this authority’s own past, the Headwater model would have done best.';
  return `On this authority’s own past, “${best.title.toLowerCase()}” would have forecast the total better than the Headwater model. Do not read the model’s middle line as better; it is there for its ranges, its placements and its reasons.`;
}

function write(input: ReportInput): readonly Block[] {
  const { projection } = input;
  if (!projection || projection.baselines.length === 0) return [paragraph(noData('there is no projection to hold against simple forecasts', 'Choose your returns and make one.'))];
  const fan = fanOf(input, projection, 'all', 'all', simple(projection).map(baseline => lineOf(projection, baseline)));
  const figures = table(projection);
  const chart: Block[] = fan === null ? [figures] : [{
    kind: 'chart', id: 'baselines', title: 'The projection beside simple forecasts',
    longDescription: `The projection with its ranges, and a dashed line for each simple forecast: ${simple(projection).map(baseline => `${baseline.title}: ${baseline.explanation}`).join(' ')}`,
    valueAxis: { title: 'Children looked after', format: 'children' },
    data: { kind: 'fan', fan },
    table: figures,
    showTable: true,
  }];
  return [
    lead(bestSentence(projection)),
    paragraph('A model earns its place only if it does better than a simple rule. These are the simple rules that reports often use, made from the same data:'),
    bullets(simple(projection).map(baseline => `${baseline.title}: ${baseline.explanation}`)),
    ...chart,
  ];
}

export const baselines: Section = { id: 'baselines', title: 'Beside simple forecasts', needs: ['projection'], write, example: exampleInput };
