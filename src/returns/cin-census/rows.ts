import type { CalendarDate } from '#kernel/calendar-date.ts';

/** One child as one census tells of it: the elements of the file as dates, codes and flags. Null is blank or unreadable. */
export interface ChildRow {
  readonly line: number;
  readonly localId: string;
  readonly bornOn: CalendarDate | null;
  readonly expectedOn: CalendarDate | null;
  readonly diedOn: CalendarDate | null;
  /** Code of Sex, or of GenderCurrent where that is what the layout has. */
  readonly sex: string | null;
  readonly ethnicity: string | null;
  readonly disabilities: readonly string[];
  readonly episodes: readonly EpisodeRow[];
}

/** CINdetails: a referral and the episode of need that it opens. */
export interface EpisodeRow {
  readonly line: number;
  readonly referredOn: CalendarDate | null;
  readonly source: string | null;
  readonly need: string | null;
  readonly closedOn: CalendarDate | null;
  readonly reasonForClosure: string | null;
  /** Of a conference that followed no section 47 enquiry of this episode. */
  readonly conferenceOn: CalendarDate | null;
  readonly noFurtherAction: boolean | null;
  readonly assessments: readonly AssessmentRow[];
  readonly childInNeedPlans: readonly PlanRow[];
  readonly section47Enquiries: readonly Section47Row[];
  readonly childProtectionPlans: readonly ProtectionPlanRow[];
  readonly preProceedings: readonly PreProceedingsRow[];
}

export interface AssessmentRow {
  readonly line: number;
  readonly startedOn: CalendarDate | null;
  readonly authorisedOn: CalendarDate | null;
  readonly factors: readonly string[];
}

export interface PlanRow {
  readonly line: number;
  readonly startedOn: CalendarDate | null;
  readonly endedOn: CalendarDate | null;
}

export interface Section47Row {
  readonly line: number;
  readonly startedOn: CalendarDate | null;
  readonly conferenceOn: CalendarDate | null;
  readonly conferenceNotRequired: boolean | null;
}

export interface ProtectionPlanRow extends PlanRow {
  readonly initialCategory: string | null;
  readonly latestCategory: string | null;
  readonly previousPlans: number | null;
  readonly reviews: readonly CalendarDate[];
  /** False where a review's date could not be read. */
  readonly reviewsAreComplete: boolean;
}

export interface PreProceedingsRow {
  readonly line: number;
  readonly startedOn: CalendarDate | null;
  readonly letterSentOn: CalendarDate | null;
  readonly familyGroupMeetingOffered: boolean | null;
  readonly familyGroupMeetingHeld: boolean | null;
  readonly steppedOn: CalendarDate | null;
  readonly outcome: string | null;
  readonly courtApplicationOn: CalendarDate | null;
}
