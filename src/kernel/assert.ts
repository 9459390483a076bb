/** A wrong program stops at once: throws with the reason. Wrong data is never handled here (see issue.ts). */
export function assert(condition: boolean, reason: string): asserts condition {
  if (!condition) throw new Error(`Headwater is wrong: ${reason}`);
}

/** The value at an index that must exist. */
export function at<T>(list: ArrayLike<T>, index: number): T {
  const value = list[index];
  assert(value !== undefined, `nothing at index ${index} of ${list.length}`);
  return value;
}

/** A value that the code around it guarantees. */
export function must<T>(value: T | null | undefined, what: string): T {
  assert(value !== null && value !== undefined, `${what} is missing`);
  return value;
}
