import { addMonths, monthEndAfter } from '#kernel/calendar-date.ts';
import type { CalendarDate } from '#kernel/calendar-date.ts';
import { must } from '#kernel/assert.ts';
import { mean } from '#kernel/mathematics.ts';
import { ALL_GROUPS } from '#journeys/counts/series.ts';
import type { HistorySeries } from '#journeys/counts/series.ts';
import type { Journeys } from '#journeys/child.ts';
import { BASELINES } from '#demand/baselines.ts';
import { backtestSentences } from '#demand/backtest-words.ts';
import type { Backtest, BacktestResult, ProjectedSeries } from '#demand/projection.ts';

/** The model's name among the methods compared. */
export const MODEL = 'model';

/** Months of history a forecast from the past needs before it, so that a level and rates can be fitted at all. Assumption. */
const LEAST_HISTORY_MONTHS = 24;
const STEP_MONTHS = 6;
/** Horizons compared; one is left out where no origin reaches it. */
export const HORIZONS_MONTHS = [6, 12, 24, 36, 48, 60] as const;

/** Dates to forecast from, oldest first: month ends every six months with two years before and six months after. */
export function backtestOrigins(journeys: Journeys, most: number): CalendarDate[] {
  const origins: CalendarDate[] = [];
  const earliest = addMonths(journeys.observedFrom, LEAST_HISTORY_MONTHS);
  for (let back = STEP_MONTHS; origins.length < most; back += STEP_MONTHS) {
    const origin = monthEndAfter(journeys.observedUntil, -back);
    if (origin < earliest - 1) break;
    origins.unshift(origin);
  }
  return origins;
}

/** One forecast from one origin, beside what happened. */
export interface Miss {
  readonly method: string;
  readonly placementGroup: string;
  readonly origin: CalendarDate;
  readonly horizon: number;
  readonly forecast: number;
  readonly actual: number;
  /** Whether the outcome fell inside the model's ranges; null for a method without ranges. */
  readonly inside80: boolean | null;
  readonly inside95: boolean | null;
}

/** Compares what was projected from an origin with what the whole history says happened, for the total and each group. */
export function missesFrom(origin: CalendarDate, series: readonly ProjectedSeries[], history: readonly HistorySeries[]): Miss[] {
  return series.filter(projected => projected.measure === 'looked-after' && projected.population === 'all').flatMap(projected => {
    const actual = must(history.find(known => known.measure === 'looked-after' && known.population === 'all'
      && known.placementGroup === projected.placementGroup), `history of ${projected.placementGroup}`);
    const start = actual.months.indexOf(origin);
    return HORIZONS_MONTHS.flatMap((horizon): Miss[] => {
      const outcome = start < 0 ? undefined : actual.values[start + horizon];
      if (outcome === undefined || horizon > projected.mean.length) return [];
      const key = { placementGroup: projected.placementGroup, origin, horizon, actual: outcome };
      const { quantiles } = projected;
      const within = (low: readonly number[], high: readonly number[]): boolean => low[horizon - 1]! <= outcome && outcome <= high[horizon - 1]!;
      return [
        { ...key, method: MODEL, forecast: quantiles['0.5'][horizon - 1]!, inside80: within(quantiles['0.1'], quantiles['0.9']), inside95: within(quantiles['0.025'], quantiles['0.975']) },
        ...BASELINES.map(baseline => ({
          ...key, method: baseline.id, forecast: baseline.forecast(actual.values.slice(0, start + 1), horizon)[horizon - 1]!, inside80: null, inside95: null,
        })),
      ];
    });
  });
}

export function summariseBacktest(origins: readonly CalendarDate[], misses: readonly Miss[]): Backtest {
  const keys = new Map<string, Miss[]>();
  for (const miss of misses) {
    const key = `${miss.method}|${miss.placementGroup}|${miss.horizon}`;
    keys.set(key, [...(keys.get(key) ?? []), miss]);
  }
  const results = [...keys.values()].map(resultOf);
  const bestMethod = bestOnTotal(misses);
  return { origins, results, bestMethod, sentences: backtestSentences(origins, results, bestMethod) };
}

function resultOf(misses: readonly Miss[]): BacktestResult {
  const { method, placementGroup, horizon } = misses[0]!;
  const ranged = misses.every(miss => miss.inside80 !== null);
  return {
    method, placementGroup, horizon, outcomes: misses.length,
    // A group of none is measured in children, not in shares of nothing.
    meanAbsoluteError: mean(misses.map(miss => Math.abs(miss.forecast - miss.actual) / Math.max(miss.actual, 1))),
    bias: mean(misses.map(miss => (miss.forecast - miss.actual) / Math.max(miss.actual, 1))),
    inside80: ranged ? misses.filter(miss => miss.inside80 === true).length : null,
    inside95: ranged ? misses.filter(miss => miss.inside95 === true).length : null,
  };
}

/** The method with the least mean error on the total, every horizon counting the same. */
function bestOnTotal(misses: readonly Miss[]): string | null {
  const total = misses.filter(miss => miss.placementGroup === ALL_GROUPS);
  const horizons = [...new Set(total.map(miss => miss.horizon))];
  if (horizons.length === 0) return null;
  const errorOf = (method: string): number => mean(horizons.map(horizon => mean(total
    .filter(miss => miss.method === method && miss.horizon === horizon)
    .map(miss => Math.abs(miss.forecast - miss.actual) / Math.max(miss.actual, 1)))));
  const methods = [MODEL, ...BASELINES.map(baseline => baseline.id)].map(method => ({ method, error: errorOf(method) }));
  return methods.reduce((best, next) => (next.error < best.error ? next : best)).method;
}
