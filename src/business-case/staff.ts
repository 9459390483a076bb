import type { Pence } from '#kernel/money.ts';
import { pence } from '#kernel/money.ts';
import type { Posts } from '#business-case/case.ts';

const QUARTERS_OF_A_YEAR = 4;

/** What posts cost in a year of which some quarters are paid: 15.8 posts for 2.5 quarters are 15.8 x 2.5 / 4 posts of a full year. A whole year where the quarters are not known. */
export const staffCostPence = ({ fullTimeEquivalents, quarters }: Posts, yearlyCostPerPostPence: Pence): Pence =>
  pence(yearlyCostPerPostPence * fullTimeEquivalents * (quarters ?? QUARTERS_OF_A_YEAR) / QUARTERS_OF_A_YEAR);
