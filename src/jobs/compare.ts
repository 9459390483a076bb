import type { CalendarDate } from '#kernel/calendar-date.ts';
import { addDays, addMonths, monthEndAfter } from '#kernel/calendar-date.ts';
import type { Journeys } from '#journeys/child.ts';
import { ALL_GROUPS } from '#journeys/counts/series.ts';
import { forEachStay, groupPositions } from '#journeys/counts/stays.ts';
import type { PlacementGroup } from '#reference/placement-groups.ts';
import type { FrontDoorBasis } from '#demand/front-door/basis.ts';
import type { Plan } from '#demand/plan.ts';
import type { ProjectedSeries } from '#demand/projection.ts';
import { COUNTED, summariseRecords } from '#demand/summarise.ts';
import type { Records } from '#demand/summarise.ts';
import { pricesInForce } from '#returns/price-list/price-list.ts';
import type { PriceList } from '#returns/price-list/price-list.ts';
import { againstOther } from '#scenarios/comparison/against-other.ts';
import { comparisonOf, inCareOf } from '#scenarios/comparison/comparison.ts';
import type { ComparedSeries, ScenarioComparison, Variant } from '#scenarios/comparison/comparison.ts';
import { costOfDoingNothing } from '#scenarios/comparison/doing-nothing.ts';
import type { YearOfDoingNothing } from '#scenarios/comparison/doing-nothing.ts';
import { outcomeOf, settingOf } from '#scenarios/comparison/outcome.ts';
import type { DifferenceRecords, Setting, SettingBefore } from '#scenarios/comparison/outcome.ts';
import { compileScenario } from '#scenarios/compile.ts';
import type { CompiledScenario } from '#scenarios/compile.ts';
import { placementMix } from '#scenarios/costs/placement-mix.ts';
import type { InflationByGroup } from '#scenarios/costs/price.ts';
import { averageCostPerDay } from '#scenarios/costs/projected-cost.ts';
import type { EarlyHelpKnown } from '#scenarios/front-door/capacity.ts';
import { liveFrontDoor } from '#scenarios/front-door/setting.ts';
import type { LeverUse } from '#scenarios/lever.ts';
import type { UnitCostChoice } from '#scenarios/scenario.ts';
import { fittedPlan } from '#jobs/fitted-plan.ts';
import type { Basis, FittedPlan } from '#jobs/fitted-plan.ts';
import { simulateScenarios } from '#jobs/simulate.ts';
import { stopIfCancelled } from '#jobs/progress.ts';
import type { CancelSignal, OnProgress } from '#jobs/progress.ts';
import type { Pool } from '#jobs/task.ts';

/** What all scenarios of a comparison share. */
export interface CompareRequest extends Basis {
  readonly priceList?: PriceList;
  readonly inflation: InflationByGroup;
  readonly unitCosts: UnitCostChoice;
  /** What the returns tell of the front door on the day the projection begins after; absent where they do not. */
  readonly frontDoor?: FrontDoorBasis;
  readonly earlyHelp?: EarlyHelpKnown;
}

export interface NamedLevers { readonly name: string; readonly levers: readonly LeverUse[] }

/** Scenarios side by side, each against the same baseline, lived by the same children. */
export interface Comparison {
  readonly from: CalendarDate;
  readonly months: readonly CalendarDate[];
  readonly replicates: number;
  readonly seed: number;
  /** Looked after on the last day of the data. */
  readonly lookedAfterNow: number;
  /** Looked-after children and flows of the baseline, as a projection gives them. */
  readonly baseline: readonly ProjectedSeries[];
  /** What placements cost by year if nothing is done; empty without a price list. */
  readonly costOfDoingNothing: readonly YearOfDoingNothing[];
  /** Those that children are counted by, in their order. */
  readonly placementGroups: readonly PlacementGroup[];
  readonly groupsWithoutPrice: readonly string[];
  readonly isPriced: boolean;
  readonly scenarios: readonly ScenarioComparison[];
  /** What the returns tell of early help; absent where they do not, or not of the front door. */
  readonly earlyHelp?: EarlyHelpKnown;
  /** Looked-after children of each scenario in every life, at the end of each month: index `replicate * months + month`. For gateways. */
  readonly lookedAfter: readonly Int32Array[];
  /** By scenario and placement group, the same: of them, those who live there. Empty for a first picture. */
  readonly lookedAfterInGroups: readonly (readonly Int32Array[])[];
}

/** The parts that stay the same while levers are moved: the fitted model, its plan and the prices. */
export interface Prepared extends FittedPlan { readonly setting: SettingBefore; readonly earlyHelp: EarlyHelpKnown | null }

/** The last days of the months that a request projects. */
export const monthsOf = ({ journeys, from = journeys.observedUntil, months }: Pick<CompareRequest, 'journeys' | 'from' | 'months'>): readonly CalendarDate[] =>
  Array.from({ length: months }, (_, month) => monthEndAfter(from, month + 1));

