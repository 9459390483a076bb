import type { CalendarDate } from '#kernel/calendar-date.ts';
import type { LeverUse } from '#scenarios/lever.ts';

/** What a place costs when there is one child fewer: all of its price, or a part of it, by placement group. */
export interface UnitCostChoice {
  /** `average`: all of the price. `marginal`: the shares below of it; a group that is not named counts in full. */
  readonly use: 'average' | 'marginal';
  readonly marginalShares: Readonly<Record<string, number>>;
}

/** A way things could go: the baseline, and what is done beside it. Two of them can be compared when they share everything but the levers. */
export interface Scenario {
  readonly name: string;
  /** What it is, in a sentence or two. */
  readonly says: string;
  /** Project from this day, with only what was known on it; null for the last day of the returns. */
  readonly from: CalendarDate | null;
  readonly months: number;
  readonly replicates: number;
  readonly seed: number;
  /** Yearly rise of prices by placement group, 0-1. */
  readonly inflation: Readonly<Record<string, number>>;
  readonly unitCosts: UnitCostChoice;
  readonly levers: readonly LeverUse[];
}
