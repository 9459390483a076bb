import type { CalendarDate } from '#kernel/calendar-date.ts';
import type { OfficialSymbol } from '#reference/official-symbols.ts';
import type { Child } from '#journeys/child.ts';

/**
 * The whole pathway of each child, from contact to leaving care, whatever returns said so. Readonly data; lists are in
 * order of date. A null date of an end means still open when the return was made; any other null means not known.
 * Codes are those of the returns (REFERENCE: ReferralSource, PrimaryNeedCode, ReasonForClosure, category of abuse).
 */

/** A message to the front door about one child. Supervised family time is never called a contact. */
export interface Contact {
  readonly on: CalendarDate;
  /** ReferralSource code. */
  readonly source: string | null;
  /** What came of it, in the words of the local log; no statutory return says. */
  readonly outcome: string | null;
  readonly area: string | null;
}

/** A spell of targeted help below the statutory level, known by its assessment. */
export interface EarlyHelp {
  readonly startedOn: CalendarDate;
  readonly endedOn: CalendarDate | null;
  readonly organisation: string | null;
  readonly area: string | null;
}

/** A referral, and the episode of need that it opens. */
export interface Referral {
  readonly on: CalendarDate;
  readonly source: string | null;
  readonly need: string | null;
  /** Closed with nothing further. */
  readonly noFurtherAction: boolean | null;
  readonly closedOn: CalendarDate | null;
  readonly reasonForClosure: string | null;
  /** Where the return says how many referrals the child had in the twelve months before (Annex A list 3), this one counted or not as the system does. */
  readonly referralsInLast12Months: number | null;
  readonly area: string | null;
}

/** What belongs to an episode of need says which: the date of its referral, null where no referral is known. */
interface InEpisodeOfNeed {
  readonly referredOn: CalendarDate | null;
  readonly area: string | null;
}

export interface Assessment extends InEpisodeOfNeed {
  readonly startedOn: CalendarDate;
  readonly authorisedOn: CalendarDate | null;
  /** AssessmentFactors codes; empty where the return has none. */
  readonly factors: readonly string[];
  /** Whether the child was assessed as needing social care support. */
  readonly supportRequired: boolean | null;
}

export interface Section47Enquiry extends InEpisodeOfNeed {
  /** Date of the strategy discussion that began it. */
  readonly startedOn: CalendarDate;
  readonly conferenceNotRequired: boolean | null;
  readonly conferenceOn: CalendarDate | null;
}

/** An initial child protection conference. */
export interface InitialConference extends InEpisodeOfNeed {
  readonly on: CalendarDate;
  /** Null for a child who moved in while on a plan elsewhere: no enquiry of this authority came before. */
  readonly strategyDiscussionOn: CalendarDate | null;
  /** Where the return says so itself (Annex A list 5); otherwise plans by date tell. */
  readonly ledToPlan: boolean | null;
}

export interface ChildInNeedPlan extends InEpisodeOfNeed {
  readonly startedOn: CalendarDate;
  readonly endedOn: CalendarDate | null;
}

export interface ChildProtectionPlan extends InEpisodeOfNeed {
  readonly startedOn: CalendarDate;
  readonly endedOn: CalendarDate | null;
  readonly initialCategory: string | null;
  readonly latestCategory: string | null;
  readonly previousPlans: number | null;
  /** Dates of review conferences, as far as the return holds them: Annex A has the latest only. */
  readonly reviews: readonly CalendarDate[];
  readonly reviewsAreComplete: boolean;
}

/** What Annex A list 7 says of a child on a plan on the day it was made. */
export interface ProtectionPlanSummary { readonly asAt: CalendarDate; readonly lastVisitOn: CalendarDate | null; readonly latestReviewOn: CalendarDate | null }

/** The last chance before court. Source: CIN census 2025-26 module PreProceedingsandFGDM. */
export interface PreProceedings extends InEpisodeOfNeed {
  readonly startedOn: CalendarDate;
  readonly letterSentOn: CalendarDate | null;
  readonly familyGroupMeetingOffered: boolean | null;
  readonly familyGroupMeetingHeld: boolean | null;
  readonly steppedOn: CalendarDate | null;
  readonly outcome: string | null;
  readonly courtApplicationOn: CalendarDate | null;
}

