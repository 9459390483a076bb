import { addDays, addMonths, monthEndAfter } from '#kernel/calendar-date.ts';
import type { CalendarDate } from '#kernel/calendar-date.ts';
import { uncapitalised } from '#kernel/words.ts';
import type { Contact, Pathway, Person } from '#journeys/pathway.ts';
import { NOT_PROFESSIONAL_SOURCES, POLICE_SOURCE } from '#reference/referral-sources.ts';
import type { FrontDoorHistory } from '#demand/front-door/history.ts';
import type { StageId } from '#demand/front-door/stages.ts';
import { LINKS, STAGES } from '#demand/front-door/stages.ts';

/** Of the events of a stage, those that end there, those that lead on to the next, or all of them. */
export const POOLS = ['contacts-ending', 'contacts-going-on', 'referrals-ending', 'assessments'] as const;
export type Pool = (typeof POOLS)[number];

/** A part of a pool that something at the front door can reach. */
export interface Part {
  readonly id: string;
  readonly title: string;
  readonly pool: Pool;
  readonly stage: StageId;
}

export const PARTS = [
  { id: 'police-contacts-ending', title: 'Contacts from the police that no referral follows', pool: 'contacts-ending', stage: 'contacts' },
  { id: 'police-contacts-going-on', title: 'Contacts from the police that a referral follows', pool: 'contacts-going-on', stage: 'contacts' },
  { id: 'professional-contacts-ending', title: 'Contacts from other professionals that no referral follows', pool: 'contacts-ending', stage: 'contacts' },
  { id: 'referrals-without-action', title: 'Referrals closed without further action', pool: 'referrals-ending', stage: 'referrals' },
  { id: 'repeat-assessments', title: 'Assessments of children who had another in the twelve months before', pool: 'assessments', stage: 'assessments' },
] as const satisfies readonly Part[];
export type PartId = (typeof PARTS)[number]['id'];

/** Share of its pool that a part is, and how many there were in the twelve months before the last known day; or why nobody can say. */
export type PartKnown = { readonly id: PartId; readonly share: number; readonly lastYear: number } | { readonly id: PartId; readonly why: string };
export const isKnown = (part: PartKnown): part is Extract<PartKnown, { readonly share: number }> => 'share' in part;

/** A share is taken from the last twelve months, or from as many as are known, this many at least. Assumption. */
const MONTHS = 12;
const LEAST_MONTHS = 6;
/** Where fewer events than this say what they are, those that do may be others. Assumption. */
const LEAST_SAID = 0.9;

/** One event of a stage: the pool it is in, and which of its parts; null where the return does not say. */
interface Sorted { readonly on: CalendarDate; readonly pool: Pool; readonly isPart: Readonly<Partial<Record<PartId, boolean | null>>> }

interface Sorting {
  readonly stage: StageId;
  readonly ids: readonly PartId[];
  readonly sort: (person: Person) => readonly Sorted[];
  /** The stage that tells whether an event ended here, within so many days. */
  readonly next: StageId | null;
  readonly withinDays: number;
  readonly lookBackMonths: number;
}

const daysBetween = (from: StageId, to: StageId): number => LINKS.find(link => link.from === from && link.to === to)!.withinDays;
const isFollowed = (days: readonly CalendarDate[], on: CalendarDate, withinDays: number): boolean => days.some(then => then >= on && then - on <= withinDays);

const isPolice = ({ source }: Contact): boolean | null => (source === null ? null : source === POLICE_SOURCE);
const isOtherProfessional = ({ source }: Contact): boolean | null => (source === null ? null : source !== POLICE_SOURCE && !NOT_PROFESSIONAL_SOURCES.has(source));

const CONTACT_DAYS = daysBetween('contacts', 'referrals');
const REFERRAL_DAYS = daysBetween('referrals', 'assessments');

