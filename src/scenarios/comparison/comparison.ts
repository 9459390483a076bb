import { financialYearEnding } from '#kernel/calendar-date.ts';
import { clamp, mean, sum } from '#kernel/mathematics.ts';
import type { Pence } from '#kernel/money.ts';
import { pence } from '#kernel/money.ts';
import { ALL_GROUPS } from '#journeys/counts/series.ts';
import { sortCounts } from '#demand/summarise.ts';
import type { CompiledScenario } from '#scenarios/compile.ts';
import type { LeverUse } from '#scenarios/lever.ts';
import { leverCalled } from '#scenarios/levers/index.ts';
import { funnelCompared } from '#scenarios/front-door/funnel-compared.ts';
import type { FunnelCompared } from '#scenarios/front-door/funnel-compared.ts';
import { inCareByLife, netSoFar, outcomeOf } from '#scenarios/comparison/outcome.ts';
import type { DifferenceRecords, Outcome, Setting } from '#scenarios/comparison/outcome.ts';
import { quantilesOf, spreadOf } from '#scenarios/comparison/spread.ts';
import type { Spread } from '#scenarios/comparison/spread.ts';
import type { UnitCostChoice } from '#scenarios/scenario.ts';

/** Scenario less baseline, month by month: children in care on its last day. */
export interface ComparedSeries { readonly placementGroup: string; readonly months: readonly Spread[] }

/** One line of money by year of the comparison, in whole pence: the mean over the replicates, rounded once, so that all totals are sums of lines. */
export interface MoneyLine { readonly title: string; readonly use: number | null; readonly byYearPence: readonly Pence[] }

/** A line of cost: of a lever's own, by where it stands in its list, or the allowances that go on after care (`cost` is null). */
export interface CostLine extends MoneyLine { readonly use: number; readonly cost: number | null }

/**
 * The money of a scenario against the baseline. Savings are above 0 where the scenario costs less. What placements save is
 * split where today's spending lies: below it, a budget can give money back (cash-releasing); above it, cost is avoided.
 */
export interface ComparedMoney {
  /** Financial years, by their end, and how many of their months are projected. */
  readonly years: readonly { readonly yearEnding: number; readonly months: number }[];
  readonly cashReleasing: readonly MoneyLine[];
  readonly avoided: readonly MoneyLine[];
  readonly costs: readonly CostLine[];
  readonly netPence: readonly Pence[];
  /** By year: net of the year, and of all years up to it. */
  readonly net: readonly Spread[];
  readonly cumulative: readonly Spread[];
  /** Share of replicates in which the years up to this one together cost less than the baseline. */
  readonly chanceOfNetSaving: readonly number[];
}

/** What a lever does by itself, and how many it meets with and without the others. */
export interface LeverEffect {
  readonly use: number;
  readonly lever: string;
  readonly title: string;
  /** Fewer (below 0) or more children in care at the end, and net saving over all years: the lever alone. */
  readonly inCareAtEnd: number;
  readonly netPence: Pence;
  /** Children who took part and for whom it worked, over all months. Together: with all levers at work, when those prevented before are no longer there. */
  readonly alone: { readonly tookPart: number; readonly succeeded: number };
  readonly together: { readonly tookPart: number; readonly succeeded: number };
}

/** The difference taken apart: the levers one by one, and what they do to each other. They add up exactly. */
export interface Waterfall {
  readonly levers: readonly LeverEffect[];
  readonly interaction: Total;
}

/** Children in care at the end, fewer below 0; and net saving over all years. */
export interface Total { readonly inCareAtEnd: number; readonly netPence: Pence }

/** A scenario less another. Both are lived by the same children with the same luck, so one is taken from the other life by life, and the range is of their difference alone. */
export interface AgainstOther {
  /** Name of the other. */
  readonly other: string;
  /** Children in care less those with the other, on the last day of each month. */
  readonly months: readonly Spread[];
  /** The same on the last day of all, by placement group. */
  readonly atEnd: readonly (Spread & { readonly placementGroup: string })[];
  /** Share of the lives with fewer children in care on the last day than with the other, and with more; in the rest there are as many. */
  readonly chanceOfFewer: number;
  readonly chanceOfMore: number;
  /** What is spent below the other in all years up to each, in pence: below 0 where more is spent. */
  readonly cumulative: readonly Spread[];
  /** By year: share of the lives in which the years up to it cost less than with the other, and more. */
  readonly chanceOfSpendingLess: readonly number[];
  readonly chanceOfSpendingMore: readonly number[];
}

