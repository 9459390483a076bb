import { sum } from '#kernel/mathematics.ts';
import type { PlacementGroup } from '#reference/placement-groups.ts';
import { indicatorIfKnown } from '#indicators/index.ts';
import type { MoneyLine } from '#scenarios/comparison/comparison.ts';
import type { Spread } from '#scenarios/comparison/spread.ts';
import type { Estimate } from '#reports/block.ts';

// What every paper of a comparison says the same way.

/** Mean, with its 80% range. */
export const in80 = ({ mean, quantiles }: Spread): Estimate => ({ value: mean, low: quantiles['0.1'], high: quantiles['0.9'] });
export const allYears = (lines: readonly MoneyLine[]): number => sum(lines.map(line => sum(line.byYearPence)));
export const groupTitle = ({ placementGroups }: { readonly placementGroups: readonly PlacementGroup[] }, id: string): string => placementGroups.find(group => group.id === id)?.title ?? id;
export const indicatorTitle = (id: string): string => indicatorIfKnown(id)?.title ?? id;

export const UNPRICED = 'No price list was given: placements have no pound here, only the levers and the activities do.';

/** What a difference is called on either side of 0. */
export type Direction = readonly [below: string, above: string];
export const FEWER: Direction = ['fewer', 'more'];
/** Of a saving: below 0 more is spent. */
export const LESS: Direction = ['more', 'less'];

/** `12 fewer`; a difference that rounds to nothing has no direction. */
export const directed = (value: number, format: (value: number) => string, [below, above]: Direction): string =>
  (format(value) === format(0) ? format(0) : `${format(Math.abs(value))} ${value < 0 ? below : above}`);

/** `3 fewer`; `about as many` where it rounds to nothing. */
export function beside(value: number, format: (value: number) => string, words: Direction, same: string): string {
  const told = directed(value, format, words);
  return told === format(0) ? same : told;
}

/** The 80% range, its ends in the order of the one nearer to nothing first: `4 to 21 fewer`, `3 fewer to 2 more`. */
export function directedRange(quantiles: Pick<Spread['quantiles'], '0.1' | '0.9'>, format: (value: number) => string, words: Direction): string {
  const [low, high] = [quantiles['0.1'], quantiles['0.9']];
  if (format(low) === format(high)) return directed(low, format, words);
  if (low < 0 && high <= 0) return `${format(-high)} to ${format(-low)} ${words[0]}`;
  if (low >= 0) return `${format(low)} to ${format(high)} ${words[1]}`;
  return `${directed(low, format, words)} to ${directed(high, format, words)}`;
}
