/** A value that was tried and what came of it. */
export interface Tried { readonly input: number; readonly result: number }

/** Values between two, both included, at equal distances. */
export const evenly = (from: number, to: number, count: number): readonly number[] =>
  Array.from({ length: count }, (_, i) => (i === count - 1 ? to : from + ((to - from) * i) / (count - 1)));

/** Values to be tried next: between those neighbours from one to the other of which the result passes a level. */
export function nextToTry(tried: readonly Tried[], levels: readonly number[], between: number): readonly number[] {
  return tried.slice(1).flatMap((right, i) => {
    const left = tried[i]!;
    const passes = levels.some(level => (left.result < level && level < right.result) || (right.result < level && level < left.result));
    return passes ? evenly(left.input, right.input, between + 2).slice(1, -1) : [];
  });
}

const inOrder = (tried: readonly Tried[]): readonly Tried[] => tried.toSorted((a, b) => a.input - b.input);

/** Values from one to another, which are the same where only one value does. */
export interface Stretch { readonly from: number; readonly to: number }

/** Where a line drawn through what was tried lies from one level to another, both included. */
export function stretchesWithin(tried: readonly Tried[], low: number, high: number): readonly Stretch[] {
  const stretches: Stretch[] = [];
  tried.forEach((left, i) => {
    const right = tried[i + 1] ?? left;
    const found = partWithin(left, right, low, high);
    if (found === null) return;
    const last = stretches.at(-1);
    if (last !== undefined && found.from <= last.to) stretches[stretches.length - 1] = { from: last.from, to: Math.max(last.to, found.to) };
    else stretches.push(found);
  });
  return stretches;
}

function partWithin(left: Tried, right: Tried, low: number, high: number): Stretch | null {
  const rise = right.result - left.result;
  if (rise === 0) return left.result >= low && left.result <= high ? { from: left.input, to: right.input } : null;
  const shareAt = (level: number): number => (level - left.result) / rise;
  const [first, last] = rise > 0 ? [shareAt(low), shareAt(high)] : [shareAt(high), shareAt(low)];
  if (last < 0 || first > 1) return null;
  const inputAt = (share: number): number => left.input + (right.input - left.input) * Math.min(1, Math.max(0, share));
  return { from: inputAt(first), to: inputAt(last) };
}

/** Points of the curve that a reader is shown. */
const CURVE_POINTS = 9;
/** Each round of trying parts a stretch in eight: after three, a value is known to a five-hundredth of its bounds, and a line is drawn from there. */
const BETWEEN = 7;
const ROUNDS = 2;

/**
 * Tries values between two bounds and closes in on where the result lies from one level to another. `tryAll` gives a result for each value.
 * The ends of the answer are `rounded`. The curve has nine values and the ends of the answer, each as it was tried.
 */
export async function search(
  least: number, most: number, low: number, high: number, tryAll: (values: readonly number[]) => Promise<readonly number[]>, rounded: (value: number) => number = value => value,
): Promise<{ readonly curve: readonly Tried[]; readonly stretches: readonly Stretch[] }> {
  const levels = low === high ? [low] : [low, high];
  const of = async (values: readonly number[]): Promise<readonly Tried[]> => (await tryAll(values)).map((result, i) => ({ input: values[i]!, result }));
  const curve = await of(evenly(least, most, CURVE_POINTS));
  let tried = curve;
  for (let round = 0; round < ROUNDS; round += 1) {
    const next = nextToTry(tried, levels, BETWEEN);
    if (next.length === 0) break;
    tried = inOrder([...tried, ...await of(next)]);
  }
  const stretches = stretchesWithin(tried, low, high).map(({ from, to }): Stretch => ({ from: rounded(from), to: rounded(to) }));
  // What comes of the answer itself, for a reader who wants to see that it is one.
  const known = new Set(curve.map(({ input }) => input));
  const answers = [...new Set(stretches.flatMap(({ from, to }) => [from, to]))].filter(input => !known.has(input));
  return { curve: answers.length === 0 ? curve : inOrder([...curve, ...await of(answers)]), stretches };
}
