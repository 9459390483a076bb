import type { CalendarDate } from '#kernel/calendar-date.ts';
import { sum } from '#kernel/mathematics.ts';
import type { Pence } from '#kernel/money.ts';
import { pence } from '#kernel/money.ts';
import { quantileOfSorted } from '#kernel/quantiles.ts';
import { COST_AGES } from '#scenarios/analysis/care-used.ts';
import type { CareUsed } from '#scenarios/analysis/care-used.ts';
import { shapley, wholePenceParts } from '#scenarios/analysis/shapley.ts';

/** What a cost is the product of, in the order in which a reader asks. */
export const COST_FACTORS = [
  { id: 'children', title: 'Children looked after', says: 'in care at the beginning, and those who came' },
  { id: 'time-in-care', title: 'Time in care', says: 'days in care for each of these children' },
  { id: 'age', title: 'Age', says: 'how the days divide between ages' },
  { id: 'placements', title: 'Placement mix', says: 'how the days of each age divide between kinds of placement' },
  { id: 'price', title: 'Price', says: 'what a day costs in each kind of placement, at the prices of the plan’s own year' },
  { id: 'inflation', title: 'Inflation', says: 'how far prices in general have risen since' },
] as const;
export type CostFactorId = (typeof COST_FACTORS)[number]['id'];

/** By placement group: pence a day at the prices of the base year, null where nothing says; and what has been added to it since, as a factor. */
export interface GroupPrices { readonly basePricePerDayPence: readonly (number | null)[]; readonly index: readonly number[] }

/** One side of a comparison: what was used, and what it costs. */
export interface Costed { readonly care: CareUsed; readonly prices: GroupPrices }

/** Null, or a row of nothing, where there is nothing to divide: the other side's is taken then, so that no cost is put down to it. */
interface Factors {
  readonly children: number;
  readonly daysPerChild: number | null;
  readonly ageShares: readonly number[] | null;
  readonly mixByAge: readonly (readonly number[] | null)[];
  readonly prices: GroupPrices;
}

function factorsOf({ care: { children, days }, prices }: Costed): Factors {
  const groups = prices.index.length;
  const all = sum(days);
  const rows = COST_AGES.map((_, age) => [...days.subarray(age * groups, (age + 1) * groups)]);
  return {
    children, daysPerChild: children === 0 ? null : all / children, ageShares: all === 0 ? null : rows.map(row => sum(row) / all), prices,
    mixByAge: rows.map(row => (sum(row) === 0 ? null : row.map(value => value / sum(row)))),
  };
}

/** The cost, in pence and not rounded, with the factors of one side where the bit is set and of the other where not. */
function costWith(changed: number, plan: Factors, actual: Factors): number {
  const from = (factor: number): readonly [Factors, Factors] => ((changed >> factor) & 1 ? [actual, plan] : [plan, actual]);
  const [[{ children }], [time, otherTime], [age, otherAge], [mix, otherMix], [price, otherPrice], [{ prices: { index } }]] = [from(0), from(1), from(2), from(3), from(4), from(5)];
  const shares = age.ageShares ?? otherAge.ageShares;
  if (shares === null) return 0;
  let costOfDay = 0;
  for (let band = 0; band < shares.length; band += 1) {
    const row = mix.mixByAge[band] ?? otherMix.mixByAge[band];
    if (!row) continue;
    let ofBand = 0;
    for (let group = 0; group < row.length; group += 1) {
      ofBand += row[group]! * (price.prices.basePricePerDayPence[group] ?? otherPrice.prices.basePricePerDayPence[group] ?? 0) * index[group]!;
    }
    costOfDay += shares[band]! * ofBand;
  }
  return children * (time.daysPerChild ?? otherTime.daysPerChild ?? 0) * costOfDay;
}

/** Pence by factor, not rounded, in the order of COST_FACTORS; they add up to the actual cost less the planned. */
function partsOf(plan: Factors, actual: Factors): readonly number[] {
  return shapley(COST_FACTORS.length, changed => costWith(changed, plan, actual));
}

const ALL = (1 << COST_FACTORS.length) - 1;

/** Where the middle eight of ten replicates lie. Of the plan against its own mean: what chance does by itself. */
export interface MiddleEight { readonly low: number; readonly high: number }

/** `not-by-chance`: the model draws no chance for it, so that any difference is a real one. */
export type ChanceVerdict = 'within-chance' | 'beyond-chance' | 'not-by-chance';

