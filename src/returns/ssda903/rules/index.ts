import { adoptionByCarerFollowsFostering } from '#returns/ssda903/rules/adoption-by-carer-follows-fostering.ts';
import { carriedEpisodeDiffers } from '#returns/ssda903/rules/carried-episode-differs.ts';
import { categoryOfNeedChanges } from '#returns/ssda903/rules/category-of-need-changes.ts';
import { codeNotInYear } from '#returns/ssda903/rules/code-not-in-year.ts';
import { codeNotKnown } from '#returns/ssda903/rules/code-not-known.ts';
import { dateNotReadable } from '#returns/ssda903/rules/date-not-readable.ts';
import { dateOfBirthDiffers } from '#returns/ssda903/rules/date-of-birth-differs.ts';
import { formOfText } from '#returns/ssda903/rules/form-of-text.ts';
import { freeingOrderDates } from '#returns/ssda903/rules/freeing-order-dates.ts';
import { legalStatusTooLong } from '#returns/ssda903/rules/legal-status-too-long.ts';
import { nextEpisodeFollows } from '#returns/ssda903/rules/next-episode-follows.ts';
import { openEpisodeCarriedOn } from '#returns/ssda903/rules/open-episode-carried-on.ts';
import { parentsByAgreement } from '#returns/ssda903/rules/parents-by-agreement.ts';
import { periodInTemporaryPlacement } from '#returns/ssda903/rules/period-in-temporary-placement.ts';
import { placementOrderNeeded } from '#returns/ssda903/rules/placement-order-needed.ts';
import { providerDoesNotFit } from '#returns/ssda903/rules/provider-does-not-fit.ts';
import { reasonAndEndTogether } from '#returns/ssda903/rules/reason-and-end-together.ts';
import { requiredValue } from '#returns/ssda903/rules/required-value.ts';
import { tooYoungForLegalStatus } from '#returns/ssda903/rules/too-young-for-legal-status.ts';
import { tooYoungForPlacement } from '#returns/ssda903/rules/too-young-for-placement.ts';
import type { Rule } from '#returns/ssda903/rules/rule.ts';

/** Every check of the return, one object each. */
export const RULES: readonly Rule[] = [
  adoptionByCarerFollowsFostering,
  carriedEpisodeDiffers,
  categoryOfNeedChanges,
  codeNotInYear,
  codeNotKnown,
  dateNotReadable,
  dateOfBirthDiffers,
  formOfText,
  freeingOrderDates,
  legalStatusTooLong,
  nextEpisodeFollows,
  openEpisodeCarriedOn,
  parentsByAgreement,
  periodInTemporaryPlacement,
  placementOrderNeeded,
  providerDoesNotFit,
  reasonAndEndTogether,
  requiredValue,
  tooYoungForLegalStatus,
  tooYoungForPlacement,
];
