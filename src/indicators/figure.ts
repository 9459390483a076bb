import type { OfficialSymbol } from '#reference/official-symbols.ts';
import type { Period } from '#indicators/period.ts';

/** A figure of an indicator in a period: a number, or why there is none. Never NaN, never a silent blank. */
export interface Figure {
  readonly period: Period;
  /** A count; a share as a ratio of 0 to 1; a rate; days; pounds. Not rounded: that happens once, at the edge. */
  readonly value: number | null;
  /** What stands above the line: the count, the sum of the amounts. */
  readonly numerator: number | null;
  /** What stands below it: all events, all children in the base, the population. Null for a plain number. */
  readonly denominator: number | null;
  readonly symbol: OfficialSymbol | null;
  /** Why there is no value, in words that say what would give one. */
  readonly why: string | null;
  /** Where it comes from, where that is not the returns: the measure that stands in, the population's year. */
  readonly basis: string | null;
}

export const noFigure = (period: Period, why: string, symbol: OfficialSymbol = 'x'): Figure =>
  ({ period, value: null, numerator: null, denominator: null, symbol, why, basis: null });