export interface VarianceLine {
  readonly factor: CostFactorId;
  /** Above 0 where it made care dearer than planned. */
  readonly pence: Pence;
  readonly byChance: MiddleEight;
  readonly verdict: ChanceVerdict;
}

/** The difference between what was planned and what came, in lines that add up to it to the penny. */
export interface Variance {
  readonly planPence: Pence;
  readonly actualPence: Pence;
  readonly differencePence: Pence;
  readonly lines: readonly VarianceLine[];
  readonly byChance: MiddleEight;
  readonly verdict: ChanceVerdict;
}

/** A year: the mean of the plan's replicates, what came, and each replicate by itself, to know what chance does. */
export interface YearToExplain { readonly plan: Costed; readonly actual: Costed; readonly replicates: readonly Costed[] }

/** Each year taken apart, and all of them together: the sums of their lines. */
export function decompose(years: readonly YearToExplain[]): { readonly years: readonly Variance[]; readonly all: Variance } {
  // Chance of the plan itself: each of its replicates held against its own mean.
  const raw = years.map(({ plan, actual, replicates }) => rawYear(plan, actual, replicates.map(one => [plan, one])));
  return { years: raw.map(year => varianceOf([year])), all: varianceOf(raw) };
}

/** A year without and with levers: the means of their replicates, and each replicate, which differ by the levers alone. */
export interface YearOfLevers { readonly without: Costed; readonly withLevers: Costed; readonly replicates: readonly (readonly [without: Costed, withLevers: Costed])[] }

/** What levers were to change, by the same lines, with where the middle eight of ten replicates lie. */
export interface LeverSplit {
  readonly withoutPence: Pence;
  readonly withPence: Pence;
  readonly differencePence: Pence;
  readonly range: MiddleEight;
  readonly lines: readonly { readonly factor: CostFactorId; readonly pence: Pence; readonly range: MiddleEight }[];
}

export function decomposeLevers(years: readonly YearOfLevers[]): { readonly years: readonly LeverSplit[]; readonly all: LeverSplit } {
  const raw = years.map(({ without, withLevers, replicates }) => rawYear(without, withLevers, replicates));
  return { years: raw.map(year => leverSplitOf([year])), all: leverSplitOf(raw) };
}

function leverSplitOf(years: readonly RawYear[]): LeverSplit {
  const { planPence, actualPence, differencePence, byChance, lines } = varianceOf(years);
  return { withoutPence: planPence, withPence: actualPence, differencePence, range: byChance, lines: lines.map(line => ({ factor: line.factor, pence: line.pence, range: line.byChance })) };
}

function rawYear(plan: Costed, actual: Costed, pairs: readonly (readonly [Costed, Costed])[]): RawYear {
  const [planned, came] = [factorsOf(plan), factorsOf(actual)];
  const planPence = pence(costWith(0, planned, came));
  const actualPence = pence(costWith(ALL, planned, came));
  return {
    planPence, actualPence, lines: wholePenceParts(partsOf(planned, came), pence(actualPence - planPence)),
    chance: pairs.map(([from, to]) => partsOf(from === plan ? planned : factorsOf(from), factorsOf(to))),
  };
}

interface RawYear { readonly planPence: Pence; readonly actualPence: Pence; readonly lines: readonly Pence[]; readonly chance: readonly (readonly number[])[] }

function varianceOf(years: readonly RawYear[]): Variance {
  const totalOf = (of: (year: RawYear) => number): Pence => pence(sum(years.map(of)));
  const runs = years[0]?.chance.length ?? 0;
  const chanceOf = (of: (parts: readonly number[]) => number): MiddleEight => spreadOf(Float64Array.from({ length: runs }, (_, run) => sum(years.map(year => of(year.chance[run]!)))));
  const [planPence, actualPence] = [totalOf(year => year.planPence), totalOf(year => year.actualPence)];
  const differencePence = pence(actualPence - planPence);
  const byChance = chanceOf(sum);
  return {
    planPence, actualPence, differencePence, byChance, verdict: verdictOf(differencePence, byChance),
    lines: COST_FACTORS.map(({ id }, factor): VarianceLine => {
      const amount = totalOf(year => year.lines[factor]!);
      const ofLine = chanceOf(parts => parts[factor]!);
      return { factor: id, pence: amount, byChance: ofLine, verdict: verdictOf(amount, ofLine) };
    }),
  };
}

function spreadOf(values: Float64Array): MiddleEight {
  if (values.length === 0) return { low: 0, high: 0 };
  const sorted = values.toSorted();
  return { low: quantileOfSorted(sorted, 0.1), high: quantileOfSorted(sorted, 0.9) };
}

