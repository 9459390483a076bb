import { assert } from '#kernel/assert.ts';

/** A rate per 10,000 children, unrounded: what is reckoned with. */
export const ratePer10000 = (count: number, population: number): number => (count / population) * 10_000;

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
 * How many children fewer there would be at the rate of others: `gap x population / 10,000`. Above zero, so many more than
 * at their rate; unrounded. Source: the domain reference's N2, from the Norfolk and West Sussex reports.
 */
export const excessChildren = (ownRate: number, otherRate: number, population: number): number => ((ownRate - otherRate) * population) / 10_000;

/** The mean, or null of nothing. */
export const meanOf = (values: readonly number[]): number | null =>
  (values.length === 0 ? null : values.reduce((total, value) => total + value, 0) / values.length);
