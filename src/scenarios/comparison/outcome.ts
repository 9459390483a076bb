import { assert } from '#kernel/assert.ts';
import { dateParts, financialYearEnding } from '#kernel/calendar-date.ts';
import type { CalendarDate } from '#kernel/calendar-date.ts';
import { sum } from '#kernel/mathematics.ts';
import type { Records } from '#demand/summarise.ts';
import type { CompiledScenario, MoneyAction } from '#scenarios/compile.ts';
import type { FrontDoorBasis } from '#demand/front-door/basis.ts';
import type { FrontDoorSetting } from '#scenarios/front-door/setting.ts';
import { frontDoorSetting } from '#scenarios/front-door/setting.ts';
import { savedByMonth } from '#scenarios/front-door/front-door-money.ts';
import { isFrontDoorAction, settle } from '#scenarios/front-door/settle.ts';
import type { LeverUse } from '#scenarios/lever.ts';
import { leverCalled } from '#scenarios/levers/index.ts';
import type { DifferenceLayout } from '#scenarios/replay/difference-record.ts';
import { effectIn } from '#scenarios/replay/draws.ts';
import type { UnitCostChoice } from '#scenarios/scenario.ts';
import { costByMonth } from '#scenarios/comparison/lever-cost.ts';
import { leftOfPrice, loweredIn } from '#scenarios/comparison/lowered-price.ts';

/** Differences of all replicates, in order, and how each is laid out. */
export interface DifferenceRecords { readonly layout: DifferenceLayout; readonly replicates: number; readonly values: Int32Array }

/** What every scenario of a comparison is held against. */
export interface Setting {
  readonly monthEnds: readonly CalendarDate[];
  readonly groupIds: readonly string[];
  readonly seed: number;
  /** Replicates that chance is spread over; of the baseline the first of them may be all that was lived. */
  readonly runs: number;
  readonly baseline: Records;
  /** Pence a day, index `group * months + month`; 0 for the groups without a price, which are named. Null: no price list, so no pound. */
  readonly pricePerDay: Float64Array | null;
  readonly groupsWithoutPrice: readonly string[];
  /** Children in each group on an average day of the last twelve months of the returns: what is paid for now. */
  readonly childrenNow: Float64Array;
  readonly unitCosts: UnitCostChoice;
  /** Null without a price list. */
  readonly spending: Spending | null;
  /** Null where the returns do not tell of the front door. */
  readonly frontDoor: FrontDoorSetting | null;
}

/** What placements cost by financial year, in pence: of the baseline on average, and of as many children as there are today. */
export interface Spending { readonly doingNothing: Float64Array; readonly today: Float64Array }

/** What is known of a setting before its baseline was lived. */
export type SettingBefore = Omit<Setting, 'baseline' | 'spending' | 'frontDoor'> & { readonly frontDoorBasis: FrontDoorBasis | null };

export function settingOf({ frontDoorBasis, ...before }: SettingBefore, baseline: Records): Setting {
  const { monthEnds, seed } = before;
  return { ...before, baseline, spending: spendingOf(before, baseline), frontDoor: frontDoorBasis && frontDoorSetting(frontDoorBasis, { monthEnds, seed, replicates: baseline.replicates }) };
}

function spendingOf({ monthEnds, groupIds, pricePerDay, childrenNow }: Omit<SettingBefore, 'frontDoorBasis'>, { layout, replicates, values }: Records): Spending | null {
  if (pricePerDay === null) return null;
  const months = monthEnds.length;
  const groups = groupIds.length;
  const years = yearsOf(monthEnds);
  const spending: Spending = { doingNothing: new Float64Array(years.length), today: new Float64Array(years.length) };
  for (let month = 0; month < months; month += 1) {
    const year = years.indexOf(financialYearEnding(monthEnds[month]!));
    const { day: days } = dateParts(monthEnds[month]!);
    for (let group = 0; group < groups; group += 1) {
      const row = group * months + month;
      let total = 0;
      for (let replicate = 0; replicate < replicates; replicate += 1) {
        const at = replicate * layout.size + layout.childDays + row;
        total += values[at]! + values[at + groups * months]!;
      }
      spending.doingNothing[year]! += (total / replicates) * pricePerDay[row]!;
      spending.today[year]! += childrenNow[group]! * days * pricePerDay[row]!;
    }
  }
  return spending;
}

