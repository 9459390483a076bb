import { addDays, isoDate, type CalendarDate } from '#kernel/calendar-date.ts';
import type { AdoptionSteps, CareLeaverContact, Contact, InitialConference, Known, PathwayPart, PersonPart, ProspectiveAdopter, RecordKind, Referral } from '#journeys/pathway.ts';
import { careSummary, eligibility } from './annex-a-care.ts';
import { extractOn, halfYearEnds, type Extract } from './annex-a-list.ts';
import { before, planSummary } from './annex-a-need.ts';
import { adopterAsKnownOn, asKnownOn } from './as-known-on.ts';
import type { PathwayAuthority } from './make-pathway-authority.ts';

/** Kinds that a list tells of, by the months that it looks back over; 0 for its day alone. */
const KINDS: readonly (readonly [list: number, months: 0 | 6 | 12, kinds: readonly RecordKind[]])[] = [
  [1, 6, ['contacts']], [2, 6, ['earlyHelp']], [3, 6, ['referrals']], [4, 6, ['assessments']], [5, 6, ['section47Enquiries', 'initialConferences']],
  [7, 6, ['childProtectionPlans']], [7, 0, ['protectionPlanSummaries']], [8, 6, ['care']], [8, 0, ['careSummaries']], [9, 0, ['careLeaverContacts']],
  [10, 12, ['adoption']], [11, 12, ['adopters']],
];

/**
 * What the lists of all half-years, written and read beside the SSDA903 and the census of the same years, would tell: the
 * same facts without the text, which takes a reader seconds. Of what those two returns tell in full only that is here
 * which the lists add.
 */
export function toldByAnnexA(authority: PathwayAuthority): PathwayPart {
  const { seed, observedFrom, observedUntil, people, adopters } = authority;
  const extracts = halfYearEnds(observedFrom, observedUntil).map(day => extractOn(seed, day));
  return {
    people: people.flatMap(person => childTold(observedFrom, person, extracts) ?? []), adopters: adopters.flatMap(adopter => adopterTold(adopter, extracts)),
    known: extracts.flatMap(knownBy), monthlyFigures: [],
  };
}

const knownBy = ({ asAt, sixMonthsAgo, twelveMonthsAgo }: Extract): readonly Known[] => KINDS.flatMap(([list, months, kinds]) => kinds.map((kind): Known => ({
  kind, from: months === 0 ? asAt : addDays(months === 6 ? sixMonthsAgo : twelveMonthsAgo, 1), until: asAt, source: `Annex A list ${list} (annex-a/${isoDate(asAt)}/)`,
})));

/** From when until when something was so. */
type Span = readonly [from: CalendarDate, until: CalendarDate | null];

/** Whether lists of the last six months tell of it, one or other of the extracts. An end that has not come is none. */
const isTold = (from: CalendarDate, until: CalendarDate | null, [first, last]: Window): boolean => from <= last.asAt && (until === null || until > first.sixMonthsAgo);

/** The first extract and the last: every day of the half-years from the one to the other is told of. */
type Window = readonly [first: Extract, last: Extract];

/** Whether a day lies in the months that the extracts look back over. */
const isWithin = (on: CalendarDate, [first, last]: Window): boolean => on > first.sixMonthsAgo && on <= last.asAt;

/** Null for a child of whom no list has a row. */
function childTold(observedFrom: CalendarDate, person: PersonPart, extracts: readonly Extract[]): PersonPart | null {
  const window: Window = [extracts[0]!, extracts.at(-1)!];
  const { contact, need } = spansOf(person);
  const inContact = contact.some(([from, until]) => isTold(from, until, window));
  const inNeed = need.some(([from, until]) => isTold(from, until, window));
  const days = person.care == null && person.childProtectionPlans!.length === 0 ? [] : extracts.map(extract => ({ extract, known: asKnownOn(person, extract.asAt) }));
  const ofCare = person.care == null ? NOTHING_OF_CARE : toldOfCare(days);
  const isInCareLists = ofCare.careLeaverContacts.length > 0 || ofCare.adoption !== null;
  if (!inContact && !inNeed && !isInCareLists) return null;
  const isBorn = person.bornOn != null && (isInCareLists || person.bornOn <= lastTold([...contact, ...need], person.bornOn, extracts));
  return {
    authority: '', localId: person.localId, sex: isBorn ? person.sex ?? 'unknown' : 'unknown', bornOn: isBorn ? person.bornOn! : null, expectedOn: null, ethnicity: person.ethnicity ?? 'NOBT',
    // Lists 1 to 3 have no column for it.
    disabilities: !inNeed && !isInCareLists ? null : (person.disabilities?.length ?? 0) > 0 ? ['not-said'] : [],
    unaccompanied: person.unaccompanied === true && (ofCare.careSummaries!.length > 0 || ofCare.careLeaverContacts.length > 0),
    ...toldOfNeed(person, observedFrom, window),
    ...ofCare, protectionPlanSummaries: days.flatMap(({ extract, known: then }) => planSummary(then, extract) ?? []),
  };
}

