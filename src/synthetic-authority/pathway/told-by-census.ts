import { financialYearEnding, financialYearName, firstDayOfFinancialYear, lastDayOfFinancialYear, type CalendarDate } from '#kernel/calendar-date.ts';
import type { InitialConference, Known, PathwayPart, PersonPart, RecordKind, Referral } from '#journeys/pathway.ts';
import { asKnownOn } from './as-known-on.ts';
import type { PathwayAuthority } from './make-pathway-authority.ts';
import { isInYear, NO_AUTHORITY } from './write-cin-census.ts';

const KINDS: readonly RecordKind[] = ['referrals', 'assessments', 'section47Enquiries', 'initialConferences', 'childProtectionPlans'];

/** What the censuses of all return years, written and read, would tell: the same facts without the text, which takes a reader seconds. Holds for years before plans in need and pre-proceedings were asked for. */
export function toldByCensus({ people, observedFrom, observedUntil }: PathwayAuthority): PathwayPart {
  const known: Known[] = [];
  for (let year = financialYearEnding(observedFrom); year <= financialYearEnding(observedUntil); year += 1) {
    const source = `Children in need census, ${financialYearName(year)}`;
    known.push(...KINDS.map((kind): Known => ({ kind, from: firstDayOfFinancialYear(year), until: lastDayOfFinancialYear(year), source })));
  }
  return { people: people.flatMap(person => childTold(person, observedFrom, observedUntil) ?? []), adopters: [], known, monthlyFigures: [] };
}

/** Null for a child without an episode of need in any of the years. */
function childTold(person: PersonPart, from: CalendarDate, until: CalendarDate): PersonPart | null {
  const episodes = person.referrals!.filter(referral => isInYear(referral, from, until));
  if (episodes.length === 0) return null;
  const byDay = new Map<CalendarDate, PersonPart>();
  const knownOn = (day: CalendarDate): PersonPart => {
    const known = byDay.get(day) ?? asKnownOn(person, day);
    byDay.set(day, known);
    return known;
  };
  // The last census that has an episode is believed: nothing of it happens later.
  const lastTold = ({ closedOn }: Referral): CalendarDate => (closedOn === null || closedOn > until ? until : lastDayOfFinancialYear(financialYearEnding(closedOn)));
  const facts = knownOn(Math.max(...episodes.map(lastTold)) as CalendarDate);
  const told = episodes.map(episode => episodeTold(knownOn(lastTold(episode)), episode.on));
  const inOrder = <T extends { readonly startedOn: CalendarDate }>(lists: readonly (readonly T[])[]): readonly T[] => lists.flat().toSorted((a, b) => a.startedOn - b.startedOn);
  return {
    authority: NO_AUTHORITY, localId: person.localId, sex: facts.sex ?? 'unknown', bornOn: facts.bornOn ?? null, expectedOn: facts.expectedOn ?? null, ethnicity: facts.ethnicity ?? 'NOBT',
    disabilities: facts.disabilities ?? [], referrals: told.flatMap(({ referrals }) => referrals),
    assessments: inOrder(told.map(({ assessments }) => assessments)), section47Enquiries: inOrder(told.map(({ section47Enquiries }) => section47Enquiries)),
    initialConferences: told.flatMap(({ initialConferences }) => initialConferences).toSorted((a, b) => a.on - b.on),
    childInNeedPlans: [], childProtectionPlans: inOrder(told.map(({ childProtectionPlans }) => childProtectionPlans)), preProceedings: [],
  };
}

type Episode = Required<Pick<PersonPart, 'referrals' | 'assessments' | 'section47Enquiries' | 'initialConferences' | 'childProtectionPlans'>>;

/** An episode of need as the census has it: without areas, and without what only the lists of Annex A say. */
function episodeTold(person: PersonPart, referredOn: CalendarDate): Episode {
  const own = <T extends { readonly referredOn: CalendarDate | null }>(list: readonly T[]): readonly T[] => list.filter(one => one.referredOn === referredOn);
  const area = null;
  const section47Enquiries = own(person.section47Enquiries!).map(one => ({ ...one, conferenceNotRequired: one.conferenceNotRequired === true, area }));
  const ofEnquiries = section47Enquiries.flatMap(({ conferenceOn: on, startedOn }): readonly InitialConference[] => (on === null ? [] : [{ referredOn, area, on, strategyDiscussionOn: startedOn, ledToPlan: null }]));
  const ofNone = own(person.initialConferences!).filter(({ strategyDiscussionOn }) => strategyDiscussionOn === null).map(one => ({ ...one, area, ledToPlan: null }));
  return {
    referrals: person.referrals!.filter(({ on }) => on === referredOn)
      .map(one => ({ ...one, source: one.source ?? '10', need: one.need ?? 'N0', noFurtherAction: one.noFurtherAction === true, referralsInLast12Months: null, area })),
    assessments: own(person.assessments!).map(one => ({ ...one, supportRequired: null, area })),
    section47Enquiries, initialConferences: [...ofEnquiries, ...ofNone],
    childProtectionPlans: own(person.childProtectionPlans!)
      .map(one => ({ ...one, initialCategory: one.initialCategory ?? 'MUL', latestCategory: one.latestCategory ?? 'MUL', previousPlans: one.previousPlans ?? 0, reviewsAreComplete: true, area })),
  };
}
