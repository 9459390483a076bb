import { spreadOf } from '#scenarios/comparison/spread.ts';
import type { AgainstOther, Variant } from '#scenarios/comparison/comparison.ts';
import { inCareByLife, netSoFar } from '#scenarios/comparison/outcome.ts';
import type { Setting } from '#scenarios/comparison/outcome.ts';

type Lived = Pick<Variant, 'difference' | 'outcome'>;

/** Nearer to each other than this, two lives cost the same. */
const HALF_A_PENNY = 0.5;

/** One less the other, life by life. */
export function againstOther(one: Lived, other: Lived, otherName: string, setting: Setting): AgainstOther {
  const { monthEnds, groupIds, baseline: { replicates } } = setting;
  const all = groupIds.map((_, group) => group);
  const last = monthEnds.length - 1;
  const inCare = (groups: readonly number[], month: number): Float64Array => less(inCareByLife(one.difference, groups, month, new Float64Array(replicates)), inCareByLife(other.difference, groups, month, new Float64Array(replicates)));
  const atEnd = inCare(all, last);
  const spentLess = one.outcome.years.map((_, year) => less(netSoFar(one.outcome, year), netSoFar(other.outcome, year)));
  return {
    other: otherName, months: monthEnds.map((_, month) => spreadOf(inCare(all, month))), atEnd: groupIds.map((placementGroup, group) => ({ placementGroup, ...spreadOf(inCare([group], last)) })),
    chanceOfFewer: shareOf(atEnd, children => children < 0), chanceOfMore: shareOf(atEnd, children => children > 0),
    cumulative: spentLess.map(spreadOf), chanceOfSpendingLess: spentLess.map(lives => shareOf(lives, pence => pence > HALF_A_PENNY)), chanceOfSpendingMore: spentLess.map(lives => shareOf(lives, pence => pence < -HALF_A_PENNY)),
  };
}

const less = (values: Float64Array, others: Float64Array): Float64Array => values.map((value, life) => value - others[life]!);

const shareOf = (lives: Float64Array, holds: (value: number) => boolean): number => lives.filter(holds).length / lives.length;
