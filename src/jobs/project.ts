import type { CalendarDate } from '#kernel/calendar-date.ts';
import { must } from '#kernel/assert.ts';
import { ALL_GROUPS } from '#journeys/counts/series.ts';
import type { HistorySeries } from '#journeys/counts/series.ts';
import { monthEndHistory } from '#journeys/counts/month-end-history.ts';
import type { Journeys } from '#journeys/child.ts';
import type { PlacementGroup } from '#reference/placement-groups.ts';
import { backtestOrigins, HORIZONS_MONTHS, missesFrom, summariseBacktest } from '#demand/backtest.ts';
import { BASELINES } from '#demand/baselines.ts';
import { ENTRY_AGES } from '#demand/entrants.ts';
import { fitModel } from '#demand/fit.ts';
import { knownAt } from '#demand/known-at.ts';
import { planOf } from '#demand/plan.ts';
import type { Backtest, Baseline, Projection } from '#demand/projection.ts';
import { childDaysOf, summariseEndings, summariseRecords } from '#demand/summarise.ts';
import type { Records } from '#demand/summarise.ts';
import { pricesInForce } from '#returns/price-list/price-list.ts';
import type { PriceList } from '#returns/price-list/price-list.ts';
import { actualCost, costHistory } from '#scenarios/costs/actual-cost.ts';
import { summariseCost } from '#scenarios/costs/cost-summary.ts';
import { placementMix } from '#scenarios/costs/placement-mix.ts';
import type { InflationByGroup } from '#scenarios/costs/price.ts';
import { projectedCost } from '#scenarios/costs/projected-cost.ts';
import { fittedPlan } from '#jobs/fitted-plan.ts';
import type { Basis } from '#jobs/fitted-plan.ts';
import { simulate } from '#jobs/simulate.ts';
import { stopIfCancelled } from '#jobs/progress.ts';
import type { CancelSignal, OnProgress } from '#jobs/progress.ts';
import type { Pool } from '#jobs/task.ts';

export interface ProjectRequest extends Basis {
  /** No pound is shown without one. */
  readonly priceList?: PriceList;
  /** Yearly rise of prices by placement group, 0-1; none where not named. */
  readonly inflation?: InflationByGroup;
  readonly backtest: BacktestRequest;
}

export interface BacktestRequest {
  /** At most this many dates to forecast from; 0 for no backtest. */
  readonly origins: number;
  readonly months: number;
  readonly replicates: number;
}

/** Enough to place an outcome in an 80% or 95% range; the median of 200 replicates is good to a third of a standard deviation over ten. */
export const BACKTEST_DEFAULTS: BacktestRequest = { origins: 8, months: 36, replicates: 200 };

/** Shares of the work, as measured: the projection itself, then the backtest. */
const PROJECTION_SHARE = 0.6;

/** Fits, simulates, summarises and backtests. Throws `Cancelled` when the signal is set; wrong requests are the shells' to refuse. */
export async function project(request: ProjectRequest, pool: Pool, onProgress: OnProgress = () => {}, signal?: CancelSignal): Promise<Projection> {
  onProgress(0, 'Fitting the model');
  const { journeys, groups, model, plan } = fittedPlan(request);
  let done = 0;
  const records = await simulate(model, plan, pool, count => {
    done += count;
    onProgress((PROJECTION_SHARE * done) / plan.replicates, `Simulating: ${done} of ${plan.replicates} replicates`);
  }, signal);
  const history = monthEndHistory(journeys, groups);
  const backtest = await runBacktest(journeys, groups, request, history, pool,
    (share, doing) => onProgress(PROJECTION_SHARE + (1 - PROJECTION_SHARE) * share, doing), signal);
  const costs = costOf(request, journeys, groups, records, plan.monthEnds);
  onProgress(1, 'Done');
  return {
    from: model.from, months: plan.monthEnds, replicates: plan.replicates, seed: plan.seed,
    series: [...summariseRecords(records, model.groupIds), ...costs.series], endings: summariseEndings(records),
    history: [...history, ...costs.history], years: costs.years, groupsWithoutPrice: costs.groupsWithoutPrice,
    baselines: baselinesOf(history, plan.months), backtest,
  };
}

interface Costs extends Pick<Projection, 'series' | 'history' | 'years' | 'groupsWithoutPrice'> {}

/** Past and projected cost; nothing at all without a price list. */
function costOf(request: ProjectRequest, journeys: Journeys, groups: readonly PlacementGroup[], records: Records, monthEnds: readonly CalendarDate[]): Costs {
  if (request.priceList === undefined) return { series: [], history: [], years: [], groupsWithoutPrice: [] };
  const prices = pricesInForce(request.priceList);
  const actual = actualCost(journeys, prices, groups, request.inflation);
  const projected = projectedCost(childDaysOf(records, groups.map(group => group.id)), monthEnds, prices, placementMix(journeys, groups), request.inflation);
  return { ...summariseCost(projected, monthEnds, actual), history: costHistory(actual).series };
}

function baselinesOf(history: readonly HistorySeries[], months: number): Baseline[] {
  const { values } = must(history.find(series => series.measure === 'looked-after' && series.population === 'all'
    && series.placementGroup === ALL_GROUPS), 'the history of the total');
  return BASELINES.map(({ id, title, explanation, forecast }) => ({ id, title, explanation, values: forecast(values, months) }));
}

/** Forecasts from past dates and holds them against what followed. */
export async function runBacktest(
  journeys: Journeys, groups: readonly PlacementGroup[], request: Pick<ProjectRequest, 'seed' | 'backtest'>,
  history: readonly HistorySeries[], pool: Pool, onProgress: OnProgress, signal?: CancelSignal,
): Promise<Backtest> {
  const origins = backtestOrigins(journeys, request.backtest.origins);
  let done = 0;
  onProgress(0, `Testing on this authority's own past: ${origins.length} dates`);
  // All at once: while the workers simulate one date, the next is fitted here.
  const misses = await Promise.all(origins.map(async origin => {
    await Promise.resolve();
    stopIfCancelled(signal);
    const months = horizonFrom(origin, journeys.observedUntil, request.backtest.months);
    const model = fitModel(knownAt(journeys, origin), groups);
    const plan = planOf(origin, { months, replicates: request.backtest.replicates, seed: request.seed }, ENTRY_AGES);
    const records = await simulate(model, plan, pool, () => {}, signal);
    done += 1;
    onProgress(done / origins.length, `Testing on this authority's own past: ${done} of ${origins.length} dates`);
    return missesFrom(origin, summariseRecords(records, model.groupIds, ['looked-after'], ['all']), history);
  }));
  return summariseBacktest(origins, misses.flat());
}

/** The longest horizon that both the request and the data reach. */
function horizonFrom(origin: CalendarDate, until: CalendarDate, most: number): number {
  const known = Math.round((until - origin) / 30.44);
  return HORIZONS_MONTHS.findLast(horizon => horizon <= Math.min(known, most)) ?? HORIZONS_MONTHS[0];
}