/** Less than half a penny is the rounding of one number in many: no chance was drawn. */
export const isNoRange = ({ low, high }: MiddleEight): boolean => Math.abs(low) < 0.5 && Math.abs(high) < 0.5;

function verdictOf(amount: Pence, byChance: MiddleEight): ChanceVerdict {
  if (isNoRange(byChance)) return 'not-by-chance';
  return amount >= byChance.low && amount <= byChance.high ? 'within-chance' : 'beyond-chance';
}

/** A plan of levers, and what they were to change, by financial year and together. */
export interface PlannedLevers { readonly name: string; readonly levers: readonly string[]; readonly years: readonly LeverSplit[]; readonly all: LeverSplit }

/** What was planned and what came, by financial year and together, each taken apart. */
export interface CostVariance {
  /** The day on which the plan was made, and the last day of what came. */
  readonly from: CalendarDate;
  readonly until: CalendarDate;
  readonly replicates: number;
  readonly seed: number;
  /** Null where the plan is to do nothing. */
  readonly planned: PlannedLevers | null;
  readonly years: readonly { readonly yearEnding: number; readonly from: CalendarDate; readonly lastDay: CalendarDate; readonly variance: Variance; readonly figures: FactorFigures }[];
  readonly all: Variance;
  /** Titles of the placement groups, in the order of the figures by group. */
  readonly groups: readonly string[];
  /** Whether the price list has a price that began after the plan was made: without one, the price line knows of nothing newly agreed. */
  readonly hasLaterPrices: boolean;
  /** Titles of those counted as costing nothing on both sides, because one of them has no price. */
  readonly groupsWithoutPrice: readonly string[];
}

/** What stands behind the lines in figures that can be looked up: planned, then what came; null where one side had nothing. Prices and rises are averages over the days that came. */
export interface FactorFigures {
  readonly children: readonly [planned: number, actual: number];
  readonly daysPerChild: readonly [planned: number | null, actual: number | null];
  readonly basePricePerDayPence: readonly [planned: number | null, actual: number | null];
  readonly index: readonly [planned: number | null, actual: number | null];
  /** By age, and by placement group with its cost, in whole pence that add up to all of it. */
  readonly byAgeDays: readonly (readonly [planned: number, actual: number])[];
  readonly byGroupDays: readonly (readonly [planned: number, actual: number])[];
  readonly byGroupPence: readonly (readonly [planned: Pence, actual: Pence])[];
}

export function figuresOf({ plan, actual }: Pick<YearToExplain, 'plan' | 'actual'>): FactorFigures {
  const [planned, came] = [factorsOf(plan), factorsOf(actual)];
  const groups = actual.prices.index.length;
  const ages = COST_AGES.map((_, age) => age);
  const positions = actual.prices.index.map((_, group) => group);
  const byAge = ({ care: { days } }: Costed): readonly number[] => ages.map(age => sum(days.subarray(age * groups, (age + 1) * groups)));
  const byGroup = ({ care: { days } }: Costed): readonly number[] => positions.map(group => sum(ages.map(age => days[age * groups + group]!)));
  const costByGroup = (side: Costed): readonly Pence[] => {
    const cost = byGroup(side).map((days, group) => days * (side.prices.basePricePerDayPence[group] ?? 0) * side.prices.index[group]!);
    return wholePenceParts(cost, pence(sum(cost)));
  };
  const both = <T>(of: (side: Costed) => readonly T[]): readonly (readonly [T, T])[] => pairs(of(plan), of(actual));
  const days = byGroup(actual);
  const average = (of: (prices: GroupPrices, group: number) => number | null, { prices }: Costed): number | null => {
    const known = positions.filter(group => of(prices, group) !== null);
    const all = sum(known.map(group => days[group]!));
    return all === 0 ? null : sum(known.map(group => days[group]! * of(prices, group)!)) / all;
  };
  const price = (prices: GroupPrices, group: number): number | null => prices.basePricePerDayPence[group] ?? null;
  const rise = ({ index }: GroupPrices, group: number): number | null => index[group] ?? null;
  return {
    children: [planned.children, came.children], daysPerChild: [planned.daysPerChild, came.daysPerChild],
    basePricePerDayPence: [average(price, plan), average(price, actual)], index: [average(rise, plan), average(rise, actual)],
    byAgeDays: both(byAge), byGroupDays: both(byGroup), byGroupPence: both(costByGroup),
  };
}

const pairs = <T>(planned: readonly T[], actual: readonly T[]): readonly (readonly [T, T])[] => planned.map((one, i) => [one, actual[i]!]);