/** The times of everything that a row is written of: in lists 1 to 3, and in lists 4 to 8. */
function spansOf(person: PersonPart): { readonly contact: readonly Span[]; readonly need: readonly Span[] } {
  const lasting = ({ startedOn, endedOn }: { readonly startedOn: CalendarDate; readonly endedOn: CalendarDate | null }): Span => [startedOn, endedOn];
  const moment = ({ on }: { readonly on: CalendarDate }): Span => [on, on];
  return {
    contact: [...person.contacts!.map(moment), ...person.earlyHelp!.map(lasting), ...person.referrals!.map(moment)],
    need: [
      ...person.referrals!.flatMap(({ noFurtherAction, on, closedOn }): readonly Span[] => (noFurtherAction === true ? [] : [[on, closedOn]])),
      ...person.assessments!.map(({ startedOn, authorisedOn }): Span => [startedOn, authorisedOn]),
      ...person.section47Enquiries!.map(({ startedOn, conferenceOn }): Span => [startedOn, conferenceOn ?? startedOn]),
      ...person.childProtectionPlans!.map(lasting), ...person.care?.periodsOfCare.map(({ commencedOn, ceasedOn }): Span => [commencedOn, ceasedOn]) ?? [],
    ],
  };
}

/** The day of the last extract that tells of any of these; only that a child was born by it is asked. */
function lastTold(spans: readonly Span[], bornOn: CalendarDate, extracts: readonly Extract[]): number {
  const [first, last] = [extracts[0]!, extracts.at(-1)!];
  if (bornOn <= first.asAt) return first.asAt;
  return Math.max(-Infinity, ...spans.filter(([from, until]) => isTold(from, until, [first, last]))
    .map(([, until]) => (until === null || until > last.asAt ? last : extracts.findLast(({ sixMonthsAgo }) => until > sixMonthsAgo)!).asAt));
}

type OfNeed = Pick<PersonPart, 'contacts' | 'earlyHelp' | 'referrals' | 'assessments' | 'section47Enquiries' | 'initialConferences' | 'childProtectionPlans'>;

function toldOfNeed(person: PersonPart, observedFrom: CalendarDate, window: Window): OfNeed {
  const [, last] = window;
  const area = null;
  return {
    contacts: contactsTold(person.contacts!.filter(({ on }) => isWithin(on, window))),
    earlyHelp: person.earlyHelp!.filter(({ startedOn, endedOn }) => isTold(startedOn, endedOn, window))
      .map(({ startedOn, endedOn, organisation }) => ({ startedOn, endedOn: known(endedOn, last), organisation, area })),
    referrals: referralsTold(person, observedFrom, window),
    assessments: person.assessments!.filter(({ startedOn, authorisedOn }) => isTold(startedOn, authorisedOn, window))
      .map(one => ({ ...one, authorisedOn: known(one.authorisedOn, last), factors: [], supportRequired: known(one.authorisedOn, last) === null ? null : one.supportRequired, area })),
    section47Enquiries: person.section47Enquiries!.filter(({ startedOn, conferenceOn }) => isTold(startedOn, conferenceOn ?? startedOn, window))
      .map(one => ({ ...one, conferenceOn: known(one.conferenceOn, last), area })),
    initialConferences: conferencesTold(person, window),
    childProtectionPlans: person.childProtectionPlans!.filter(({ startedOn, endedOn }) => isTold(startedOn, endedOn, window))
      .map(one => ({ ...one, endedOn: known(one.endedOn, last), reviews: one.reviews.filter(on => on <= last.asAt).slice(-1), reviewsAreComplete: false, area })),
  };
}

/** A day that has come by the day of the lists. */
const known = (on: CalendarDate | null, { asAt }: Extract): CalendarDate | null => (on !== null && on <= asAt ? on : null);

