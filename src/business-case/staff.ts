import type { Pence } from '#kernel/money.ts';
import { pence } from '#kernel/money.ts';

/** Posts and what they cost together in a full year. */
export interface FullYear { readonly fullTimeEquivalents: number; readonly costPence: Pence }

/** Posts that are paid for a part of a year. */
export interface Posts {
  /** Index of the year of the case. */
  readonly yearIndex: number;
  /** Null where a paper does not say. */
  readonly grade: string | null;
  readonly fullTimeEquivalents: number;
  /** Null where a paper does not say. */
  readonly quarters: number | null;
}

const QUARTERS_OF_A_YEAR = 4;

/**
 * What posts cost in a year of which some quarters are paid, at what a post costs in a full year: 15.8 posts for 2.5 quarters are
 * 15.8 x 2.5 / 4 = 9.875 posts of a full year. Null where the quarters are not known. Rounded once, at the end.
 */
export const staffCostPence = ({ fullTimeEquivalents, quarters }: Posts, fullYear: FullYear): Pence | null =>
  (quarters === null ? null : pence(fullYear.costPence * (fullTimeEquivalents * quarters) / (fullYear.fullTimeEquivalents * QUARTERS_OF_A_YEAR)));