export function prepare(request: CompareRequest): Prepared {
  const fitted = fittedPlan(request);
  const { journeys, groups, model, plan } = fitted;
  return {
    ...fitted, earlyHelp: request.earlyHelp ?? null,
    setting: {
      monthEnds: plan.monthEnds, groupIds: model.groupIds, seed: request.seed, runs: request.replicates, ...pricesOf(request, journeys, groups, plan),
      childrenNow: childrenNow(journeys, groups), unitCosts: request.unitCosts, frontDoorBasis: request.frontDoor ?? null,
    },
  };
}

/** The setting with prices that rise otherwise: nothing else of it depends on that. */
export const withInflation = ({ journeys, groups, plan, setting }: Prepared, request: CompareRequest): SettingBefore => ({ ...setting, ...pricesOf(request, journeys, groups, plan) });

/** Average prices a day; a group without a price in some month counts as nothing, and is named where it holds children now. */
function pricesOf({ priceList, inflation }: CompareRequest, journeys: Journeys, groups: readonly PlacementGroup[], { monthEnds }: Plan): Pick<Setting, 'pricePerDay' | 'groupsWithoutPrice'> {
  if (priceList === undefined) return { pricePerDay: null, groupsWithoutPrice: [] };
  const ids = groups.map(({ id }) => id);
  const pricePerDay = averageCostPerDay(ids, monthEnds, pricesInForce(priceList), placementMix(journeys, groups), inflation);
  const months = monthEnds.length;
  const unpriced = ids.flatMap((_, group) => (pricePerDay.subarray(group * months, (group + 1) * months).some(Number.isNaN) ? [group] : []));
  for (const group of unpriced) pricePerDay.fill(0, group * months, (group + 1) * months);
  const now = childrenNow(journeys, groups);
  return { pricePerDay, groupsWithoutPrice: unpriced.flatMap(group => (now[group]! > 0 ? [ids[group]!] : [])) };
}

/** Children in each group on an average day of the last twelve months. */
function childrenNow(journeys: Journeys, groups: readonly PlacementGroup[]): Float64Array {
  const until = addDays(journeys.observedUntil, 1);
  const from = Math.max(addMonths(until, -12), journeys.observedFrom);
  const days = new Float64Array(groups.length);
  forEachStay(journeys, groupPositions(groups), (group, commencedOn, ceasedOn) => {
    days[group]! += Math.max(0, Math.min(ceasedOn ?? until, until) - Math.max(commencedOn, from));
  });
  return days.map(total => total / (until - from));
}

/** Each scenario with all its levers and with each of them alone, as the replay needs them; what touches no child is not replayed. */
interface Variants { readonly whole: CompiledScenario; readonly alone: readonly CompiledScenario[] }

const variantsOf = (levers: readonly LeverUse[], setting: SettingBefore): Variants => {
  const whole = compileScenario(levers, setting);
  return { whole, alone: levers.map((_, use) => onlyUse(whole, use)) };
};

/** The part of a compiled scenario that one use of a lever is. */
const onlyUse = ({ treatment, childUses, money }: CompiledScenario, use: number): CompiledScenario => {
  const kept = childUses.map((one, position) => ({ one, position })).filter(({ one }) => one === use);
  return { treatment: { actions: kept.map(({ position }) => treatment.actions[position]!) }, childUses: kept.map(({ one }) => one), money: money.filter(one => one.use === use) };
};

/** How many of the plan's replicates are lived, and whether it is also told by lever, each alone, and by placement group: a first picture needs neither all nor that. */
export interface Depth { readonly replicates: number; readonly byPart: boolean }

/** Fits, lives every scenario and each of its levers alone, and sums up. Throws `Cancelled` when the signal is set. */
export async function compareScenarios(request: CompareRequest, scenarios: readonly NamedLevers[], pool: Pool, onProgress: OnProgress = () => {}, signal?: CancelSignal): Promise<Comparison> {
  onProgress(0, 'Fitting the model');
  return await comparePrepared(prepare(request), scenarios, { replicates: request.replicates, byPart: true }, pool, onProgress, signal);
}