export interface ScenarioComparison {
  readonly name: string;
  readonly inCare: readonly ComparedSeries[];
  readonly money: ComparedMoney;
  readonly total: Total;
  /** What placements save over all years at all of their price, and at the marginal shares of it; null where no share is given. */
  readonly placementsPence: { readonly average: Pence; readonly marginal: Pence } | null;
  /** Null where the levers were not taken one by one. */
  readonly waterfall: Waterfall | null;
  /** Against each of the other scenarios, in their order; none where there is no other. */
  readonly againstOthers: readonly AgainstOther[];
  /** From the first message to care; absent where the returns do not tell of the front door. */
  readonly funnel?: FunnelCompared;
}

/** A variant of a scenario: with all of its levers, or with one, when the others cost nothing. */
export interface Variant { readonly uses: readonly LeverUse[]; readonly compiled: CompiledScenario; readonly difference: DifferenceRecords | null; readonly outcome: Outcome }

/** A scenario beside doing nothing. `inCare` is what `inCareOf` gave of all placement groups together, then of each that is wanted. */
export function comparisonOf(name: string, inCare: readonly ComparedSeries[], whole: Variant, alone: readonly Variant[] | null, setting: Setting): Omit<ScenarioComparison, 'againstOthers'> {
  const money = moneyOf(whole.uses, whole.outcome, setting);
  const total: Total = { inCareAtEnd: whole.difference === null ? 0 : meanInCare(whole.difference, setting), netPence: pence(sum(money.netPence)) };
  const funnel = funnelCompared(whole.uses, whole.compiled, whole.difference, setting);
  return {
    name, inCare, money, total, placementsPence: placementsEitherWay(whole, setting), waterfall: alone && waterfallOf(whole, alone, total, setting),
    ...(funnel === null ? {} : { funnel }),
  };
}

/** What placements save by each choice of unit cost; the one that was made is known already. */
function placementsEitherWay({ uses, compiled, difference, outcome }: Variant, setting: Setting): ScenarioComparison['placementsPence'] {
  const { unitCosts } = setting;
  if (Object.keys(unitCosts.marginalShares).length === 0) return null;
  const saved = (use: UnitCostChoice['use']): Pence => {
    const { placements, years } = use === unitCosts.use ? outcome : outcomeOf(uses, compiled, difference, { ...setting, unitCosts: { ...unitCosts, use } });
    return pence(sum(meanByYear(placements, years.length)));
  };
  return { average: saved('average'), marginal: saved('marginal') };
}

/** How many more or fewer are in care in a placement group, or in all of them together, at the end of each month. */
export function inCareOf(placementGroup: string, difference: DifferenceRecords | null, { groupIds, monthEnds, baseline: { replicates } }: Setting): ComparedSeries {
  const groups = groupIds.flatMap((id, group) => (placementGroup === ALL_GROUPS || placementGroup === id ? [group] : []));
  const sample = new Float64Array(replicates);
  return {
    placementGroup,
    months: monthEnds.map((_, month) => {
      const total = sortCounts(inCareByLife(difference, groups, month, sample));
      return { mean: total / replicates, quantiles: quantilesOf(sample) };
    }),
  };
}

/** Mean over the replicates, by year, in whole pence. */
const meanByYear = (values: Float64Array, years: number): readonly Pence[] =>
  Array.from({ length: years }, (_, year) => pence(mean(Float64Array.from({ length: values.length / years }, (_each, replicate) => values[replicate * years + year]!))));

type Lines = Pick<ComparedMoney, 'cashReleasing' | 'avoided' | 'costs' | 'netPence'>;

/** Every line of money by year, and what is left of them. */
function linesOf(uses: readonly LeverUse[], outcome: Outcome, setting: Setting): Lines {
  const { years } = outcome;
  const titleOf = (use: number): string => leverCalled(uses[use]!.lever).lever.title;
  const linesOfUses = (values: readonly Float64Array[], title: (use: number) => string): readonly (MoneyLine & { readonly use: number })[] =>
    uses.flatMap((_, use) => (isNothing(values[use]!) ? [] : [{ title: title(use), use, byYearPence: meanByYear(values[use]!, years.length) }]));
  // Time freed at the front door is money only when posts go with it, which no lever can promise.
  const isCash = ({ use }: { readonly use: number }): boolean => leverCalled(uses[use]!.lever).lever.stage !== 'front-door';
  const placements = splitAtToday(meanByYear(outcome.placements, years.length), setting);
  const activities = linesOfUses(outcome.activities, titleOf);
  const cashReleasing: readonly MoneyLine[] = [{ title: 'Placements, below what they cost now', use: null, byYearPence: placements.cash }, ...activities.filter(isCash)];
  const avoided: readonly MoneyLine[] = [{ title: 'Placements, of a rise that does not come', use: null, byYearPence: placements.avoided }, ...activities.filter(one => !isCash(one))];
  const costs = [
    ...uses.flatMap(({ costs: ownCosts }, use) => ownCosts.map(({ title }, cost): CostLine => ({ title, use, cost, byYearPence: meanByYear(outcome.costs[use]![cost]!, years.length) }))),
    ...linesOfUses(outcome.allowances, use => `${titleOf(use)}: allowances after care`).map((line): CostLine => ({ ...line, cost: null })),
  ];
  const total = (lines: readonly MoneyLine[], year: number): number => sum(lines.map(one => one.byYearPence[year]!));
  return { cashReleasing, avoided, costs, netPence: years.map((_, year) => pence(total(cashReleasing, year) + total(avoided, year) - total(costs, year))) };
}

