const NONE: readonly never[] = [];

/** The same list in no more memory than it needs: a list that grew, or was filtered, keeps room for sixteen more. */
export const compact = <One>(list: readonly One[]): readonly One[] => list.length === 0 ? NONE : list.slice();