/** The same on what was prepared before, as deep as is asked for. */
export async function comparePrepared(
  prepared: Prepared, scenarios: readonly NamedLevers[], depth: Depth, pool: Pool, onProgress: OnProgress = () => {}, signal?: CancelSignal,
): Promise<Comparison> {
  const { model, plan, setting: before } = prepared;
  const variants = scenarios.map(({ levers }) => variantsOf(levers, before));
  const alsoAlone = ({ alone }: Variants): boolean => depth.byPart && alone.length > 1;
  const compiled = variants.flatMap(one => [one.whole, ...(alsoAlone(one) ? one.alone : [])]).filter(({ treatment }) => treatment.actions.length > 0);
  let done = 0;
  const { baseline, differences } = await simulateScenarios(model, plan, depth.replicates, compiled.map(({ treatment }) => treatment), pool, count => {
    done += count;
    onProgress((0.9 * done) / depth.replicates, `Living the scenarios: ${done} of ${depth.replicates} replicates`);
  }, signal);
  if (before.frontDoorBasis !== null) {
    onProgress(0.9, 'Following the front door');
    await liveFrontDoor(before.frontDoorBasis, { monthEnds: before.monthEnds, seed: before.seed, replicates: depth.replicates }, async () => {
      await pool.breathe?.();
      stopIfCancelled(signal);
    });
  }
  onProgress(0.95, 'Adding up');
  const setting = settingOf(before, baseline);
  // Between any two steps a question that is worth more may be heard: whoever moves a lever waits for the longest of them.
  const breathe = async (): Promise<void> => {
    await pool.breathe?.();
    stopIfCancelled(signal);
  };
  const variant = async (uses: readonly LeverUse[], one: CompiledScenario): Promise<Variant> => {
    await breathe();
    const difference = differences[compiled.indexOf(one)] ?? null;
    return { uses, compiled: one, difference, outcome: outcomeOf(uses, one, difference, setting) };
  };
  const beside: Omit<ScenarioComparison, 'againstOthers'>[] = [];
  const wholes: Variant[] = [];
  for (const [s, { name, levers }] of scenarios.entries()) {
    const { whole, alone } = variants[s]!;
    const together = await variant(levers, whole);
    const apart: Variant[] = levers.length === 1 ? [together] : [];
    if (alsoAlone(variants[s]!)) for (const [use, one] of alone.entries()) apart.push(await variant(usesAlone(levers, use), one));
    const inCare: ComparedSeries[] = [];
    for (const placementGroup of depth.byPart ? [ALL_GROUPS, ...model.groupIds] : [ALL_GROUPS]) {
      await breathe();
      inCare.push(inCareOf(placementGroup, together.difference, setting));
    }
    await breathe();
    wholes.push(together);
    beside.push(comparisonOf(name, inCare, together, apart.length === 0 ? null : apart, setting));
  }
  const compared: ScenarioComparison[] = [];
  for (const [s, one] of beside.entries()) {
    await breathe();
    compared.push({ ...one, againstOthers: wholes.flatMap((other, o) => (o === s ? [] : [againstOther(wholes[s]!, other, scenarios[o]!.name, setting)])) });
  }
  const ofBaseline = await baselineOf(prepared, setting, breathe);
  const allGroups = model.groupIds.map((_, group) => group);
  onProgress(1, 'Done');
  return {
    from: model.from, months: plan.monthEnds, replicates: depth.replicates, seed: plan.seed, lookedAfterNow: model.stock.group.length, ...ofBaseline,
    placementGroups: prepared.groups, groupsWithoutPrice: setting.groupsWithoutPrice, isPriced: setting.pricePerDay !== null, scenarios: compared,
    ...(prepared.earlyHelp === null ? {} : { earlyHelp: prepared.earlyHelp }),
    lookedAfter: variants.map(({ whole }) => lookedAfterOf(allGroups, baseline, differences[compiled.indexOf(whole)] ?? null)),
    lookedAfterInGroups: depth.byPart ? variants.map(({ whole }) => allGroups.map(group => lookedAfterOf([group], baseline, differences[compiled.indexOf(whole)] ?? null))) : [],
  };
}

type OfBaseline = Pick<Comparison, 'baseline' | 'costOfDoingNothing'>;

/** What the baseline alone gives, by how many lives of it were lived: the same at every step of a lever that is moved. */
const baselinesKnown = new WeakMap<Prepared, Map<number, OfBaseline>>();

async function baselineOf(prepared: Prepared, setting: Setting, breathe: () => Promise<void>): Promise<OfBaseline> {
  const { replicates } = setting.baseline;
  const known = baselinesKnown.get(prepared)?.get(replicates);
  if (known !== undefined) return known;
  const baseline: ProjectedSeries[] = [];
  for (const measure of COUNTED) {
    await breathe();
    baseline.push(...summariseRecords(setting.baseline, prepared.model.groupIds, [measure]));
  }
  const own: OfBaseline = { baseline, costOfDoingNothing: costOfDoingNothing(setting) };
  baselinesKnown.set(prepared, (baselinesKnown.get(prepared) ?? new Map<number, OfBaseline>()).set(replicates, own));
  return own;
}

/** Children looked after in some placement groups together, in every life at the end of each month. */
function lookedAfterOf(ofGroups: readonly number[], { layout: { months, groups, size, lookedAfter }, replicates, values }: Records, difference: DifferenceRecords | null): Int32Array {
  const total = new Int32Array(replicates * months);
  for (const group of ofGroups) {
    for (let replicate = 0; replicate < replicates; replicate += 1) {
      const without = replicate * size + lookedAfter + group * months;
      const changed = difference === null ? 0 : replicate * difference.layout.size + group * months;
      for (let month = 0; month < months; month += 1) {
        total[replicate * months + month]! += values[without + month]! + values[without + groups * months + month]! + (difference === null ? 0 : difference.values[changed + month]!);
      }
    }
  }
  return total;
}

/** The uses with the costs of one alone: positions stay, so that every line keeps its lever. */
const usesAlone = (levers: readonly LeverUse[], only: number): readonly LeverUse[] => levers.map((use, position) => (position === only ? use : { ...use, costs: [] }));