/** Two contacts of one child from one source on one day are one row written twice to a reader. */
const contactsTold = (contacts: readonly Contact[]): readonly Contact[] => contacts
  .filter(({ on, source }, i) => contacts.findIndex(other => other.on === on && other.source === source) === i).map(({ on, source }) => ({ on, source, outcome: null, area: null }));

/** Referrals of the windows; and where the latest episode of need of the first extract ended before the census begins, that too. */
function referralsTold({ referrals }: PersonPart, observedFrom: CalendarDate, window: Window): readonly Referral[] {
  const latest = referrals!.findLast(({ noFurtherAction, on }) => noFurtherAction !== true && on <= window[0].asAt);
  const endedBefore = latest !== undefined && latest.closedOn !== null && latest.closedOn < observedFrom && isWithin(latest.closedOn, window) ? [latest] : [];
  const received = referrals!.filter(({ on }) => isWithin(on, window)).map((one): Referral => ({
    ...one, need: null, reasonForClosure: null, closedOn: one.noFurtherAction === true ? one.on : null, area: null,
    referralsInLast12Months: Number(before(referrals!.map(({ on }) => on), one.on)),
  }));
  const episodes = endedBefore.map((one): Referral => ({ ...(received.find(({ on }) => on === one.on) ?? { ...one, source: null, referralsInLast12Months: null, area: null }), need: one.need, closedOn: one.closedOn, reasonForClosure: one.reasonForClosure }));
  return [...episodes, ...received.filter(({ on }) => episodes.every(episode => episode.on !== on))];
}

const conferencesTold = ({ section47Enquiries, initialConferences }: PersonPart, window: Window): readonly InitialConference[] =>
  section47Enquiries!.flatMap(({ startedOn, conferenceOn, referredOn }): readonly InitialConference[] => {
    if (conferenceOn === null || !isWithin(conferenceOn, window)) return [];
    return [{ on: conferenceOn, strategyDiscussionOn: startedOn, ledToPlan: initialConferences!.find(({ on }) => on === conferenceOn)?.ledToPlan ?? null, referredOn, area: null }];
  });

type OfCare = Pick<PersonPart, 'care' | 'careSummaries'> & { readonly careLeaverContacts: readonly CareLeaverContact[]; readonly adoption: AdoptionSteps | null };

const NOTHING_OF_CARE: OfCare = { care: null, careSummaries: [], careLeaverContacts: [], adoption: null };

/** What was known of a child on the day of an extract. */
interface Day { readonly extract: Extract; readonly known: PersonPart }

/** Of care itself the SSDA903 tells more: whoever left care before it begins and did not come back is not among the invented children. */
const toldOfCare = (days: readonly Day[]): OfCare => ({
  care: null, careSummaries: days.flatMap(({ extract, known: on }) => careSummary(on, extract) ?? []), careLeaverContacts: days.flatMap(leaverTold), adoption: adoptionTold(days),
});

const ELIGIBILITIES: Readonly<Record<string, string>> = { a: 'relevant', b: 'former-relevant', c: 'qualifying', d: 'eligible' };

/** Beside the SSDA903, which tells of the same young people on their birthdays, the list adds their eligibility. */
function leaverTold({ extract: { asAt }, known: then }: Day): readonly CareLeaverContact[] {
  const category = eligibility(then, asAt);
  return category === null ? [] : [{ asAt, age: null, inTouch: null, activity: null, accommodation: null, accommodationIsSuitable: null, eligibility: ELIGIBILITIES[category[0]!]! }];
}

/** The steps as the last list has them in which the child stands: for twelve months after they were over. */
function adoptionTold(days: readonly Day[]): AdoptionSteps | null {
  const last = days.findLast(({ extract: { twelveMonthsAgo }, known: { adoption: steps } }) => {
    const over = steps?.adoptedOn ?? steps?.decisionReversedOn ?? null;
    return steps != null && (over === null || over > twelveMonthsAgo);
  });
  return last?.known.adoption == null ? null : { ...last.known.adoption, adoptedByFosterCarer: null };
}

function adopterTold(adopter: ProspectiveAdopter, extracts: readonly Extract[]): readonly ProspectiveAdopter[] {
  const told = extracts.flatMap(({ asAt, twelveMonthsAgo }) => {
    const one = adopterAsKnownOn(adopter, asAt);
    const over = one?.adoptedOn ?? one?.leftOn ?? null;
    return one === null || (over !== null && over <= twelveMonthsAgo) ? [] : [one];
  });
  return told.slice(-1);
}
