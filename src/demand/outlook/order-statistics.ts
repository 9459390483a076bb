import { assert } from '#kernel/assert.ts';
import { quantileOfSorted } from '#kernel/quantiles.ts';

/** A sorted copy without the gaps (NaN), which inside this room stand for a figure that nobody published. */
export const sortedWithoutGaps = (values: Iterable<number>): Float64Array => Float64Array.from([...values].filter(value => !Number.isNaN(value))).sort();

/** NaN where there is nothing but gaps. */
export function medianOf(values: Iterable<number>): number {
  const sorted = sortedWithoutGaps(values);
  return sorted.length === 0 ? NaN : quantileOfSorted(sorted, 0.5);
}

/** Values with their weights in the order of the values, made once and asked for several quantiles. */
export interface Weighted { readonly values: Float64Array; readonly middles: Float64Array }

/** Each value stands in the middle of its weight; quantiles are read off the line through these points (Hazen's rule, with weights). */
export function weighted(values: ArrayLike<number>, weights: ArrayLike<number>): Weighted {
  assert(values.length > 0 && values.length === weights.length, 'values and weights do not match');
  const order = Uint32Array.from({ length: values.length }, (_, i) => i).sort((a, b) => values[a]! - values[b]! || a - b);
  const middles = new Float64Array(order.length);
  let before = 0;
  order.forEach((index, i) => { middles[i] = before + weights[index]! / 2; before += weights[index]!; });
  return { values: Float64Array.from(order, index => values[index]!), middles: middles.map(middle => middle / before) };
}

export function weightedQuantile({ values, middles }: Weighted, probability: number): number {
  let low = 0;
  let high = middles.length;
  while (low < high) {
    const between = (low + high) >> 1;
    if (middles[between]! < probability) low = between + 1; else high = between;
  }
  if (low === 0) return values[0]!;
  if (low === middles.length) return values[low - 1]!;
  const share = (probability - middles[low - 1]!) / (middles[low]! - middles[low - 1]!);
  return values[low - 1]! + (values[low]! - values[low - 1]!) * share;
}
