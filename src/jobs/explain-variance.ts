import type { CalendarDate } from '#kernel/calendar-date.ts';
import { addDays, financialYearEnding, monthEnd, monthEndAfter } from '#kernel/calendar-date.ts';
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
import { careOfJourneys, careOfPaths, careWithLevers, careYears, meanCare } from '#scenarios/analysis/care-used.ts';
import type { CareSpan, CareUsed, CareYear } from '#scenarios/analysis/care-used.ts';
import { decompose, decomposeLevers, figuresOf } from '#scenarios/analysis/decompose.ts';
import type { CostVariance, GroupPrices, PlannedLevers, YearOfLevers, YearToExplain } from '#scenarios/analysis/decompose.ts';
import { plannedPrices, pricesThatCame, withoutGroups } from '#scenarios/analysis/group-prices.ts';
import { loweredPrices, loweredReplicate, lowersPrices } from '#scenarios/analysis/levers-on-prices.ts';
import type { LoweredReplicate } from '#scenarios/analysis/levers-on-prices.ts';
import { compileScenario } from '#scenarios/compile.ts';
import type { CompiledScenario } from '#scenarios/compile.ts';
import { placementMix } from '#scenarios/costs/placement-mix.ts';
import type { InflationByGroup } from '#scenarios/costs/price.ts';
import { leverCalled } from '#scenarios/levers/index.ts';
import type { NamedLevers } from '#jobs/compare.ts';
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
  /** What was to be done from then on: the plan is then what the same children live through with these levers at work. Doing nothing when absent. */
  readonly planned?: NamedLevers;
}

/** Replicates followed before anybody may cancel or see how far it is. */
const CHUNK = 25;

/** Holds what care has cost since a day against what a plan made on that day would have expected, and says why they differ. */
export async function explainVariance(request: VarianceRequest, onProgress: OnProgress = () => {}, signal?: CancelSignal): Promise<CostVariance> {
  const { journeys, from, replicates, seed } = request;
  assert(monthEnd(from) === from && from >= journeys.observedFrom && from < journeys.observedUntil, 'a plan from a day that is not the last of a month within the returns');
  onProgress(0, 'Fitting the model');
  const { journeys: then, groups, model, plan } = fittedPlan({ ...request, months: monthsUntil(from, journeys.observedUntil) });
  const years = careYears(from, journeys.observedUntil);
  const compiled = compileScenario(request.planned?.levers ?? [], { monthEnds: plan.monthEnds, groupIds: model.groupIds });
  const lived = await livedIn({ model, plan, compiled, years, months: monthsWithin(years, plan) }, (share, doing) => onProgress(0.9 * share, doing), signal);
  onProgress(0.9, 'Taking the difference apart');
  const { planned, came, unpriced } = pricesOf(request, then, groups, plan, years);
  const actual = careOfJourneys(journeys, groups, years);
  const costed = years.map((year, y) => costedYear(lived, planned[y]!, y, monthsOfYear(plan, year)));
  const toExplain = costed.map(({ withLevers, replicates: pairs }, y): YearToExplain => ({ plan: withLevers, actual: { care: actual[y]!, prices: came[y]! }, replicates: pairs.map(([, one]) => one) }));
  const { years: variances, all } = decompose(toExplain);
  onProgress(1, 'Done');
  return {
    from, until: journeys.observedUntil, replicates, seed, all, groups: groups.map(({ title }) => title), groupsWithoutPrice: unpriced.map(group => groups[group]!.title),
    planned: plannedLevers(request.planned, costed), hasLaterPrices: request.priceList.lines.some(({ validFrom }) => validFrom !== null && validFrom > from),
    years: years.map((year, y) => ({ yearEnding: year.yearEnding, from: year.from, lastDay: addDays(year.until, -1), variance: variances[y]!, figures: figuresOf(toExplain[y]!) })),
  };
}

const plannedLevers = (planned: NamedLevers | undefined, costed: readonly YearOfLevers[]): PlannedLevers | null =>
  (planned === undefined || planned.levers.length === 0 ? null : { name: planned.name, levers: planned.levers.map(({ lever }) => leverCalled(lever).lever.title), ...decomposeLevers(costed) });

function monthsUntil(from: CalendarDate, until: CalendarDate): number {
  let months = 1;
  while (monthEndAfter(from, months) < until) months += 1;
  return months;
}

