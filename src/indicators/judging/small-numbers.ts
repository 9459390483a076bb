/**
 * Small numbers on anything meant for publication. Source: the Department for Education's practice in its looked-after and
 * children in need statistics: counts of 1 to 5 of an authority are replaced by `c`, 0 is shown, and a second cell is
 * hidden wherever a total would give the first away.
 */
export const LARGEST_SMALL_NUMBER = 5;
/** Percentages on fewer than this are not shown. Source: REFERENCE e, own reports. */
export const SMALLEST_BASE = 10;

export const isSmallCount = (count: number): boolean => count >= 1 && count <= LARGEST_SMALL_NUMBER;

/** Cells by name; null where there is no figure to hide. */
export type Counts = Readonly<Record<string, number | null>>;

/** A total and the parts that make it up, by the names of their cells. Every sum that a reader could make must be given. */
export interface Sum { readonly total: string; readonly parts: readonly string[] }
