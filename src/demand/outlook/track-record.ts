import { at } from '#kernel/assert.ts';
import { mean, sum } from '#kernel/mathematics.ts';
import { QUANTILES, quantileOfSorted } from '#kernel/quantiles.ts';
import { medianOf, sortedWithoutGaps } from '#demand/outlook/order-statistics.ts';
import type { PastForecast } from '#demand/outlook/past-forecasts.ts';
import { OUTLOOK, shareMissed } from '#demand/outlook/past-forecasts.ts';
import { YEARLY_BASELINES } from '#demand/outlook/yearly-baselines.ts';

/** Shares of outcomes inside the 80 and the 95% range. */
export interface Coverage { readonly inside80: number; readonly inside95: number }

/** How a method's middle forecasts did; shares of what came. */
export interface Errors { readonly method: string; readonly forecasts: number; readonly medianAbsolute: number; readonly ninetieth: number; readonly medianBias: number }

export interface HorizonRecord {
  readonly horizon: number;
  readonly forecasts: number;
  readonly errors: readonly Errors[];
  /**
   * Mean pinball score over the seven quantiles, as a share of the value forecast from, against that of the last value with
   * the quantiles of its past misses; and against the same ranges moved so that their middle is the last value. Below 1 is better.
   */
  readonly scoreAgainstLastValue: number;
  readonly scoreAgainstCentredLastValue: number;
  readonly all: Coverage;
  /** Thirds of the forecasts by the value forecast from. */
  readonly largestThird: Coverage;
  readonly smallestThird: Coverage;
}

/** How past forecasts did, horizon by horizon; forecasts of a time when no last value had yet missed are left out. */
export function trackRecord(forecasts: readonly PastForecast[]): readonly HorizonRecord[] {
  const comparable = forecasts.filter(({ lastValueQuantiles }) => lastValueQuantiles !== null);
  const horizons = [...new Set(comparable.map(({ horizon }) => horizon))].sort((a, b) => a - b);
  return horizons.map(horizon => recordOf(horizon, comparable.filter(forecast => forecast.horizon === horizon)));
}

function recordOf(horizon: number, forecasts: readonly PastForecast[]): HorizonRecord {
  const sizes = sortedWithoutGaps(forecasts.map(({ lastValue }) => lastValue));
  const [lowThird, highThird] = [quantileOfSorted(sizes, 1 / 3), quantileOfSorted(sizes, 2 / 3)];
  const score = sum(forecasts.map(forecast => pinball(forecast, forecast.quantiles)));
  const lastValueScore = (move: (forecast: PastForecast) => number): number => sum(forecasts.map(forecast =>
    pinball(forecast, forecast.lastValueQuantiles!.map(quantile => quantile + move(forecast)))));
  return {
    horizon, forecasts: forecasts.length,
    errors: [OUTLOOK, ...YEARLY_BASELINES.map(({ id }) => id)].flatMap(method => errorsOf(forecasts, method) ?? []),
    scoreAgainstLastValue: score / lastValueScore(() => 0),
    scoreAgainstCentredLastValue: score / lastValueScore(({ lastValue, lastValueQuantiles }) => lastValue - at(lastValueQuantiles!, QUANTILES.indexOf(0.5))),
    all: coverageOf(forecasts),
    largestThird: coverageOf(forecasts.filter(({ lastValue }) => lastValue > highThird)),
    smallestThird: coverageOf(forecasts.filter(({ lastValue }) => lastValue <= lowThird)),
  };
}

/** Koenker and Bassett's loss, whose mean is least for the true quantile; over the seven, as a share of the value forecast from. */
function pinball({ actual, lastValue }: PastForecast, quantiles: readonly number[]): number {
  return mean(QUANTILES.map((probability, i) => {
    const short = actual - at(quantiles, i);
    return Math.max(probability * short, (probability - 1) * short);
  })) / lastValue;
}

/** How far a method's middle was out; null where it made no forecast. */
export function errorsOf(forecasts: readonly PastForecast[], method: string): Errors | null {
  const missed = forecasts.flatMap(forecast => shareMissed(forecast, method) ?? []);
  if (missed.length === 0) return null;
  const absolute = sortedWithoutGaps(missed.map(Math.abs));
  return {
    method, forecasts: missed.length, medianAbsolute: quantileOfSorted(absolute, 0.5), ninetieth: quantileOfSorted(absolute, 0.9), medianBias: medianOf(missed),
  };
}

function coverageOf(forecasts: readonly PastForecast[]): Coverage {
  const inside = (edge: number): number => forecasts.filter(({ actual, quantiles }) =>
    at(quantiles, edge) <= actual && actual <= at(quantiles, QUANTILES.length - 1 - edge)).length / forecasts.length;
  return { inside80: inside(QUANTILES.indexOf(0.1)), inside95: inside(QUANTILES.indexOf(0.025)) };
}