function moneyOf(uses: readonly LeverUse[], outcome: Outcome, setting: Setting): ComparedMoney {
  const { years } = outcome;
  const replicates = outcome.net.length / years.length;
  const cumulative = years.map((_, last) => netSoFar(outcome, last));
  return {
    ...linesOf(uses, outcome, setting),
    years: years.map(yearEnding => ({ yearEnding, months: setting.monthEnds.filter(end => financialYearEnding(end) === yearEnding).length })),
    net: years.map((_, year) => spreadOf(Float64Array.from({ length: replicates }, (_each, replicate) => outcome.net[replicate * years.length + year]!))),
    cumulative: cumulative.map(spreadOf),
    chanceOfNetSaving: cumulative.map(values => values.filter(value => value > 0).length / replicates),
  };
}

const isNothing = (values: Float64Array): boolean => values.every(value => value === 0);

/**
 * What of a saving takes spending below what today's children cost at the year's prices is cash-releasing; the rest, of a
 * baseline that stands above, is avoided. An extra cost is cash in full.
 */
function splitAtToday(saving: readonly Pence[], { spending }: Setting): { readonly cash: readonly Pence[]; readonly avoided: readonly Pence[] } {
  if (spending === null) return { cash: saving.map(() => pence(0)), avoided: saving };
  const cash = saving.map((amount, year) => pence(amount <= 0 ? amount : clamp(spending.today[year]! - (spending.doingNothing[year]! - amount), 0, amount)));
  return { cash, avoided: saving.map((amount, year) => pence(amount - cash[year]!)) };
}

/** What a variant comes to: the sum of its lines, so that it agrees with every table to the penny. */
export const totalOf = ({ uses, difference, outcome }: Pick<Variant, 'uses' | 'difference' | 'outcome'>, setting: Setting): Total => ({
  inCareAtEnd: difference === null ? 0 : meanInCare(difference, setting), netPence: pence(sum(linesOf(uses, outcome, setting).netPence)),
});

function waterfallOf(whole: Variant, alone: readonly Variant[], total: Total, setting: Setting): Waterfall {
  const levers = whole.uses.map((use, position): LeverEffect => {
    const own = alone[position]!;
    return {
      use: position, lever: use.lever, title: leverCalled(use.lever).lever.title, ...totalOf(own, setting),
      alone: casesOf(own, own.compiled.childUses.indexOf(position)), together: casesOf(whole, whole.compiled.childUses.indexOf(position)),
    };
  });
  return {
    levers,
    interaction: { inCareAtEnd: total.inCareAtEnd - sum(levers.map(({ inCareAtEnd }) => inCareAtEnd)), netPence: pence(total.netPence - sum(levers.map(({ netPence }) => netPence))) },
  };
}

const meanInCare = (difference: DifferenceRecords, { groupIds, monthEnds, baseline: { replicates } }: Setting): number =>
  sum(inCareByLife(difference, groupIds.map((_, group) => group), monthEnds.length - 1, new Float64Array(replicates))) / replicates;

/** Children a replicate on average; a lever that touches no child has none. */
function casesOf({ difference }: Variant, lever: number): { readonly tookPart: number; readonly succeeded: number } {
  if (difference === null || lever < 0) return { tookPart: 0, succeeded: 0 };
  const { layout, values, replicates } = difference;
  const total = (from: number): number => {
    let count = 0;
    for (let replicate = 0; replicate < replicates; replicate += 1) {
      const row = replicate * layout.size + from + lever * layout.months;
      for (let month = 0; month < layout.months; month += 1) count += values[row + month]!;
    }
    return count / replicates;
  };
  return { tookPart: total(layout.tookPart), succeeded: total(layout.succeeded) };
}
