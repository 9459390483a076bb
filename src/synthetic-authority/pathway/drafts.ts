import { birthday, type CalendarDate } from '#kernel/calendar-date.ts';
import { stream } from '#kernel/random.ts';
import type {
  Assessment, ChildInNeedPlan, ChildProtectionPlan, Contact, EarlyHelp, InitialConference, PersonPart, Referral, Section47Enquiry,
} from '#journeys/pathway.ts';
import type { Child } from '#journeys/child.ts';
import { drawPlanReviews } from './plan-reviews.ts';

type Open<T> = { -readonly [Name in keyof T]: T[Name] };

/** An episode of need that goes on: what may still happen in it. */
export interface OpenEpisode {
  readonly child: ChildDraft;
  readonly referral: Open<Referral>;
  /** It does not close before this day, because something is under way. */
  quietFrom: CalendarDate;
  inNeedPlan: Open<ChildInNeedPlan> | null;
  protectionPlan: Open<ChildProtectionPlan> | null;
}

/** A child while it is being invented: the lists of a `Person`, to be added to. */
export interface ChildDraft {
  /** Names the child's streams of chance. */
  readonly number: number;
  readonly localId: string;
  readonly household: Household;
  readonly sex: 'female' | 'male' | 'unknown';
  readonly bornOn: CalendarDate;
  /** The 18th birthday. */
  readonly adultOn: CalendarDate;
  readonly expectedOn: CalendarDate | null;
  readonly ethnicity: string;
  readonly disabilities: readonly string[];
  readonly unaccompanied: boolean;
  readonly care: Child | null;
  readonly contacts: Contact[];
  readonly earlyHelp: Open<EarlyHelp>[];
  readonly referrals: Open<Referral>[];
  readonly assessments: Open<Assessment>[];
  readonly section47Enquiries: Section47Enquiry[];
  readonly initialConferences: InitialConference[];
  readonly childInNeedPlans: Open<ChildInNeedPlan>[];
  readonly childProtectionPlans: Open<ChildProtectionPlan>[];
  /** The open episode of need whose end nothing has settled yet. */
  open: OpenEpisode | null;
  /** First day on which a new episode of need could begin. */
  freeFrom: CalendarDate;
}

/** Children who live together; an area is one half of the authority. */
export interface Household {
  readonly number: number;
  readonly area: string;
  readonly children: ChildDraft[];
}

type Particulars = Pick<ChildDraft, 'number' | 'localId' | 'household' | 'sex' | 'bornOn' | 'expectedOn' | 'ethnicity' | 'disabilities' | 'unaccompanied' | 'care' | 'freeFrom'>;

export const draftOf = (particulars: Particulars): ChildDraft => ({
  ...particulars, adultOn: birthday(particulars.bornOn, 18), contacts: [], earlyHelp: [], referrals: [], assessments: [], section47Enquiries: [], initialConferences: [],
  childInNeedPlans: [], childProtectionPlans: [], open: null,
});

/** What returns could tell of the child of need and early help, everything in order of date. */
export function partOfDraft(draft: ChildDraft, authority: string, seed: number, until: CalendarDate): PersonPart {
  const byStart = <T extends { readonly startedOn: CalendarDate }>(list: readonly T[]): readonly T[] => (list.length < 2 ? list : list.toSorted((a, b) => a.startedOn - b.startedOn));
  const byDay = <T extends { readonly on: CalendarDate }>(list: readonly T[]): readonly T[] => (list.length < 2 ? list : list.toSorted((a, b) => a.on - b.on));
  const reviewed = (plan: ChildProtectionPlan): ChildProtectionPlan =>
    ({ ...plan, reviews: drawPlanReviews(stream(seed, 'pathway-plan-reviews', draft.number, plan.startedOn), plan.startedOn, plan.endedOn, until) });
  return {
    authority, localId: draft.localId, sex: draft.sex, bornOn: draft.bornOn, expectedOn: draft.expectedOn, ethnicity: draft.ethnicity,
    disabilities: draft.disabilities, unaccompanied: draft.unaccompanied, care: draft.care,
    contacts: byDay(draft.contacts), earlyHelp: byStart(draft.earlyHelp), referrals: byDay(draft.referrals), assessments: byStart(draft.assessments),
    section47Enquiries: byStart(draft.section47Enquiries), initialConferences: byDay(draft.initialConferences),
    childInNeedPlans: byStart(draft.childInNeedPlans), childProtectionPlans: byStart(draft.childProtectionPlans).map(reviewed),
  };
}
