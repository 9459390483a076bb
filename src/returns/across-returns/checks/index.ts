import type { AcrossCheck } from '#returns/across-returns/across-check.ts';
import { careInOneReturnOnly } from '#returns/across-returns/checks/care-in-one-return-only.ts';
import { careWithoutEpisodeOfNeed } from '#returns/across-returns/checks/care-without-episode-of-need.ts';
import { dateOfBirthDiffersAcross } from '#returns/across-returns/checks/date-of-birth-differs-across.ts';
import { identifierUsedTwice } from '#returns/across-returns/checks/identifier-used-twice.ts';
import { protectionPlanInOneReturnOnly } from '#returns/across-returns/checks/protection-plan-in-one-return-only.ts';
import { referralInOneReturnOnly } from '#returns/across-returns/checks/referral-in-one-return-only.ts';

/** Every check between returns, one object each. */
export const ACROSS_CHECKS: readonly AcrossCheck[] = [
  careInOneReturnOnly,
  careWithoutEpisodeOfNeed,
  dateOfBirthDiffersAcross,
  identifierUsedTwice,
  protectionPlanInOneReturnOnly,
  referralInOneReturnOnly,
];