/**
 * What a scenario comes to in each replicate, in pence, by financial year of the projection: index `replicate * years + year`.
 * Savings are the baseline's cost less the scenario's: below 0 where it costs more.
 */
export interface Outcome {
  readonly years: readonly number[];
  readonly placements: Float64Array;
  /** By use of a lever: activities, and allowances after leaving care. */
  readonly activities: readonly Float64Array[];
  readonly allowances: readonly Float64Array[];
  /** By use and line of its costs. */
  readonly costs: readonly (readonly Float64Array[])[];
  /** Savings less allowances and costs. */
  readonly net: Float64Array;
}

export const yearsOf = (monthEnds: readonly CalendarDate[]): readonly number[] => [...new Set(monthEnds.map(financialYearEnding))];

/** `difference` is null for a scenario whose levers touch no child. Activities and the levers' own costs are known without a price list; placements are then 0. */
export function outcomeOf(uses: readonly LeverUse[], compiled: CompiledScenario, difference: DifferenceRecords | null, setting: Setting): Outcome {
  const { baseline: { replicates }, monthEnds } = setting;
  const years = yearsOf(monthEnds);
  const yearOfMonth = monthEnds.map(end => years.indexOf(financialYearEnding(end)));
  const empty = (): Float64Array => new Float64Array(replicates * years.length);
  const outcome: Outcome = { years, placements: empty(), activities: uses.map(empty), allowances: uses.map(empty), costs: uses.map(use => use.costs.map(empty)), net: empty() };
  const drawn = compiled.money.map(one => effectsOf(one, setting));
  const savedAtDoor = savedAtFrontDoor(compiled, drawn, setting);
  // The same in every replicate: summed by year once.
  const spent = uses.map(use => use.costs.map(cost => {
    const byYear = new Float64Array(years.length);
    costByMonth(cost, use, monthEnds).forEach((amount, month) => { byYear[yearOfMonth[month]!]! += amount; });
    return byYear;
  }));
  const cases = perCaseOf(uses, compiled);
  for (let replicate = 0; replicate < replicates; replicate += 1) {
    const at = (month: number): number => replicate * years.length + yearOfMonth[month]!;
    addPlacements(outcome.placements, at, compiled, drawn, difference, setting, replicate);
    savedAtDoor.forEach(({ use, saved }) => {
      for (let month = 0; month < monthEnds.length; month += 1) outcome.activities[use]![at(month)]! += saved[replicate * monthEnds.length + month]!;
    });
    compiled.money.forEach(({ action, shareByMonth, use }, m) => {
      if (action.kind !== 'change-activity') return;
      const perMonth = (action.unitsPerYear / 12) * (action.beforePence - action.afterPence) * drawn[m]![replicate]!;
      shareByMonth.forEach((share, month) => { outcome.activities[use]![at(month)]! += share * perMonth; });
    });
    spent.forEach((lines, use) => lines.forEach((byYear, cost) => outcome.costs[use]![cost]!.set(byYear, replicate * years.length)));
    if (difference !== null) addCases(outcome, cases, difference, replicate, at);
  }
  const parts = [...outcome.activities, ...outcome.allowances.map(negative), ...outcome.costs.flat().map(negative)];
  for (let i = 0; i < outcome.net.length; i += 1) outcome.net[i] = parts.reduce((total, part) => total + part[i]!, outcome.placements[i]!);
  return outcome;
}

/** What each lever of the front door saves by life and month. */
function savedAtFrontDoor({ money }: CompiledScenario, drawn: readonly Float64Array[], { frontDoor, seed, runs }: Setting): readonly { readonly use: number; readonly saved: Float64Array }[] {
  const actions = money.filter(isFrontDoorAction);
  // Shells ask for the numbers that the returns do not tell; here they must be there.
  for (const { action, name } of actions) assert(action.unitsPerYear !== null || action.parts.every(id => frontDoor?.futures.parts[id] !== undefined), `no number of units for ${name}`);
  // Where every number was typed nobody has to be followed for the money.
  const settled = frontDoor === null || actions.every(({ action }) => action.unitsPerYear !== null) ? null : settle(actions, frontDoor.futures, seed, runs);
  return actions.map((one, i) => ({ use: one.use, saved: savedByMonth(one, settled === null ? null : settled[i]!, drawn[money.indexOf(one)]!) }));
}