/** The months of the plan, the last as far as the years go. */
const monthsWithin = (years: readonly CareYear[], { monthEnds }: Plan): readonly CareSpan[] => monthEnds.map((end, month) => ({
  from: month === 0 ? years[0]!.from : addDays(monthEnds[month - 1]!, 1), until: end < years.at(-1)!.until ? addDays(end, 1) : years.at(-1)!.until,
}));

/** Positions of the months of a year. */
const monthsOfYear = ({ monthEnds }: Plan, { yearEnding }: CareYear): readonly number[] => monthEnds.flatMap((end, month) => (financialYearEnding(end) === yearEnding ? [month] : []));

/** Care used in one replicate by year, without levers and with them; and what these leave of prices, null where none is on prices. */
interface Lived { readonly without: readonly CareUsed[]; readonly withLevers: readonly CareUsed[]; readonly lowered: LoweredReplicate | null }

/** What is lived, and the days by which it is counted. */
interface ToLive { readonly model: FittedModel; readonly plan: Plan; readonly compiled: CompiledScenario; readonly years: readonly CareYear[]; readonly months: readonly CareSpan[] }

/** Care used in each replicate: needs the children's paths, which stay where they are made. */
async function livedIn({ model, plan, compiled: { treatment, money }, years, months }: ToLive, onProgress: OnProgress, signal?: CancelSignal): Promise<readonly Lived[]> {
  const groups = model.groupIds.length;
  const horizon = plan.monthEndDays[plan.months - 1]!;
  const paths = newPaths();
  const lived: Lived[] = [];
  for (let run = 0; run < plan.replicates; run += 1) {
    if (run % CHUNK === 0) {
      await Promise.resolve();
      stopIfCancelled(signal);
      onProgress(run / plan.replicates, `Simulating the plan: ${run} of ${plan.replicates} replicates`);
    }
    paths.length = 0;
    simulateWithTables(model, plan, drawTables(model, plan, run), run, new Int32Array(layoutOf(groups, plan.months).size), 0, paths);
    const bySpan = (spans: readonly CareSpan[]): readonly [without: readonly CareUsed[], withLevers: readonly CareUsed[]] => {
      const without = careOfPaths(paths, model.from, horizon, groups, spans);
      return [without, treatment.actions.length === 0 ? without : careWithLevers(without, paths, { plan, treatment, run }, model.from, groups, spans)];
    };
    const [without, withLevers] = bySpan(years);
    lived.push({ without, withLevers, lowered: lowersPrices(money) ? loweredReplicate(money, model.groupIds, bySpan(months)[1], { seed: plan.seed, run, runs: plan.replicates }) : null });
  }
  return lived;
}

/** A year of the plan at its prices, without levers and with them. */
function costedYear(lived: readonly Lived[], prices: GroupPrices, year: number, months: readonly number[]): YearOfLevers {
  const pricesIn = (replicates: readonly Lived[]): GroupPrices => {
    const lowered = replicates.flatMap(one => (one.lowered === null ? [] : [one.lowered]));
    return lowered.length === 0 ? prices : loweredPrices(prices, lowered, months);
  };
  return {
    without: { care: meanCare(lived.map(({ without }) => without[year]!)), prices },
    withLevers: { care: meanCare(lived.map(({ withLevers }) => withLevers[year]!)), prices: pricesIn(lived) },
    replicates: lived.map(one => [{ care: one.without[year]!, prices }, { care: one.withLevers[year]!, prices: pricesIn([one]) }]),
  };
}

/** Prices of both sides; a group without one on either costs nothing on both. */
function pricesOf({ journeys, priceList, inflation, inflationSince = inflation, from }: VarianceRequest, then: Journeys, groups: readonly PlacementGroup[], plan: Plan, years: readonly CareYear[]) {
  const knownThen: PriceList = { ...priceList, lines: priceList.lines.filter(({ validFrom }) => validFrom === null || validFrom <= from) };
  const planned = plannedPrices(groups, years, plan.monthEnds, pricesInForce(knownThen), placementMix(then, groups), inflation, from);
  const came = pricesThatCame(journeys, groups, years, pricesInForce(priceList), inflationSince, from);
  const unpriced = [...new Set([...planned.unpriced, ...came.unpriced])];
  return { planned: planned.years.map(prices => withoutGroups(prices, unpriced)), came: came.years.map(prices => withoutGroups(prices, unpriced)), unpriced };
}
