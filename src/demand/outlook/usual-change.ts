/**
 * How far the number of looked-after children of English authorities has moved in so many years, as shares of the number at
 * the beginning: in 10 of 100 such periods it fell to `low` or further, in 10 it rose to `high` or further.
 */
export interface UsualChange { readonly years: number; readonly low: number; readonly high: number; readonly periods: number; readonly areas: number }

/** The years over which the changes below are known, by the 31 March in which they end. */
export const USUAL_CHANGES_KNOWN = { firstYear: 2006, lastYear: 2025 } as const;

/**
 * Worked out with `movesOver` (demand/outlook/reference-class.ts) from the number looked after on 31 March in the Department
 * for Education's "Children looked after in England including adoptions": its series from 2006 on for half of the areas, its
 * 2022 and 2025 editions for all from 2018 on. Every period of every area counts once; periods overlap, and the small areas,
 * which move further by chance, are among them. The test beside it works them out anew.
 */
export const USUAL_CHANGES: readonly UsualChange[] = [
  { years: 1, low: -0.076, high: 0.117, periods: 1928, areas: 147 },
  { years: 2, low: -0.105, high: 0.185, periods: 1781, areas: 147 },
  { years: 4, low: -0.13, high: 0.324, periods: 1487, areas: 147 },
];
