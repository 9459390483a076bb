import { mean } from '#kernel/mathematics.ts';
import type { CareUsed } from '#scenarios/analysis/care-used.ts';
import { COST_AGES } from '#scenarios/analysis/care-used.ts';
import type { GroupPrices } from '#scenarios/analysis/decompose.ts';
import { leftOfPrice, loweredIn } from '#scenarios/comparison/lowered-price.ts';
import type { MoneyAction } from '#scenarios/compile.ts';
import { effectIn } from '#scenarios/replay/draws.ts';

/** One replicate: days in care, and what levers leave of a day's price (0-1), by month and placement group: index `month * groups + group`. */
export interface LoweredReplicate { readonly days: Float64Array; readonly left: Float64Array }

/** Whose chance is drawn: one of so many replicates of a seed. */
export interface OneOfRuns { readonly seed: number; readonly run: number; readonly runs: number }

export const lowersPrices = (money: readonly MoneyAction[]): boolean => money.some(({ action }) => action.kind === 'lower-price');

/** What levers do to the prices of one replicate, which used so much care in each month. */
export function loweredReplicate(money: readonly MoneyAction[], groupIds: readonly string[], months: readonly CareUsed[], { seed, run, runs }: OneOfRuns): LoweredReplicate {
  const groups = groupIds.length;
  const lowered = loweredIn(money, one => effectIn(seed, one, run, runs));
  const [days, left] = [new Float64Array(months.length * groups), new Float64Array(months.length * groups)];
  groupIds.forEach((id, group) => {
    const ofGroup = lowered.filter(one => one.groups.includes(id));
    months.forEach((used, month) => {
      left[month * groups + group] = leftOfPrice(ofGroup, month);
      for (let age = 0; age < COST_AGES.length; age += 1) days[month * groups + group]! += used.days[age * groups + group]!;
    });
  });
  return { days, left };
}

/** Prices of a year, its months given by their positions, as levers leave them: averaged over the days lived in the replicates, or over the months where nobody lived there. */
export const loweredPrices = ({ basePricePerDayPence, index }: GroupPrices, replicates: readonly LoweredReplicate[], months: readonly number[]): GroupPrices => ({
  index, basePricePerDayPence: basePricePerDayPence.map((price, group) => (price === null ? null : price * leftIn(replicates, months, group, index.length))),
});

function leftIn(replicates: readonly LoweredReplicate[], months: readonly number[], group: number, groups: number): number {
  let lived = 0;
  let paid = 0;
  for (const { days, left } of replicates) {
    for (const month of months) {
      lived += days[month * groups + group]!;
      paid += days[month * groups + group]! * left[month * groups + group]!;
    }
  }
  return lived > 0 ? paid / lived : mean(replicates.flatMap(({ left }) => months.map(month => left[month * groups + group]!)));
}
