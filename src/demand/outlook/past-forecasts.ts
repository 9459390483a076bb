import { at } from '#kernel/assert.ts';
import { QUANTILES, quantileOfSorted } from '#kernel/quantiles.ts';
import type { OutlookMeasure } from '#demand/outlook/measures.ts';
import type { OutlookData } from '#demand/outlook/outlook-data.ts';
import { figuresOf } from '#demand/outlook/outlook-data.ts';
import { projectAreas } from '#demand/outlook/project-areas.ts';
import { baselineForecast, sharesGrown, YEARLY_BASELINES } from '#demand/outlook/yearly-baselines.ts';

/** A forecast as it would have been made in a past year, beside what came. */
export interface PastForecast {
  readonly stableUnit: string;
  readonly fromYear: number;
  readonly horizon: number;
  readonly lastValue: number;
  readonly actual: number;
  /** The outlook, in the order of QUANTILES. */
  readonly quantiles: readonly number[];
  /** The last value, with the quantiles of how last values had missed; null before any such miss was known. */
  readonly lastValueQuantiles: readonly number[] | null;
  /** By id of the baseline; absent where it lacks years. */
  readonly baselines: Readonly<Record<string, number>>;
}

/** The id under which the outlook stands among the methods. */
export const OUTLOOK = 'outlook';

/** Every forecast from the years named whose outcome the data hold. Each is made from what was known in its year. */
export function pastForecasts(data: OutlookData, measure: OutlookMeasure, fromYears: readonly number[]): readonly PastForecast[] {
  const actuals = new Map(data.areas.map(({ stableUnit }) =>
    [stableUnit, new Map(figuresOf(data, measure.id, stableUnit).map(({ yearEnding, value }) => [yearEnding, value]))]));
  return fromYears.flatMap(fromYear => {
    const lastValueSteps = new Map<number, readonly number[] | null>();
    const stepsAt = (horizon: number): readonly number[] | null => {
      if (!lastValueSteps.has(horizon)) {
        const shares = sharesGrown(data, measure.id, fromYear, horizon);
        lastValueSteps.set(horizon, shares.length === 0 ? null : QUANTILES.map(probability => quantileOfSorted(shares, probability)));
      }
      return lastValueSteps.get(horizon)!;
    };
    return projectAreas(data, measure, fromYear).flatMap(({ stableUnit, lastValue, years }) => {
      const series = figuresOf(data, measure.id, stableUnit);
      return years.flatMap(({ year, horizon, quantiles }): readonly PastForecast[] => {
        const actual = actuals.get(stableUnit)?.get(year);
        return actual === undefined || actual <= 0 ? [] : [{
          stableUnit, fromYear, horizon, lastValue, actual, quantiles,
          lastValueQuantiles: stepsAt(horizon)?.map(share => lastValue * (1 + share)) ?? null,
          baselines: Object.fromEntries(YEARLY_BASELINES.flatMap(baseline => {
            const forecast = baselineForecast(baseline, series, fromYear, horizon);
            return forecast === null ? [] : [[baseline.id, forecast]];
          })),
        }];
      });
    });
  });
}

/** The middle of a method's forecast; null where it made none. */
export const middleOf = ({ quantiles, baselines }: PastForecast, method: string): number | null =>
  (method === OUTLOOK ? at(quantiles, QUANTILES.indexOf(0.5)) : baselines[method] ?? null);

/** How far a method's forecast was from what came, as a share of what came: above 0 where it was too high. */
export function shareMissed(forecast: PastForecast, method: string): number | null {
  const middle = middleOf(forecast, method);
  return middle === null ? null : middle / forecast.actual - 1;
}
