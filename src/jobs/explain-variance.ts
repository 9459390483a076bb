import type { CalendarDate } from '#kernel/calendar-date.ts';
import { addDays, monthEnd, monthEndAfter } from '#kernel/calendar-date.ts';
import { assert } from '#kernel/assert.ts';
import type { Journeys } from '#journeys/child.ts';
import type { PlacementGroup } from '#reference/placement-groups.ts';
import type { FittedModel } from '#demand/fitted-model.ts';
import { drawTables } from '#demand/parameters.ts';
import { newPaths } from '#demand/paths.ts';
import type { Plan } from '#demand/plan.ts';
import { layoutOf } from '#demand/record.ts';
import { simulateWithTables } from '#demand/run.ts';
import { pricesInForce } from '#returns/price-list/price-list.ts';
import type { PriceList } from '#returns/price-list/price-list.ts';
import { careOfJourneys, careOfPaths, careYears, meanCare } from '#scenarios/analysis/care-used.ts';
import type { CareUsed, CareYear } from '#scenarios/analysis/care-used.ts';
import { decompose, figuresOf } from '#scenarios/analysis/decompose.ts';
import type { CostVariance, YearToExplain } from '#scenarios/analysis/decompose.ts';
import { plannedPrices, pricesThatCame, withoutGroups } from '#scenarios/analysis/group-prices.ts';
import { placementMix } from '#scenarios/costs/placement-mix.ts';
import type { InflationByGroup } from '#scenarios/costs/price.ts';
import { fittedPlan } from '#jobs/fitted-plan.ts';
import type { Basis } from '#jobs/fitted-plan.ts';
import { stopIfCancelled } from '#jobs/progress.ts';
import type { CancelSignal, OnProgress } from '#jobs/progress.ts';

export interface VarianceRequest extends Omit<Basis, 'months' | 'from'> {
  /** The day on which the plan is made, with only what was known on it: the last day of a month before the returns end. */
  readonly from: CalendarDate;
  /** The plan knows of the prices in it that began by `from`; what came is priced by all of them. */
  readonly priceList: PriceList;
  /** Yearly rise of prices by placement group that the plan supposes, 0-1. */
  readonly inflation: InflationByGroup;
  /** How prices in general came to rise, where somebody knows; what the plan supposes when absent. */
  readonly inflationSince?: InflationByGroup;
}

/** Replicates followed before anybody may cancel or see how far it is. */
const CHUNK = 25;

/** Holds what care has cost since a day against what a projection made on that day would have expected, and says why they differ. */
export async function explainVariance(request: VarianceRequest, onProgress: OnProgress = () => {}, signal?: CancelSignal): Promise<CostVariance> {
  const { journeys, from, replicates, seed } = request;
  assert(monthEnd(from) === from && from >= journeys.observedFrom && from < journeys.observedUntil, 'a plan from a day that is not the last of a month within the returns');
  onProgress(0, 'Fitting the model');
  const { journeys: then, groups, model, plan } = fittedPlan({ ...request, months: monthsUntil(from, journeys.observedUntil) });
  const years = careYears(from, journeys.observedUntil);
  const lived = await livedIn(model, plan, years, (share, doing) => onProgress(0.9 * share, doing), signal);
  onProgress(0.9, 'Taking the difference apart');
  const { planned, came, unpriced } = pricesOf(request, then, groups, plan, years);
  const actual = careOfJourneys(journeys, groups, years);
  const toExplain = years.map((_, y): YearToExplain => {
    const ofYear = lived.map(used => used[y]!);
    return { plan: { care: meanCare(ofYear), prices: planned[y]! }, actual: { care: actual[y]!, prices: came[y]! }, replicates: ofYear };
  });
  const { years: variances, all } = decompose(toExplain);
  onProgress(1, 'Done');
  return {
    from, until: journeys.observedUntil, replicates, seed, all, groups: groups.map(({ title }) => title), groupsWithoutPrice: unpriced.map(group => groups[group]!.title),
    years: years.map((year, y) => ({ yearEnding: year.yearEnding, from: year.from, lastDay: addDays(year.until, -1), variance: variances[y]!, figures: figuresOf(toExplain[y]!) })),
  };
}

function monthsUntil(from: CalendarDate, until: CalendarDate): number {
  let months = 1;
  while (monthEndAfter(from, months) < until) months += 1;
  return months;
}

/** Care used in each replicate, by year: needs the children's paths, which stay where they are made. */
async function livedIn(model: FittedModel, plan: Plan, years: readonly CareYear[], onProgress: OnProgress, signal?: CancelSignal): Promise<readonly (readonly CareUsed[])[]> {
  const groups = model.groupIds.length;
  const horizon = plan.monthEndDays[plan.months - 1]!;
  const paths = newPaths();
  const lived: (readonly CareUsed[])[] = [];
  for (let run = 0; run < plan.replicates; run += 1) {
    if (run % CHUNK === 0) {
      await Promise.resolve();
      stopIfCancelled(signal);
      onProgress(run / plan.replicates, `Simulating the plan: ${run} of ${plan.replicates} replicates`);
    }
    paths.length = 0;
    simulateWithTables(model, plan, drawTables(model, plan, run), run, new Int32Array(layoutOf(groups, plan.months).size), 0, paths);
    lived.push(careOfPaths(paths, model.from, horizon, groups, years));
  }
  return lived;
}

/** Prices of both sides; a group without one on either costs nothing on both. */
function pricesOf({ journeys, priceList, inflation, inflationSince = inflation, from }: VarianceRequest, then: Journeys, groups: readonly PlacementGroup[], plan: Plan, years: readonly CareYear[]) {
  const knownThen: PriceList = { ...priceList, lines: priceList.lines.filter(({ validFrom }) => validFrom === null || validFrom <= from) };
  const planned = plannedPrices(groups, years, plan.monthEnds, pricesInForce(knownThen), placementMix(then, groups), inflation, from);
  const came = pricesThatCame(journeys, groups, years, pricesInForce(priceList), inflationSince, from);
  const unpriced = [...new Set([...planned.unpriced, ...came.unpriced])];
  return { planned: planned.years.map(prices => withoutGroups(prices, unpriced)), came: came.years.map(prices => withoutGroups(prices, unpriced)), unpriced };
}