/** A review of a looked after child. Code: SSDA903 REVIEW_CODE. */
export interface CareReview { readonly on: CalendarDate; readonly code: string | null }

/** Outcomes of a child looked after for a year (SSDA903 OC2), at the 31 March that ends it. Null flag: blank in the return. */
export interface HealthOutcomes {
  readonly yearEnding: number;
  readonly sdqScore: number | null;
  readonly sdqReason: string | null;
  readonly convicted: boolean | null;
  readonly healthCheck: boolean | null;
  readonly immunisations: boolean | null;
  readonly teethCheck: boolean | null;
  readonly healthAssessment: boolean | null;
  readonly substanceMisuse: boolean | null;
}

/** Missing (M) or away without authorisation (A) from a placement. */
export interface MissingIncident { readonly kind: string; readonly startedOn: CalendarDate; readonly endedOn: CalendarDate | null }

/** Steps to adoption. Sources: Annex A list 10; SSDA903 placed for adoption, AD1 and episodes. */
export interface AdoptionSteps {
  readonly enteredCareOn: CalendarDate | null;
  readonly decidedOn: CalendarDate | null;
  readonly placementOrderOn: CalendarDate | null;
  readonly matchedOn: CalendarDate | null;
  readonly placedOn: CalendarDate | null;
  readonly adoptedOn: CalendarDate | null;
  readonly decisionReversedOn: CalendarDate | null;
  readonly reasonReversed: string | null;
  /** Start of a placement with foster carers who are also approved adopters, or of the foster placement that became the adoption. */
  readonly fosteredByAdopterOn: CalendarDate | null;
  readonly adoptedByFosterCarer: boolean | null;
}

/** The child came into care after permanence broke down. Code: PREV_PERM. */
export interface PreviousPermanence { readonly code: string; readonly on: CalendarDate | null }

export interface SocialWorkerSpell { readonly worker: string; readonly startedOn: CalendarDate; readonly endedOn: CalendarDate | null; readonly reason: string | null }

/** What is known of a care leaver on a date: a birthday in the year of an OC3 return, or the day of an Annex A list. */
export interface CareLeaverContact {
  readonly asAt: CalendarDate;
  readonly age: number | null;
  readonly inTouch: string | null;
  readonly activity: string | null;
  readonly accommodation: string | null;
  readonly accommodationIsSuitable: boolean | null;
  readonly eligibility: string | null;
}

/** What Annex A list 8 says of a child in care on the day it was made, and no other return does. */
export interface CareSummary {
  readonly asAt: CalendarDate;
  readonly placementsInLast12Months: number | null;
  readonly subsequentPeriod: boolean | null;
  readonly latestReviewOn: CalendarDate | null;
  readonly lastVisitOn: CalendarDate | null;
  readonly healthAssessmentOn: CalendarDate | null;
  readonly dentalCheckOn: CalendarDate | null;
  readonly missingInLast12Months: number | null;
  readonly absentInLast12Months: number | null;
  readonly returnInterviewOffered: boolean | null;
  readonly returnInterviewAccepted: boolean | null;
  readonly placedOutsideAuthority: boolean | null;
  readonly permanencePlan: string | null;
}