const SORTINGS: readonly Sorting[] = [
  {
    stage: 'contacts', next: 'referrals', withinDays: CONTACT_DAYS, lookBackMonths: 0, ids: ['police-contacts-ending', 'police-contacts-going-on', 'professional-contacts-ending'],
    sort: ({ contacts, referrals }) => {
      const referred = referrals.map(({ on }) => on);
      return contacts.map((contact): Sorted => (isFollowed(referred, contact.on, CONTACT_DAYS)
        ? { on: contact.on, pool: 'contacts-going-on', isPart: { 'police-contacts-going-on': isPolice(contact) } }
        : { on: contact.on, pool: 'contacts-ending', isPart: { 'police-contacts-ending': isPolice(contact), 'professional-contacts-ending': isOtherProfessional(contact) } }));
    },
  },
  {
    stage: 'referrals', next: 'assessments', withinDays: REFERRAL_DAYS, lookBackMonths: 0, ids: ['referrals-without-action'],
    sort: ({ referrals, assessments }) => {
      const assessed = assessments.map(({ startedOn }) => startedOn);
      return referrals.flatMap(({ on, noFurtherAction }): readonly Sorted[] =>
        (isFollowed(assessed, on, REFERRAL_DAYS) ? [] : [{ on, pool: 'referrals-ending', isPart: { 'referrals-without-action': noFurtherAction } }]));
    },
  },
  {
    stage: 'assessments', next: null, withinDays: 0, lookBackMonths: 12, ids: ['repeat-assessments'],
    sort: ({ assessments }) => assessments.map(({ startedOn }): Sorted => ({
      on: startedOn, pool: 'assessments', isPart: { 'repeat-assessments': assessments.some(before => before.startedOn < startedOn && before.startedOn >= addMonths(startedOn, -12)) },
    })),
  },
];

const nameOf = (id: StageId): string => uncapitalised(STAGES.find(stage => stage.id === id)!.title);

/** What the returns tell of the parts, from the last months of the history. */
export function partsOf({ people }: Pathway, history: FrontDoorHistory): readonly PartKnown[] {
  const until = history.monthEnds.at(-1)!;
  return SORTINGS.flatMap((sorting): readonly PartKnown[] => {
    const { stage, next, withinDays, lookBackMonths, ids } = sorting;
    const unknown = (why: string): readonly PartKnown[] => ids.map(id => ({ id, why }));
    const counted = history.stages.find(({ id }) => id === stage);
    if (counted === undefined) return unknown(`the returns do not tell of ${nameOf(stage)} for a year`);
    const after = history.stages.find(({ id }) => id === next);
    if (next !== null && after === undefined) return unknown(`the returns do not tell of ${nameOf(next)} for a year, so that nobody can say which led on`);
    const months = Math.min(MONTHS, counted.counts.length - Math.max(counted.firstMonth, after?.firstMonth ?? 0) - lookBackMonths);
    if (months < LEAST_MONTHS) return unknown(`${nameOf(stage)} are known for less than ${LEAST_MONTHS + lookBackMonths} months`);
    // What came too late for its outcome to be known is left out, and what is counted is made a year of.
    const [from, last] = [monthEndAfter(until, -months), addDays(until, -withinDays)];
    const seen = people.flatMap(person => sorting.sort(person).filter(({ on }) => on > from && on <= last));
    const years = (last - from) / (addMonths(until, 12) - until);
    return ids.map(id => shareOf(id, seen.filter(({ isPart }) => id in isPart), years));
  });
}

function shareOf(id: PartId, pool: readonly Sorted[], years: number): PartKnown {
  const said = pool.filter(({ isPart }) => isPart[id] !== null);
  if (pool.length === 0) return { id, why: 'there were none' };
  if (said.length < LEAST_SAID * pool.length) return { id, why: 'the returns do not say it of enough of them' };
  const share = said.filter(({ isPart }) => isPart[id]).length / said.length;
  return { id, share, lastYear: (share * pool.length) / years };
}
