import { longDate } from '#kernel/calendar-date.ts';
import type { CalendarDate } from '#kernel/calendar-date.ts';
import { ALL_GROUPS } from '#journeys/counts/series.ts';
import { BASELINES } from '#demand/baselines.ts';
import type { BacktestResult } from '#demand/projection.ts';

/** Fewer outcomes than this say little about a range: the sentence warns. Assumption. */
const FEW_OUTCOMES = 8;

/** What a director should take from the backtest. */
export function backtestSentences(origins: readonly CalendarDate[], results: readonly BacktestResult[], bestMethod: string | null): string[] {
  const total = results.filter(result => result.placementGroup === ALL_GROUPS);
  const model = total.filter(result => result.method === 'model');
  if (model.length === 0 || bestMethod === null) {
    return ['The returns do not reach back far enough to test a forecast on this authority\'s own past: two years and six months are the least. Treat the ranges as untested here.'];
  }
  return [
    `Forecasts made as if on ${origins.length} past ${origins.length === 1 ? 'date' : 'dates'} (${longDate(origins[0]!)} to ${longDate(origins[origins.length - 1]!)}), with only what was known then, were held against what happened.`,
    bestSentence(total, bestMethod),
    ...model.map(coverageSentence),
    ...(model.every(result => result.outcomes < FEW_OUTCOMES)
      ? [`That is few outcomes, and neighbouring dates share most of their history: it can show a bad method, not prove a good one.`] : []),
  ];
}

const percent = (value: number): string => `${(value * 100).toFixed(1)}%`;

function bestSentence(total: readonly BacktestResult[], bestMethod: string): string {
  const error = (method: string): number => {
    const errors = total.filter(result => result.method === method).map(result => result.meanAbsoluteError);
    return errors.reduce((a, b) => a + b, 0) / errors.length;
  };
  const noChange = percent(error('no-change'));
  if (bestMethod === 'model') return `On this authority's own past the model came closest: it missed by ${percent(error('model'))} on average, "no change" by ${noChange}.`;
  const best = BASELINES.find(baseline => baseline.id === bestMethod)?.title ?? bestMethod;
  return `On this authority's own past "${best.toLowerCase()}" forecast the total better than the model: it missed by ${percent(error(bestMethod))} on average, the model by ${percent(error('model'))}. Use the model for its ranges, its placement groups and its reasons, and do not read its middle line as better than "${best.toLowerCase()}".`;
}

const coverageSentence = (result: BacktestResult): string =>
  `${result.horizon} months ahead, ${result.inside80} of ${result.outcomes} outcomes fell inside the 80% range and ${result.inside95} of ${result.outcomes} inside the 95% range; the average miss was ${percent(result.meanAbsoluteError)}, ${leaning(result.bias)}.`;

const leaning = (bias: number): string => (Math.abs(bias) < 0.005 ? 'neither high nor low' : `${percent(Math.abs(bias))} too ${bias > 0 ? 'high' : 'low'} on balance`);
