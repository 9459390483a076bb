import type { CalendarDate } from '#kernel/calendar-date.ts';
import type { Issue } from '#kernel/issue.ts';
import type { Assessment, ChildInNeedPlan, ChildProtectionPlan, PreProceedings, Referral, Section47Enquiry } from '#journeys/pathway.ts';
import type { RowKind } from '#returns/cin-census/accounting.ts';
import type { Census, CensusChild } from '#returns/cin-census/census.ts';
import { compact } from '#returns/cin-census/compact.ts';
import { readingIssue } from '#returns/cin-census/reading-rules.ts';
import type { EpisodeRow } from '#returns/cin-census/rows.ts';

/** What one census tells of one episode of need, as records of the pathway. */
export interface EpisodeOfNeed {
  readonly census: Census;
  readonly line: number;
  readonly referredOn: CalendarDate | null;
  readonly referral: Referral | null;
  readonly assessments: readonly Assessment[];
  readonly childInNeedPlans: readonly ChildInNeedPlan[];
  readonly section47Enquiries: readonly Section47Enquiry[];
  /** Dates of initial conferences that no enquiry of the episode came before. */
  readonly otherConferences: readonly CalendarDate[];
  readonly childProtectionPlans: readonly ChildProtectionPlan[];
  readonly preProceedings: readonly PreProceedings[];
}

const area = null;

/** The episode, without the rows that have no date to stand on: each of those is set aside with an issue. */
export function episodeOfNeed(row: EpisodeRow, census: Census, child: string, issues: Issue[]): EpisodeOfNeed {
  const { referredOn } = row;
  const { book } = census;
  const where = { file: census.file, child };
  const started = <Row extends { readonly line: number; readonly startedOn: CalendarDate | null }, Made>(
    kind: RowKind, column: string, rows: readonly Row[], make: (row: Row, startedOn: CalendarDate) => Made,
  ): readonly Made[] => compact(rows.flatMap((one): readonly Made[] => {
    if (one.startedOn === null) {
      book.setAside(kind);
      issues.push(readingIssue('no-start-date', 'The record has no date that it begins on', { ...where, row: one.line, column }));
      return [];
    }
    book.used(kind);
    return [make(one, one.startedOn)];
  }));
  if (referredOn === null) {
    book.setAside('referrals');
    issues.push(readingIssue('no-referral-date', 'The referral has no date', { ...where, row: row.line, column: 'CINreferralDate' }));
  } else book.used('referrals');
  return {
    census, line: row.line, referredOn, referral: referredOn === null ? null : referralOf(row, referredOn),
    assessments: started('assessments', 'AssessmentActualStartDate', row.assessments, ({ authorisedOn, factors }, startedOn) =>
      ({ referredOn, area, startedOn, authorisedOn, factors, supportRequired: null })),
    childInNeedPlans: started('childInNeedPlans', 'CINPlanStartDate', row.childInNeedPlans, ({ endedOn }, startedOn) => ({ referredOn, area, startedOn, endedOn })),
    section47Enquiries: started('section47Enquiries', 'S47ActualStartDate', row.section47Enquiries, ({ conferenceNotRequired, conferenceOn }, startedOn) =>
      ({ referredOn, area, startedOn, conferenceNotRequired, conferenceOn })),
    otherConferences: otherConferences(row),
    childProtectionPlans: started('childProtectionPlans', 'CPPstartDate', row.childProtectionPlans, (plan, startedOn) => ({
      referredOn, area, startedOn, endedOn: plan.endedOn, initialCategory: plan.initialCategory, latestCategory: plan.latestCategory,
      previousPlans: plan.previousPlans, reviews: compact(plan.reviews.toSorted((a, b) => a - b)),
      reviewsAreComplete: plan.reviewsAreComplete, lastVisitOn: null,
    })),
    preProceedings: started('preProceedings', 'PPStartDate', row.preProceedings, (one, startedOn) => ({
      referredOn, area, startedOn, letterSentOn: one.letterSentOn, familyGroupMeetingOffered: one.familyGroupMeetingOffered, familyGroupMeetingHeld: one.familyGroupMeetingHeld,
      steppedOn: one.steppedOn, outcome: one.outcome, courtApplicationOn: one.courtApplicationOn,
    })),
  };
}

const referralOf = (row: EpisodeRow, on: CalendarDate): Referral => ({
  on, source: row.source, need: row.need, noFurtherAction: row.noFurtherAction, closedOn: row.closedOn, reasonForClosure: row.reasonForClosure,
  referralsInLast12Months: null, area,
});

/** The conference of the episode itself, and those of enquiries that have no date and are set aside: the conference was held all the same. */
function otherConferences(row: EpisodeRow): readonly CalendarDate[] {
  const dates = [row.conferenceOn, ...row.section47Enquiries.map(({ startedOn, conferenceOn }) => startedOn === null ? conferenceOn : null)];
  return compact(dates.filter(date => date !== null));
}

/** The episodes that a child's part was made of; what belongs to no known referral is one of its own. */
export function episodesOf({ census, line, part, referralLines }: CensusChild): readonly EpisodeOfNeed[] {
  const assessments = byReferral(part.assessments);
  const childInNeedPlans = byReferral(part.childInNeedPlans);
  const section47Enquiries = byReferral(part.section47Enquiries);
  const conferences = byReferral(part.initialConferences.filter(({ strategyDiscussionOn }) => strategyDiscussionOn === null));
  const childProtectionPlans = byReferral(part.childProtectionPlans);
  const preProceedings = byReferral(part.preProceedings);
  const episode = (referredOn: CalendarDate | null, index: number): EpisodeOfNeed => ({
    census, line: referralLines[index] ?? line, referredOn, referral: part.referrals[index] ?? null,
    assessments: assessments(referredOn), childInNeedPlans: childInNeedPlans(referredOn), section47Enquiries: section47Enquiries(referredOn),
    otherConferences: conferences(referredOn).map(({ on }) => on), childProtectionPlans: childProtectionPlans(referredOn), preProceedings: preProceedings(referredOn),
  });
  const ofNoReferral = episode(null, part.referrals.length);
  const isEmpty = Object.values(ofNoReferral).every(value => !Array.isArray(value) || value.length === 0);
  return [...part.referrals.map(({ on }, index) => episode(on, index)), ...(isEmpty ? [] : [ofNoReferral])];
}

function byReferral<One extends { readonly referredOn: CalendarDate | null }>(list: readonly One[]): (referredOn: CalendarDate | null) => readonly One[] {
  if (list.length === 0) return () => list;
  const groups = new Map<CalendarDate | null, One[]>();
  for (const one of list) {
    const group = groups.get(one.referredOn);
    if (group === undefined) groups.set(one.referredOn, [one]);
    else group.push(one);
  }
  return referredOn => groups.get(referredOn) ?? [];
}
