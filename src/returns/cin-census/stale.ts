import { longDate } from '#kernel/calendar-date.ts';
import type { CalendarDate } from '#kernel/calendar-date.ts';
import type { Issue } from '#kernel/issue.ts';
import type { Assessment, Referral } from '#journeys/pathway.ts';
import type { Census } from '#returns/cin-census/census.ts';
import type { EpisodeOfNeed } from '#returns/cin-census/episode-of-need.ts';
import { readingIssue } from '#returns/cin-census/reading-rules.ts';

/** What is done with records that were open at the end of a census and that the later one, which must repeat them, does not have. */
export interface Stale {
  readonly referral: (referral: Referral) => Referral;
  /** None where it is open: to say that it ended would make up how long it took. */
  readonly assessment: (assessment: Assessment) => readonly Assessment[];
  readonly plan: <Plan extends { readonly startedOn: CalendarDate; readonly endedOn: CalendarDate | null }>(plan: Plan, column: string) => readonly Plan[];
}

export function staleOf(census: Census, line: number, child: string, issues: Issue[]): Stale {
  const lastDay = census.referenceDate!;
  const where = { file: census.file, row: line, child };
  const say = (what: string, column: string): void => {
    issues.push(readingIssue('gone-from-later-census', `The ${what} was open on ${longDate(lastDay)}, and the later census does not have it`, { ...where, column }));
  };
  const endAfter = (startedOn: CalendarDate): CalendarDate => startedOn > lastDay ? startedOn : lastDay;
  return {
    referral(referral) {
      if (referral.closedOn !== null || referral.noFurtherAction === true) return referral;
      say('episode', 'CINclosureDate');
      return { ...referral, closedOn: endAfter(referral.on) };
    },
    assessment(assessment) {
      if (assessment.authorisedOn !== null) return [assessment];
      census.book.usedIsSetAside('assessments');
      issues.push(readingIssue('assessment-gone-from-later-census', `The assessment was not complete on ${longDate(lastDay)}, and the later census does not have it`, { ...where, column: 'AssessmentAuthorisationDate' }));
      return [];
    },
    plan(plan, column) {
      if (plan.endedOn !== null) return [plan];
      say('plan', column);
      return [{ ...plan, endedOn: endAfter(plan.startedOn) }];
    },
  };
}

/** An episode that no later census has, though it was open. */
export function withoutStale(episode: EpisodeOfNeed, stale: Stale): EpisodeOfNeed {
  return {
    ...episode, referral: episode.referral === null ? null : stale.referral(episode.referral),
    assessments: episode.assessments.flatMap(stale.assessment),
    childInNeedPlans: episode.childInNeedPlans.flatMap(plan => stale.plan(plan, 'CINPlanEndDate')),
    childProtectionPlans: episode.childProtectionPlans.flatMap(plan => stale.plan(plan, 'CPPendDate')),
  };
}
