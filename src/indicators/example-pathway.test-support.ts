import { parseIsoDate } from '#kernel/calendar-date.ts';
import type { CalendarDate } from '#kernel/calendar-date.ts';
import type { Child, Episode } from '#journeys/child.ts';
import { joinPathways } from '#journeys/join-pathways.ts';
import type {
  Assessment, ChildInNeedPlan, ChildProtectionPlan, Contact, InitialConference, MonthlyFigure, Pathway, PersonPart, ProspectiveAdopter, Referral, Section47Enquiry,
} from '#journeys/pathway.ts';
import { RECORD_KINDS } from '#journeys/pathway.ts';
import { periodsOfCare } from '#journeys/periods-of-care.ts';

/** Builders of small pathways for golden tables: dates as text, everything else left out as not known. */

export const on = (text: string): CalendarDate => {
  const date = parseIsoDate(text);
  if (date === null) throw new Error(`${text} is no date`);
  return date;
};
export const onOrNull = (text: string | null | undefined): CalendarDate | null => (text == null ? null : on(text));

export const contact = (date: string, more: Partial<Contact> = {}): Contact => ({ on: on(date), source: null, outcome: null, area: null, ...more });

export const referral = (date: string, closed: string | null = null, more: Partial<Referral> = {}): Referral => ({
  on: on(date), closedOn: onOrNull(closed), source: null, need: null, noFurtherAction: null, reasonForClosure: null, referralsInLast12Months: null, area: null, ...more,
});

const ofReferral = (referred: string | null) => ({ referredOn: onOrNull(referred), area: null });

export const assessment = (started: string, authorised: string | null, referred: string | null = null, more: Partial<Assessment> = {}): Assessment => ({
  startedOn: on(started), authorisedOn: onOrNull(authorised), factors: [], supportRequired: null, ...ofReferral(referred), ...more,
});

export const enquiry = (started: string, conference: string | null = null, referred: string | null = null): Section47Enquiry => ({
  startedOn: on(started), conferenceOn: onOrNull(conference), conferenceNotRequired: conference === null, ...ofReferral(referred),
});

export const conference = (date: string, strategyDiscussion: string | null = null, referred: string | null = null, ledToPlan: boolean | null = null): InitialConference => ({
  on: on(date), strategyDiscussionOn: onOrNull(strategyDiscussion), ledToPlan, ...ofReferral(referred),
});

export const needPlan = (started: string, ended: string | null = null, referred: string | null = null): ChildInNeedPlan => ({ startedOn: on(started), endedOn: onOrNull(ended), ...ofReferral(referred) });

export const protectionPlan = (started: string, ended: string | null = null, more: Partial<ChildProtectionPlan> = {}): ChildProtectionPlan => ({
  startedOn: on(started), endedOn: onOrNull(ended), initialCategory: 'NEG', latestCategory: 'NEG', previousPlans: 0, reviews: [], reviewsAreComplete: true,
  ...ofReferral(null), ...more,
});

/** An episode of care; by default with unrelated foster carers of the authority under a full care order. */
export const episode = (started: string, ended: string | null = null, more: Partial<Episode> = {}): Episode => ({
  commencedOn: on(started), ceasedOn: onOrNull(ended), reasonForNewEpisode: 'S', legalStatus: 'C2', categoryOfNeed: 'N1', placementType: 'U6', placementProvider: 'PR1',
  reasonEpisodeCeased: ended === null ? null : 'E4A', reasonPlaceChange: null, homePostcode: null, placementPostcode: null, urn: null, ...more,
});

export const care = (bornOn: string, ...episodes: readonly Episode[]): Child => ({
  id: 'care', authority: '', localId: 'care', sex: 'unknown', bornOn: on(bornOn), ethnicity: null, unaccompanied: null, periodsOfCare: periodsOfCare(episodes), shortBreaks: [],
});

export interface ExamplePathway {
  readonly people: readonly Partial<PersonPart>[];
  readonly adopters?: readonly Partial<ProspectiveAdopter>[];
  readonly monthlyFigures?: readonly MonthlyFigure[];
  /** Days for which every kind of record is known. */
  readonly known?: readonly [string, string];
}

const NO_ADOPTER: ProspectiveAdopter = {
  individual: '', family: null, enquiredOn: null, stage1StartedOn: null, stage1EndedOn: null, stage2StartedOn: null, stage2EndedOn: null, appliedOn: null,
  approvedOn: null, matchedOn: null, placedOn: null, childrenPlaced: null, adoptedOn: null, leftOn: null, reasonLeft: null,
};

export function examplePathway({ people, adopters = [], monthlyFigures = [], known = ['2000-01-01', '2030-12-31'] }: ExamplePathway): Pathway {
  return joinPathways([{
    people: people.map((one, i) => ({ authority: '845', localId: `child ${i + 1}`, ...one })),
    adopters: adopters.map((one, i) => ({ ...NO_ADOPTER, individual: `adopter ${i + 1}`, ...one })),
    known: RECORD_KINDS.map(kind => ({ kind, from: on(known[0]), until: on(known[1]), source: 'example' })),
    monthlyFigures,
  }]);
}