/** What each life spends below doing nothing in all years up to one, by its place, in pence. */
export const netSoFar = ({ net, years }: Outcome, last: number): Float64Array =>
  Float64Array.from({ length: net.length / years.length }, (_, life) => sum(net.subarray(life * years.length, life * years.length + last + 1)));

/** Children in some placement groups together beside doing nothing, in each life at the end of a month: millions of numbers pass through here while a slider moves, so that a list may be filled again. */
export function inCareByLife(difference: DifferenceRecords | null, groups: readonly number[], month: number, into: Float64Array): Float64Array {
  if (difference === null) return into.fill(0);
  const { layout: { size, months }, values } = difference;
  for (let life = 0; life < into.length; life += 1) {
    const at = life * size + month;
    let children = 0;
    for (let g = 0; g < groups.length; g += 1) children += values[at + groups[g]! * months]!;
    into[life] = children;
  }
  return into;
}

const negative = (values: Float64Array): Float64Array => values.map(value => -value);

/** A money lever's effect in each replicate. */
const effectsOf = (action: MoneyAction, { seed, runs, baseline: { replicates } }: Setting): Float64Array => Float64Array.from({ length: replicates }, (_, run) => effectIn(seed, action, run, runs));

/** Fewer days at their price, and the days that are left at a lower one. */
function addPlacements(
  into: Float64Array, at: (month: number) => number, { money }: CompiledScenario, drawn: readonly Float64Array[], difference: DifferenceRecords | null, setting: Setting, replicate: number,
): void {
  const { pricePerDay, groupIds, baseline, monthEnds, unitCosts } = setting;
  if (pricePerDay === null) return;
  const months = monthEnds.length;
  const groups = groupIds.length;
  const lowered = loweredIn(money, (_, m) => drawn[m]![replicate]!);
  const base = replicate * baseline.layout.size + baseline.layout.childDays;
  groupIds.forEach((id, group) => {
    const ofGroup = lowered.filter(one => one.groups.includes(id));
    const marginal = unitCosts.use === 'average' ? 1 : unitCosts.marginalShares[id] ?? 1;
    for (let month = 0; month < months; month += 1) {
      const row = group * months + month;
      const more = difference === null ? 0 : difference.values[replicate * difference.layout.size + difference.layout.childDays + row]!;
      if (more === 0 && ofGroup.length === 0) continue;
      const price = pricePerDay[row]!;
      const factor = leftOfPrice(ofGroup, month);
      const days = baseline.values[base + row]! + baseline.values[base + groups * months + row]! + more;
      into[at(month)]! += days * price * (1 - factor) - more * price * marginal;
    }
  });
}

/** What one child of a lever costs: a day of an allowance after leaving, and each cost that comes with taking part, by where it stands in the lever's list. In pence. */
interface PerCase { readonly use: number; readonly allowancePerDay: number; readonly costs: readonly { readonly cost: number; readonly amountPence: number }[] }

const perCaseOf = (uses: readonly LeverUse[], { childUses }: CompiledScenario): readonly PerCase[] => childUses.map((use): PerCase => {
  const { lever, fields, costs } = uses[use]!;
  const action = leverCalled(lever).lever.action(fields);
  return {
    use, allowancePerDay: action.kind === 'leave-earlier' ? (action.allowancePerWeekPence ?? 0) / 7 : 0,
    costs: costs.flatMap(({ nature, amountPence }, cost) => (nature === 'per-case' ? [{ cost, amountPence }] : [])),
  };
});

/** What comes with each child who takes part, and with each who left with an allowance. */
function addCases(outcome: Outcome, cases: readonly PerCase[], { layout, values }: DifferenceRecords, replicate: number, at: (month: number) => number): void {
  cases.forEach(({ use, allowancePerDay, costs }, lever) => {
    const row = replicate * layout.size + lever * layout.months;
    for (let month = 0; month < layout.months; month += 1) {
      for (const { cost, amountPence } of costs) outcome.costs[use]![cost]![at(month)]! += amountPence * values[row + layout.tookPart + month]!;
      outcome.allowances[use]![at(month)]! += allowancePerDay * values[row + layout.allowanceDays + month]!;
    }
  });
}
