import { assert } from '#kernel/assert.ts';
import { sum } from '#kernel/mathematics.ts';
import type { Pence } from '#kernel/money.ts';
import { pence } from '#kernel/money.ts';

/**
 * What each of several factors adds when they change together: its change of the value, averaged over every order in
 * which the factors could change (Shapley 1953, "A value for n-person games"). No order is preferred, nothing is left
 * over: the parts add up to the value with all changed less the value with none. `valueOf` is given a set of factors
 * as bits: bit i stands for factor i.
 */
export function shapley(factors: number, valueOf: (changed: number) => number): readonly number[] {
  const values = Float64Array.from({ length: 1 << factors }, (_, changed) => valueOf(changed));
  const weightBySize = ordersOf(factors);
  return Array.from({ length: factors }, (_, factor) => {
    let part = 0;
    for (let changed = 0; changed < values.length; changed += 1) {
      if ((changed >> factor) & 1) continue;
      part += weightBySize[bitsIn(changed)]! * (values[changed | (1 << factor)]! - values[changed]!);
    }
    return part;
  });
}

/** Share of all orders in which exactly a given set of so many factors comes before one of the others: s! (n - s - 1)! / n!. */
function ordersOf(factors: number): readonly number[] {
  const factorial = (n: number): number => (n < 2 ? 1 : n * factorial(n - 1));
  return Array.from({ length: factors }, (_, size) => (factorial(size) * factorial(factors - size - 1)) / factorial(factors));
}

function bitsIn(set: number): number {
  let bits = 0;
  for (let left = set; left > 0; left >>= 1) bits += left & 1;
  return bits;
}

/** Parts as whole pence that add up to a total: each rounded down, and the pence that are missing given to those who lost most by it. */
export function wholePenceParts(parts: readonly number[], total: Pence): readonly Pence[] {
  const down = parts.map(Math.floor);
  const missing = total - sum(down);
  assert(missing >= -1 && missing <= parts.length, `parts that are ${missing} pence from their total`);
  const mostLost = parts.map((part, position) => ({ position, lost: part - down[position]! })).toSorted((a, b) => b.lost - a.lost);
  // One too many, where the total was rounded the other way: taken from the last, which lost least.
  const given = missing < 0 ? [mostLost.at(-1)!.position] : mostLost.slice(0, missing).map(({ position }) => position);
  return down.map((amount, position) => pence(amount + (given.includes(position) ? Math.sign(missing) : 0)));
}
