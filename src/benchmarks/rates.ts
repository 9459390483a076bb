import { assert } from '#kernel/assert.ts';

/** A rate per 10,000 children (or per as many as `children` says), unrounded: what is reckoned with. */
export const rateOf = (count: number, population: number, children = 10_000): number => (count / population) * children;

/**
 * A rate per 10,000 as the Department for Education prints it: half up, to so many decimal places. Reckoned in whole numbers
 * from the two counts, because 65.5 is often 65.49999 after a division. Rates of the nation are made from counts before they
 * are rounded to ten, so they may differ by one from those made here.
 */
export function printedRate(count: number, population: number, places: 0 | 1 = 0): number {
  assert(population > 0, 'a rate of no population');
  const scale = places === 0 ? 1 : 10;
  return Math.floor((2 * count * 10_000 * scale + population) / (2 * population)) / scale;
}

/** Half up, as the printed rates are, for a figure that is not made of two counts. */
export const roundedHalfUp = (value: number, places: 0 | 1 | 2 = 0): number => {
  const scale = [1, 10, 100][places]!;
  return Math.floor(Number((value * scale).toFixed(6)) + 0.5) / scale;
};

/**
 * How many children fewer there would be at the rate of others: `gap x population / 10,000`. Below zero, so many more.
 * Unrounded. Source: the reports to Norfolk (2017) and West Sussex (2009) reckon so.
 */
export const excessOver = (ownRate: number, otherRate: number, population: number, children = 10_000): number => ((ownRate - otherRate) * population) / children;

/** The mean, or null of nothing. */
export const meanOf = (values: readonly number[]): number | null =>
  (values.length === 0 ? null : values.reduce((total, value) => total + value, 0) / values.length);
