import { birthOrExpectedBirth } from '#returns/cin-census/rules/birth-or-expected-birth.ts';
import { closedAfterAssessment } from '#returns/cin-census/rules/closed-after-assessment.ts';
import { closureDateAndReasonTogether } from '#returns/cin-census/rules/closure-date-and-reason-together.ts';
import { codeNotInYear } from '#returns/cin-census/rules/code-not-in-year.ts';
import { codeNotKnown } from '#returns/cin-census/rules/code-not-known.ts';
import { conferenceOnWeekend } from '#returns/cin-census/rules/conference-on-weekend.ts';
import { conferenceRecordedTwice } from '#returns/cin-census/rules/conference-recorded-twice.ts';
import { dateAfterReferenceDate } from '#returns/cin-census/rules/date-after-reference-date.ts';
import { dateBeforeReferral } from '#returns/cin-census/rules/date-before-referral.ts';
import { dateNotReadable } from '#returns/cin-census/rules/date-not-readable.ts';
import { endsBeforeItBegins } from '#returns/cin-census/rules/ends-before-it-begins.ts';
import { episodesOverlap } from '#returns/cin-census/rules/episodes-overlap.ts';
import { formOfText } from '#returns/cin-census/rules/form-of-text.ts';
import { needGiven } from '#returns/cin-census/rules/need-given.ts';
import { noDisabilityStandsAlone } from '#returns/cin-census/rules/no-disability-stands-alone.ts';
import { noFactorStandsAlone } from '#returns/cin-census/rules/no-factor-stands-alone.ts';
import { nothingAfterNoFurtherAction } from '#returns/cin-census/rules/nothing-after-no-further-action.ts';
import { planStartsOnConference } from '#returns/cin-census/rules/plan-starts-on-conference.ts';
import { plansOverlap } from '#returns/cin-census/rules/plans-overlap.ts';
import { requiredValue } from '#returns/cin-census/rules/required-value.ts';
import { sexGiven } from '#returns/cin-census/rules/sex-given.ts';
import { unbornChild } from '#returns/cin-census/rules/unborn-child.ts';
import { unfinishedInClosedEpisode } from '#returns/cin-census/rules/unfinished-in-closed-episode.ts';
import type { Rule } from '#returns/cin-census/rules/rule.ts';

/** Every check of the census, one object each. */
export const RULES: readonly Rule[] = [
  birthOrExpectedBirth,
  closedAfterAssessment,
  closureDateAndReasonTogether,
  codeNotInYear,
  codeNotKnown,
  conferenceOnWeekend,
  conferenceRecordedTwice,
  dateAfterReferenceDate,
  dateBeforeReferral,
  dateNotReadable,
  endsBeforeItBegins,
  episodesOverlap,
  formOfText,
  needGiven,
  noDisabilityStandsAlone,
  noFactorStandsAlone,
  nothingAfterNoFurtherAction,
  planStartsOnConference,
  plansOverlap,
  requiredValue,
  sexGiven,
  unbornChild,
  unfinishedInClosedEpisode,
];
