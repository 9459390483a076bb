import { sum } from '#kernel/mathematics.ts';
import { spreadOf } from '#scenarios/comparison/spread.ts';
import type { AgainstOther, Variant } from '#scenarios/comparison/comparison.ts';
import type { Setting } from '#scenarios/comparison/outcome.ts';

type Lived = Pick<Variant, 'difference' | 'outcome'>;

/** Nearer to each other than this, two lives cost the same. */
const HALF_A_PENNY = 0.5;

/** One less the other, life by life. */
export function againstOther(one: Lived, other: Lived, otherName: string, setting: Setting): AgainstOther {
  const { monthEnds, groupIds } = setting;
  const all = groupIds.map((_, group) => group);
  const last = monthEnds.length - 1;
  const inCare = (groups: readonly number[], month: number): Float64Array => less(inCareByLife(one, groups, month, setting), inCareByLife(other, groups, month, setting));
  const atEnd = inCare(all, last);
  const spentLess = one.outcome.years.map((_, year) => less(netByLife(one, year), netByLife(other, year)));
  return {
    other: otherName, months: monthEnds.map((_, month) => spreadOf(inCare(all, month))), atEnd: groupIds.map((placementGroup, group) => ({ placementGroup, ...spreadOf(inCare([group], last)) })),
    chanceOfFewer: shareOf(atEnd, children => children < 0), chanceOfMore: shareOf(atEnd, children => children > 0),
    cumulative: spentLess.map(spreadOf), chanceOfSpendingLess: spentLess.map(lives => shareOf(lives, pence => pence > HALF_A_PENNY)), chanceOfSpendingMore: spentLess.map(lives => shareOf(lives, pence => pence < -HALF_A_PENNY)),
  };
}

const less = (values: Float64Array, others: Float64Array): Float64Array => values.map((value, life) => value - others[life]!);

const shareOf = (lives: Float64Array, holds: (value: number) => boolean): number => lives.filter(holds).length / lives.length;

/** Children in care in each life beside doing nothing. */
function inCareByLife({ difference }: Lived, groups: readonly number[], month: number, { baseline: { replicates } }: Setting): Float64Array {
  const children = new Float64Array(replicates);
  if (difference === null) return children;
  const { values, layout: { size, months } } = difference;
  for (const group of groups) {
    for (let life = 0; life < replicates; life += 1) children[life]! += values[life * size + group * months + month]!;
  }
  return children;
}

/** What each life spends below doing nothing in all years up to one. */
function netByLife({ outcome: { net, years } }: Lived, year: number): Float64Array {
  return Float64Array.from({ length: net.length / years.length }, (_, life) => sum(net.subarray(life * years.length, life * years.length + year + 1)));
}