export interface Person {
  /** Unique over all authorities read: authority and local identifier. */
  readonly id: string;
  /** DfE number or name as the return gives it; empty where no return says. */
  readonly authority: string;
  readonly localId: string;
  readonly sex: 'female' | 'male' | 'unknown';
  /** Null for a child not yet born, or where no return says. */
  readonly bornOn: CalendarDate | null;
  readonly expectedOn: CalendarDate | null;
  readonly ethnicity: string | null;
  /** Disability codes; empty for none, null where no return says. */
  readonly disabilities: readonly string[] | null;
  readonly unaccompanied: boolean;
  readonly contacts: readonly Contact[];
  readonly earlyHelp: readonly EarlyHelp[];
  readonly referrals: readonly Referral[];
  readonly assessments: readonly Assessment[];
  readonly section47Enquiries: readonly Section47Enquiry[];
  readonly initialConferences: readonly InitialConference[];
  readonly childInNeedPlans: readonly ChildInNeedPlan[];
  readonly childProtectionPlans: readonly ChildProtectionPlan[];
  readonly protectionPlanSummaries: readonly ProtectionPlanSummary[];
  readonly preProceedings: readonly PreProceedings[];
  /** The child's time in care; null where none is known. */
  readonly care: Child | null;
  readonly careSummaries: readonly CareSummary[];
  readonly careReviews: readonly CareReview[];
  readonly healthOutcomes: readonly HealthOutcomes[];
  readonly missingIncidents: readonly MissingIncident[];
  readonly adoption: AdoptionSteps | null;
  readonly previousPermanence: readonly PreviousPermanence[];
  readonly socialWorkers: readonly SocialWorkerSpell[];
  readonly careLeaverContacts: readonly CareLeaverContact[];
}

/** A household or individual in contact with the adoption agency (Annex A list 11). Couples share a family. */
export interface ProspectiveAdopter {
  readonly individual: string;
  readonly family: string | null;
  readonly enquiredOn: CalendarDate | null;
  readonly stage1StartedOn: CalendarDate | null;
  readonly stage1EndedOn: CalendarDate | null;
  readonly stage2StartedOn: CalendarDate | null;
  readonly stage2EndedOn: CalendarDate | null;
  readonly appliedOn: CalendarDate | null;
  readonly approvedOn: CalendarDate | null;
  readonly matchedOn: CalendarDate | null;
  readonly placedOn: CalendarDate | null;
  readonly childrenPlaced: number | null;
  readonly adoptedOn: CalendarDate | null;
  readonly leftOn: CalendarDate | null;
  readonly reasonLeft: string | null;
}

/** The kinds of record that a return may hold, named as the lists of `Person`. */
export const RECORD_KINDS = [
  'contacts', 'earlyHelp', 'referrals', 'assessments', 'section47Enquiries', 'initialConferences', 'childInNeedPlans', 'childProtectionPlans', 'protectionPlanSummaries',
  'preProceedings', 'care', 'careSummaries', 'careReviews', 'healthOutcomes', 'missingIncidents', 'adoption', 'previousPermanence',
  'socialWorkers', 'careLeaverContacts', 'adopters',
] as const;
export type RecordKind = (typeof RECORD_KINDS)[number];

/**
 * The days for which a return tells everything of a kind: what is not recorded on them did not happen. Outside them
 * nothing is known, which is not zero. Both days belong to it.
 */
export interface Known { readonly kind: RecordKind; readonly from: CalendarDate; readonly until: CalendarDate; readonly source: string }

/** A figure that an authority keeps itself, in our layout for monthly measures: a number or an official symbol. */
export interface MonthlyFigure {
  readonly measure: string;
  /** Last day of the month. */
  readonly monthEnd: CalendarDate;
  /** Empty for the whole authority. */
  readonly area: string;
  readonly value: number | OfficialSymbol;
  readonly source: string;
}

/** All that the returns told. */
export interface Pathway {
  readonly people: readonly Person[];
  readonly adopters: readonly ProspectiveAdopter[];
  readonly known: readonly Known[];
  readonly monthlyFigures: readonly MonthlyFigure[];
}

/** What one return tells of one child: the lists it holds, and nothing of the others. */
export type PersonPart = Pick<Person, 'authority' | 'localId'> & Partial<Omit<Person, 'id' | 'authority' | 'localId'>>;

/** What one return tells. Several become a `Pathway` by `joinPathways`. */
export interface PathwayPart {
  readonly people: readonly PersonPart[];
  readonly adopters: readonly ProspectiveAdopter[];
  readonly known: readonly Known[];
  readonly monthlyFigures: readonly MonthlyFigure[];
}
